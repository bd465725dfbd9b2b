#include "widgets/common/EmptyState.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::ui {

EmptyState::EmptyState(const QString& iconName, const QString& headline, const QString& sentence,
                       QWidget* parent)
    : QWidget{parent}
    , m_iconName{iconName}
    , m_icon{new QLabel{this}}
    , m_headline{new QLabel{headline, this}}
    , m_sentence{new QLabel{sentence, this}}
    , m_button{new QPushButton{this}} {
    m_icon->setAlignment(Qt::AlignCenter);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setFont(strongFont());
    m_headline->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("role", "muted");
    m_sentence->setMaximumWidth(420);
    m_sentence->setTextFormat(Qt::PlainText);
    m_button->hide();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(space::Three, space::Two, space::Three, space::Two);
    layout->setSpacing(space::One);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_headline);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_sentence, 100);
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(space::Half);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
    connect(Theme::current(), &Theme::changed, this, &EmptyState::retint);
    setTexts(headline, sentence);
    retint();
}

void EmptyState::setTexts(const QString& headline, const QString& sentence) {
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
    fit();
}

QSize EmptyState::minimumSizeHint() const {
    return {QWidget::minimumSizeHint().width(), m_headline->sizeHint().height() + 2 * space::One};
}

void EmptyState::fit() {
    const int sides = 2 * space::Three;
    const int heading = m_headline->heightForWidth(width() - sides) + 2 * space::Two;
    const int saying =
        m_sentence->heightForWidth(std::min(width() - sides, m_sentence->maximumWidth())) +
        2 * space::One;
    m_sentence->setVisible(height() >= heading + saying);
    m_icon->setVisible(height() >= heading + saying + size::EmptyIcon + space::One);
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::setIcon(const QString& iconName) {
    m_iconName = iconName;
    retint();
}

void EmptyState::setAction(const QString& text) {
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::retint() {
    m_icon->setPixmap(iconPixmap(m_iconName, size::EmptyIcon, colors().faint, devicePixelRatioF()));
}

} // namespace lathe::ui
