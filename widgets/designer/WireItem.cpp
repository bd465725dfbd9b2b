#include "widgets/designer/WireItem.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/designer/CanvasGraph.h"
#include "widgets/designer/ChangeMarks.h"
#include "widgets/designer/Words.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPathStroker>
#include <QPolygonF>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace lathe::designer {

namespace {

using authoring::WireKind;

constexpr qreal ArrowLength = 8;
constexpr qreal ArrowWidth = 4;
constexpr qreal PortGap = 6;
constexpr qreal HitWidth = 12;
constexpr qreal LabelWidth = 136;
constexpr qreal ReadableScale = 0.5;

Qt::PenStyle lineStyle(WireKind kind) {
    switch (kind) {
    case WireKind::Destination:
        return Qt::DashLine;
    case WireKind::Need:
    case WireKind::Mention:
        return Qt::DotLine;
    default:
        return Qt::SolidLine;
    }
}

} // namespace

WireItem::WireItem(const authoring::GraphWire& wire, std::optional<Mark> mark) {
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    renew(wire, std::move(mark));
}

void WireItem::renew(const authoring::GraphWire& wire, std::optional<Mark> mark) {
    m_id = QString::fromStdString(wire.id);
    m_from = QString::fromStdString(wire.from);
    m_to = QString::fromStdString(wire.to);
    m_kind = wire.kind;
    m_dormant = isDormant(wire);
    m_words = wireWords(wire);
    m_mark = std::move(mark);
    QString toolTip = wireToolTip(wire);
    if (m_mark) {
        m_words = QStringLiteral("%1 %2").arg(signOf(m_mark->change), m_words).trimmed();
        toolTip += u'\n' + markToolTip(*m_mark);
    }
    setToolTip(toolTip);
    placeLabel();
}

void WireItem::setPath(const QPainterPath& path) {
    if (path == m_path)
        return;
    prepareGeometryChange();
    m_path = path;
    placeLabel();
}

void WireItem::placeLabel() {
    prepareGeometryChange();
    const QFontMetrics metrics{ui::smallFont()};
    m_shown = metrics.elidedText(m_words, Qt::ElideMiddle, int(LabelWidth));
    m_label = {};
    if (m_shown.isEmpty() || m_path.isEmpty())
        return;
    m_label = QRectF{0, 0, metrics.horizontalAdvance(m_shown) + 12.0, metrics.height() + 4.0};
    m_label.moveCenter(m_path.pointAtPercent(0.5));
    update();
}

void WireItem::setLit(bool lit) {
    if (std::exchange(m_lit, lit) == lit)
        return;
    setZValue(lit ? 0.5 : 0);
    update();
}

void WireItem::setPulse(qreal pulse) {
    m_pulse = pulse;
    update();
}

QRectF WireItem::boundingRect() const {
    return m_path.boundingRect().adjusted(-ArrowLength, -ArrowLength, ArrowLength, ArrowLength) |
           m_label.adjusted(-1, -1, 1, 1);
}

QPainterPath WireItem::shape() const {
    QPainterPathStroker stroker;
    stroker.setWidth(HitWidth);
    QPainterPath shape = stroker.createStroke(m_path);
    if (m_label.isValid())
        shape.addRect(m_label);
    return shape;
}

QColor WireItem::color(bool strong) const {
    const ui::Colors& colors = ui::colors();
    if (m_mark && !strong)
        return ui::tintColor(tintOf(m_mark->change));
    if (strong)
        return colors.accent;
    return m_kind == WireKind::Trigger ? colors.muted : colors.borderStrong;
}

QPen WireItem::pen(bool selected, bool strong) const {
    const bool isGone = m_mark && m_mark->change == authoring::Change::Removed;
    return {color(strong),
            selected                      ? 2.6
            : m_mark                      ? 2.2
            : m_kind == WireKind::Trigger ? 1.8
                                          : 1.4,
            isGone ? Qt::DashLine : lineStyle(m_kind)};
}

void WireItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const ui::Colors& colors = ui::colors();
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    const bool strong = selected || m_lit || m_hovered;
    const QColor line = color(strong);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(pen(selected, strong));
    painter->drawPath(m_path);
    if (m_path.isEmpty())
        return;

    const QPointF tip = m_path.currentPosition() - QPointF{PortGap, 0};
    // Hollow where no events come by themselves.
    painter->setPen(m_dormant ? QPen{line, 1.2} : QPen{Qt::NoPen});
    painter->setBrush(m_dormant ? colors.background : line);
    painter->drawPolygon(QPolygonF{
        {tip, tip + QPointF{-ArrowLength, -ArrowWidth}, tip + QPointF{-ArrowLength, ArrowWidth}}});
    if (m_pulse > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(m_path.pointAtPercent(1 - m_pulse), 5, 5);
    }
    const qreal scale =
        QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (!m_label.isValid() || scale < ReadableScale)
        return;
    painter->setPen(QPen{strong || m_mark ? line : colors.border, 1});
    painter->setBrush(colors.background);
    painter->drawRoundedRect(m_label, 4, 4);
    painter->setPen(strong || m_mark ? colors.text : colors.muted);
    painter->setFont(ui::smallFont());
    painter->drawText(m_label, Qt::AlignCenter, m_shown);
}

void WireItem::hoverEnterEvent(QGraphicsSceneHoverEvent*) {
    m_hovered = true;
    update();
}

void WireItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*) {
    m_hovered = false;
    update();
}

} // namespace lathe::designer
