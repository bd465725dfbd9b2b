#include "widgets/git/TransferRow.h"

#include "widgets/common/Tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace lathe::git {

namespace {

constexpr int Steps = 1000;

} // namespace

TransferRow::TransferRow(QWidget* parent)
    : QWidget{parent}
    , m_text{new QLabel{this}}
    , m_bar{new QProgressBar{this}}
    , m_cancel{new QPushButton{this}} {
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(ui::space::One);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &TransferRow::cancelled);
    retranslate();
    hide();
}

void TransferRow::show(const QString& sentence, std::size_t done, std::size_t total) {
    m_text->setText(sentence);
    m_bar->setRange(0, total > 0 ? Steps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::min(done, total) * Steps / total));
    QWidget::show();
}

void TransferRow::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress"));
}

void TransferRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lathe::git
