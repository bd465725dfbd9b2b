#include "widgets/designer/FrameItem.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QCoreApplication>
#include <QCursor>
#include <QFontMetrics>
#include <QGraphicsSceneHoverEvent>
#include <QHash>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace lathe::designer {

namespace {

constexpr qreal Radius = 10;
/// How far from the border the mouse still has it.
constexpr qreal Reach = 6;
/// Below this scale the title could not be read.
constexpr qreal ReadableScale = 0.35;

QColor faded(QColor color, float alpha) {
    color.setAlphaF(alpha);
    return color;
}

} // namespace

QColor frameColor(const QString& name) {
    static const QHash<QString, int> series{{QStringLiteral("blue"), 0},
                                            {QStringLiteral("orange"), 1},
                                            {QStringLiteral("green"), 2},
                                            {QStringLiteral("pink"), 3},
                                            {QStringLiteral("teal"), 4}};
    const auto found = series.constFind(name);
    return found == series.cend() ? ui::colors().muted : ui::colors().seriesColor(*found);
}

QString frameColorText(const QString& name) {
    static const QHash<QString, const char*> names{
        {QStringLiteral("blue"), QT_TRANSLATE_NOOP("FrameItem", "Blue")},
        {QStringLiteral("orange"), QT_TRANSLATE_NOOP("FrameItem", "Orange")},
        {QStringLiteral("green"), QT_TRANSLATE_NOOP("FrameItem", "Green")},
        {QStringLiteral("pink"), QT_TRANSLATE_NOOP("FrameItem", "Pink")},
        {QStringLiteral("teal"), QT_TRANSLATE_NOOP("FrameItem", "Teal")},
        {QStringLiteral("grey"), QT_TRANSLATE_NOOP("FrameItem", "Grey")}};
    return QCoreApplication::translate("FrameItem", names.value(name, "Grey"));
}

FrameItem::FrameItem(const authoring::Frame& frame) {
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(-1);
    renew(frame);
}

void FrameItem::renew(const authoring::Frame& frame) {
    m_id = QString::fromStdString(frame.id);
    m_title = QString::fromStdString(frame.title);
    m_colour = QString::fromStdString(frame.colour);
    m_cards.clear();
    for (const std::string& card : frame.cards)
        m_cards << QString::fromStdString(card);
    setToolTip(m_title);
    update();
}

void FrameItem::setRect(const QRectF& rect) {
    if (rect == m_rect)
        return;
    prepareGeometryChange();
    m_rect = rect;
    setVisible(!rect.isEmpty());
}

int FrameItem::gripAt(QPointF scenePos) const {
    if (!m_rect.adjusted(-Reach, -Reach, Reach, Reach).contains(scenePos))
        return NoGrip;
    int grip = NoGrip;
    if (scenePos.x() < m_rect.left() + Reach)
        grip |= Left;
    else if (scenePos.x() > m_rect.right() - Reach)
        grip |= Right;
    if (scenePos.y() < m_rect.top() + Reach)
        grip |= Top;
    else if (scenePos.y() > m_rect.bottom() - Reach)
        grip |= Bottom;
    if (grip != NoGrip)
        return grip;
    return titleRect().contains(scenePos) ? Title : NoGrip;
}

Qt::CursorShape FrameItem::cursorOf(int grip) {
    switch (grip) {
    case Left:
    case Right:
        return Qt::SizeHorCursor;
    case Top:
    case Bottom:
        return Qt::SizeVerCursor;
    case Left | Top:
    case Right | Bottom:
        return Qt::SizeFDiagCursor;
    case Right | Top:
    case Left | Bottom:
        return Qt::SizeBDiagCursor;
    case Title:
        return Qt::SizeAllCursor;
    default:
        return Qt::ArrowCursor;
    }
}

QRectF FrameItem::boundingRect() const {
    return m_rect.adjusted(-Reach, -Reach, Reach, Reach);
}

QPainterPath FrameItem::shape() const {
    QPainterPath shape;
    shape.addRect(boundingRect());
    QPainterPath inside;
    inside.addRect(m_rect.adjusted(Reach, TitleHeight, -Reach, -Reach));
    return shape - inside;
}

void FrameItem::hoverMoveEvent(QGraphicsSceneHoverEvent* event) {
    setCursor(cursorOf(gripAt(event->scenePos())));
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const ui::Colors& colors = ui::colors();
    const QColor color = frameColor(m_colour);
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{selected ? color : faded(color, 0.5F), selected ? 2.0 : 1.0});
    painter->setBrush(faded(color, colors.dark ? 0.1F : 0.06F));
    painter->drawRoundedRect(m_rect, Radius, Radius);
    const qreal scale =
        QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (scale < ReadableScale)
        return;
    const QRectF strip = titleRect().adjusted(Radius + 2, 0, -Radius, 0);
    painter->setPen(colors.text);
    painter->setFont(ui::strongFont());
    painter->drawText(
        strip, Qt::AlignVCenter,
        QFontMetrics{ui::strongFont()}.elidedText(m_title, Qt::ElideRight, int(strip.width())));
}

} // namespace lathe::designer
