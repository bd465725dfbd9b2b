#include "widgets/logs/JumpPopup.h"

#include "engine/base/Clock.h"
#include "widgets/common/Tokens.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace lathe::logs {

JumpPopup::JumpPopup(QWidget* parent)
    : QFrame{parent, Qt::Popup} {
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::One);
    column->setSpacing(ui::space::Half);
    m_edit = new QLineEdit{this};
    m_edit->setAccessibleName(tr("Time to go to"));
    m_edit->setPlaceholderText(tr("14:03, 29 Nov 14:03, 10 min ago"));
    m_edit->setMinimumWidth(QFontMetrics{font()}.averageCharWidth() * 40);
    m_meaning = new QLabel{this};
    m_meaning->setFont(ui::smallFont());
    column->addWidget(m_edit);
    column->addWidget(m_meaning);
    connect(m_edit, &QLineEdit::textChanged, this, &JumpPopup::read);
    connect(m_edit, &QLineEdit::returnPressed, this, &JumpPopup::accept);
}

void JumpPopup::open(const TimeStyle& style, const QPoint& corner) {
    m_style = style;
    m_edit->selectAll();
    read();
    adjustSize();
    move(corner - QPoint{width(), 0});
    show();
    m_edit->setFocus();
}

void JumpPopup::read() {
    const auto moment = momentFrom(m_edit->text(), Clock::system().wall(), m_style.timeZone());
    const bool wrong = !moment && !m_edit->text().trimmed().isEmpty();
    m_meaning->setProperty("role", wrong ? QStringLiteral("error") : QStringLiteral("muted"));
    m_meaning->style()->polish(m_meaning);
    if (moment)
        m_meaning->setText(m_style.longText(*moment));
    else
        m_meaning->setText(wrong ? tr("This is no time.")
                                 : tr("A time of day, a date, both, or how long ago"));
}

void JumpPopup::accept() {
    if (const auto moment =
            momentFrom(m_edit->text(), Clock::system().wall(), m_style.timeZone())) {
        hide();
        emit chosen(*moment);
    }
}

} // namespace lathe::logs
