#include "widgets/common/Pill.h"

#include "widgets/common/Tokens.h"

#include <QPainter>

namespace lathe::ui {

namespace {

QSize pillSize(const QString& text) {
    const QFontMetrics metrics{smallFont()};
    return {metrics.horizontalAdvance(text) + space::One * 2, metrics.height() + space::Quarter};
}

} // namespace

Pill::Pill(const QString& text, Tint tint, QWidget* parent)
    : QWidget{parent}
    , m_text{text}
    , m_tint{tint} {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Pill::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setTint(Tint tint) {
    m_tint = tint;
    update();
}

QSize Pill::sizeHint() const {
    return pillSize(m_text);
}

int Pill::draw(QPainter* painter, const QRect& rect, const QString& text, Tint tint) {
    const QSize size = pillSize(text);
    QRectF box{QPointF(rect.left(), rect.top() + (rect.height() - size.height()) / 2.0), size};
    box.setRight(std::min<qreal>(box.right(), rect.right()));
    const QColor color = tintColor(tint);
    QColor wash = color;
    wash.setAlphaF(0.16F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(wash);
    painter->drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter->setFont(smallFont());
    painter->setPen(color);
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter->restore();
    return size.width();
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    draw(&painter, rect(), m_text, m_tint);
}

} // namespace lathe::ui
