#include "app/window/RowButton.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QPainter>

namespace lathe::app {

RowButton::RowButton(const QString& iconName, const QString& title, const QString& detail,
                     QWidget* parent)
    : QAbstractButton{parent}
    , m_icon{iconName}
    , m_detail{detail} {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize RowButton::sizeHint() const {
    return {320, m_detail.isEmpty() ? 36 : 50};
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
    const int side = 20;
    ui::icon(m_icon, ui::Tint::Accent)
        .paint(&painter, QRect{ui::space::OneAndHalf, (height() - side) / 2, side, side});
    QRect text = rect().adjusted(ui::space::OneAndHalf + side + ui::space::OneAndHalf, 0,
                                 -ui::space::One, 0);
    painter.setFont(ui::uiFont());
    painter.setPen(c.text);
    if (m_detail.isEmpty()) {
        painter.drawText(text, Qt::AlignVCenter, this->text());
        return;
    }
    text.adjust(0, 7, 0, -7);
    painter.drawText(text, Qt::AlignTop | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    painter.setFont(ui::smallFont());
    painter.setPen(c.muted);
    painter.drawText(text, Qt::AlignBottom | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, text.width()));
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
