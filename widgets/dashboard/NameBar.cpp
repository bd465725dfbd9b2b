#include "widgets/dashboard/NameBar.h"

#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include <utility>

namespace lathe::dashboard {

NameBar::NameBar(QWidget* parent)
    : QFrame{parent}
    , m_question{new QLabel{this}}
    , m_name{new QLineEdit{this}} {
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    row->setSpacing(ui::space::One);
    row->addWidget(m_question);
    m_name->setMinimumWidth(220);
    m_name->setMaxLength(255);
    // What CloudWatch takes.
    m_name->setValidator(new QRegularExpressionValidator{
        QRegularExpression{QStringLiteral("[A-Za-z0-9_-]+")}, m_name});
    m_name->setToolTip(tr("Letters, digits, - and _"));
    row->addWidget(m_name);
    auto* take = new QPushButton{tr("OK"), this};
    auto* cancel = new QPushButton{tr("Cancel"), this};
    row->addWidget(take);
    row->addWidget(cancel);
    row->addStretch(1);
    connect(take, &QPushButton::clicked, this, &NameBar::take);
    connect(m_name, &QLineEdit::returnPressed, this, &NameBar::take);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NameBar::ask(const QString& question, const QString& name,
                  std::function<void(const QString&)> done) {
    m_done = std::move(done);
    m_question->setText(question);
    m_name->setAccessibleName(question);
    m_name->setText(name);
    m_name->selectAll();
    show();
    m_name->setFocus();
}

void NameBar::take() {
    if (m_name->text().isEmpty())
        return;
    hide();
    if (const auto done = std::exchange(m_done, {}))
        done(m_name->text());
}

void NameBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return hide();
    QFrame::keyPressEvent(event);
}

} // namespace lathe::dashboard
