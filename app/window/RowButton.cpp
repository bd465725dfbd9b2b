#include "app/window/RowButton.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QPainter>

#include <algorithm>

namespace lathe::app {

namespace {

constexpr int IconSide = 20;
constexpr int TextLeft = 2 * ui::space::OneAndHalf + IconSide;
constexpr int Padding = 7;

} // namespace

RowButton::RowButton(const QString& iconName, const QString& title, const QString& detail,
                     QWidget* parent)
    : QAbstractButton{parent}
    , m_icon{iconName}
    , m_detail{detail} {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Fixed};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
}

QSize RowButton::sizeHint() const {
    return {320, heightForWidth(320)};
}

int RowButton::detailHeight(int width) const {
    const QFontMetrics metrics{ui::smallFont()};
    const int line = metrics.lineSpacing();
    if (m_path)
        return line;
    const QRect needed = metrics.boundingRect(QRect{0, 0, width - TextLeft - ui::space::One, 1000},
                                              Qt::TextWordWrap, m_detail);
    return std::clamp(needed.height(), line, 2 * line);
}

int RowButton::heightForWidth(int width) const {
    const int title = QFontMetrics{ui::uiFont()}.height();
    return m_detail.isEmpty() ? title + 2 * ui::space::One
                              : title + ui::space::Quarter + detailHeight(width) + 2 * Padding;
}

void RowButton::setPath(bool path) {
    m_path = path;
    updateGeometry();
}

void RowButton::paintEvent(QPaintEvent*) {
    const ui::Colors& c = ui::colors();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    if (underMouse() || isDown() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen{c.accent} : QPen{Qt::NoPen});
        painter.setBrush(isDown()       ? c.accentSoft
                         : underMouse() ? c.hover
                                        : QColor{Qt::transparent});
        painter.drawRoundedRect(box, 6, 6);
    }
    ui::icon(m_icon, ui::Tint::Accent)
        .paint(&painter,
               QRect{ui::space::OneAndHalf, (height() - IconSide) / 2, IconSide, IconSide});
    QRect text = rect().adjusted(TextLeft, 0, -ui::space::One, 0);
    painter.setFont(ui::uiFont());
    painter.setPen(c.text);
    if (m_detail.isEmpty()) {
        painter.drawText(text, Qt::AlignVCenter, this->text());
        return;
    }
    text.adjust(0, Padding, 0, -Padding);
    painter.drawText(text, Qt::AlignTop | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    text.setTop(text.top() + QFontMetrics{ui::uiFont()}.height() + ui::space::Quarter);
    painter.setFont(ui::smallFont());
    painter.setPen(c.muted);
    if (m_path)
        painter.drawText(text, Qt::AlignTop | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_detail, Qt::ElideMiddle, text.width()));
    else
        painter.drawText(text, Qt::AlignTop | Qt::TextWordWrap,
                         painter.fontMetrics().elidedText(m_detail, Qt::ElideRight,
                                                          2 * text.width() - 4 * ui::space::Two));
}

void RowButton::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void RowButton::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace lathe::app
