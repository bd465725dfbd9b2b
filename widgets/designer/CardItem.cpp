#include "widgets/designer/CardItem.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/designer/ChangeMarks.h"
#include "widgets/designer/Words.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QGraphicsSceneHoverEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace lathe::designer {

namespace {

using authoring::GraphNode;
using authoring::NodeKind;

constexpr qreal HeadHeight = 52;
constexpr qreal RowHeight = 20;
constexpr qreal FootHeight = 26;
constexpr qreal Padding = 10;
constexpr qreal TileSize = 32;
constexpr qreal BadgeSize = 16;
constexpr qreal Radius = 8;
/// Room around the card for its ports, its glow and its shadow.
constexpr qreal Margin = 10;
constexpr qsizetype MostRoutes = 8;
/// Below this scale texts could not be read: only shapes are drawn.
constexpr qreal ReadableScale = 0.35;

QString text(const char* source) {
    return QCoreApplication::translate("CardItem", source);
}

bool isApi(NodeKind kind) {
    return kind == NodeKind::RestApi || kind == NodeKind::HttpApi || kind == NodeKind::WebSocketApi;
}

bool isQuiet(NodeKind kind) {
    return kind == NodeKind::Other || kind == NodeKind::Outside || kind == NodeKind::LogGroup ||
           kind == NodeKind::Role;
}

/// "AWS::KMS::Key" -> "KMS Key".
QString typeWords(const QString& type) {
    QStringList parts = type.split(QStringLiteral("::"));
    if (parts.size() > 1)
        parts.removeFirst();
    return parts.join(u' ');
}

QColor mixed(const QColor& a, const QColor& b, qreal share) {
    const auto mix = [share](int one, int other) { return int(one * (1 - share) + other * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

QColor nodeColor(NodeKind kind) {
    const ui::Colors& colors = ui::colors();
    switch (kind) {
    case NodeKind::Function:
        return colors.accent;
    case NodeKind::RestApi:
    case NodeKind::HttpApi:
    case NodeKind::WebSocketApi:
    case NodeKind::FunctionUrl:
    case NodeKind::Distribution:
        return colors.seriesColor(4);
    case NodeKind::Bucket:
    case NodeKind::Table:
    case NodeKind::FileSystem:
        return colors.seriesColor(2);
    case NodeKind::Queue:
    case NodeKind::Topic:
    case NodeKind::Stream:
        return colors.seriesColor(3);
    case NodeKind::EventBus:
    case NodeKind::Rule:
    case NodeKind::Schedule:
    case NodeKind::StateMachine:
        return colors.seriesColor(1);
    default:
        return colors.muted;
    }
}

QPointF onGrid(QPointF place) {
    constexpr qreal grid = 8;
    return {std::round(place.x() / grid) * grid, std::round(place.y() / grid) * grid};
}

CardItem::CardItem(QString id, CanvasGraph& graph)
    : m_id{std::move(id)}
    , m_graph{graph} {
    setFlags(ItemIsSelectable | ItemIsMovable | ItemSendsGeometryChanges);
    setAcceptHoverEvents(true);
    setCacheMode(DeviceCoordinateCache);
    setZValue(1);
    renew();
}

QStringList CardItem::routesOf(const CanvasGraph& graph, const GraphNode& node) {
    QStringList routes;
    if (!isApi(node.kind))
        return routes;
    for (const authoring::GraphWire& wire : graph.graph().wires) {
        if (wire.from != node.id)
            continue;
        for (const model::Trigger& trigger : wire.triggers)
            routes << triggerWords(trigger);
    }
    routes.removeAll(QString{});
    routes.removeDuplicates();
    if (const qsizetype more = routes.size() - MostRoutes; more > 0) {
        routes.resize(MostRoutes);
        routes << text(QT_TRANSLATE_NOOP("CardItem", "%1 more")).arg(more);
    }
    return routes;
}

bool CardItem::hasFoot(const CanvasGraph& graph, const GraphNode& node) {
    return node.kind == NodeKind::Function && !graph.isCompared();
}

QSizeF CardItem::sizeOf(const CanvasGraph& graph, const GraphNode& node) {
    const qsizetype routes = routesOf(graph, node).size();
    return {Width, HeadHeight + (routes > 0 ? qreal(routes) * RowHeight + Padding / 2 : 0) +
                       (hasFoot(graph, node) ? FootHeight : 0)};
}

void CardItem::renew() {
    const GraphNode* node = m_graph.node(m_id);
    if (!node)
        return;
    m_node = *node;
    m_routes = routesOf(m_graph, m_node);
    m_detail = kindText(m_node.kind);
    if (m_detail.isEmpty())
        m_detail = typeWords(QString::fromStdString(m_node.type));
    if (!m_node.detail.empty())
        m_detail = QString::fromStdString(m_node.detail);
    if (const QSizeF size = sizeOf(m_graph, m_node); size != m_size) {
        prepareGeometryChange();
        m_size = size;
    }
    QString toolTip = QStringLiteral("%1\n%2").arg(m_id, QString::fromStdString(m_node.type));
    if (m_graph.isDormant(m_id))
        toolTip += u'\n' + dormantWords();
    m_mark = m_graph.mark(m_id);
    if (m_mark)
        toolTip += u'\n' + markToolTip(*m_mark);
    setToolTip(toolTip);
    update();
}

CardItem::Port CardItem::portAt(QPointF scenePos) const {
    constexpr qreal reach = PortRadius + 6;
    const auto isNear = [&](QPointF port) {
        return (port - scenePos).manhattanLength() <= reach * 1.4;
    };
    if (isNear(outPort()))
        return Port::Out;
    return isNear(inPort()) ? Port::In : Port::None;
}

void CardItem::setOffer(Offer offer) {
    if (std::exchange(m_offer, offer) != offer)
        update();
}

void CardItem::setGlow(qreal glow) {
    m_glow = glow;
    update();
}

QRectF CardItem::boundingRect() const {
    return QRectF{{0, 0}, m_size}.adjusted(-Margin, -Margin, Margin, Margin);
}

QVariant CardItem::itemChange(GraphicsItemChange change, const QVariant& value) {
    // Dragged from one place of the grid to the next, cards line up without effort.
    const QGraphicsItem* held = scene() ? scene()->mouseGrabberItem() : nullptr;
    if (change == ItemPositionChange && held && held->type() == Type)
        return onGrid(value.toPointF());
    return QGraphicsItem::itemChange(change, value);
}

void CardItem::hoverMoveEvent(QGraphicsSceneHoverEvent* event) {
    if (m_graph.isCompared())
        return;
    const Port port = portAt(event->scenePos());
    setCursor(port == Port::Out ? Qt::CrossCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, port) != port)
        update();
}

void CardItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*) {
    m_hovered = Port::None;
    update();
}

void CardItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const ui::Colors& colors = ui::colors();
    const qreal scale =
        QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const QRectF card{{0, 0}, m_size};
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_offer == Offer::Impossible)
        painter->setOpacity(0.4);

    QColor border = selected || m_offer == Offer::Chosen ? colors.accent
                    : m_offer == Offer::Possible         ? mixed(colors.border, colors.accent, 0.6)
                                                         : colors.borderStrong;
    QColor fill = isQuiet(m_node.kind) ? colors.surface : colors.raised;
    const bool isStrong = selected || m_offer == Offer::Chosen || m_mark;
    const bool isGone = m_mark && m_mark->change == authoring::Change::Removed;
    if (m_mark) {
        const QColor tint = ui::tintColor(tintOf(m_mark->change));
        fill = mixed(fill, tint, selected ? 0.2 : 0.1);
        border = selected ? border : tint;
    }
    if (m_graph.activity(m_id).lastFailed && !selected)
        border = colors.error;
    if (m_glow > 0) {
        QColor halo = colors.accent;
        halo.setAlphaF(float(0.35 * m_glow));
        painter->setPen(QPen{halo, 6});
        painter->drawRoundedRect(card.adjusted(-2, -2, 2, 2), Radius + 2, Radius + 2);
    }
    painter->setPen(QPen{border, isStrong ? 2.0 : 1.0,
                         m_node.isResource && !isGone ? Qt::SolidLine : Qt::DashLine});
    painter->setBrush(fill);
    painter->drawRoundedRect(card, Radius, Radius);
    if (scale < ReadableScale) {
        QRectF mark{0, 0, 32, 32};
        mark.moveCenter(card.center());
        ui::icon(nodeIcon(m_node)).paint(painter, mark.toRect());
        paintMark(*painter);
        return;
    }
    paintHead(*painter);
    if (!m_routes.isEmpty())
        paintRoutes(*painter);
    if (hasFoot(m_graph, m_node))
        paintActivity(*painter);
    paintPorts(*painter);
    paintMark(*painter);
}

void CardItem::paintMark(QPainter& painter) const {
    if (m_mark)
        drawBadge(painter, {m_size.width() - Padding, 0}, m_mark->change);
}

void CardItem::paintHead(QPainter& painter) const {
    const ui::Colors& colors = ui::colors();
    const QColor color = nodeColor(m_node.kind);
    const QRectF tile{Padding, (HeadHeight - TileSize) / 2, TileSize, TileSize};
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colors.raised, color, colors.dark ? 0.24 : 0.16));
    painter.drawRoundedRect(tile, 6, 6);
    const qreal ratio =
        painter.device()->devicePixelRatioF() * std::max(1.0, painter.worldTransform().m11());
    const QPixmap icon = ui::iconPixmap(nodeIcon(m_node), 20, color, ratio);
    painter.drawPixmap(QRectF{tile.center() - QPointF{10, 10}, QSizeF{20, 20}}, icon,
                       QRectF{icon.rect()});

    const qreal left = tile.right() + Padding;
    qreal width = m_size.width() - left - Padding;
    if (m_graph.isDormant(m_id)) {
        width -= BadgeSize + 4;
        const QRectF place{left + width + 4, 10, BadgeSize, BadgeSize};
        const QPixmap badge =
            ui::iconPixmap(QStringLiteral("dormant"), int(BadgeSize), colors.faint, ratio);
        painter.drawPixmap(place, badge, QRectF{badge.rect()});
    }
    painter.setPen(colors.text);
    painter.setFont(ui::strongFont());
    const QFontMetrics strong{ui::strongFont()};
    painter.drawText(
        QRectF{left, 8, width, 19}, Qt::AlignVCenter,
        strong.elidedText(QString::fromStdString(m_node.name), Qt::ElideMiddle, int(width)));
    painter.setPen(colors.muted);
    painter.setFont(ui::smallFont());
    const QFontMetrics small{ui::smallFont()};
    painter.drawText(QRectF{left, 26, width, 18}, Qt::AlignVCenter,
                     small.elidedText(m_detail, Qt::ElideRight, int(width)));
}

void CardItem::paintRoutes(QPainter& painter) const {
    const ui::Colors& colors = ui::colors();
    painter.setFont(ui::smallFont());
    const QFontMetrics metrics{ui::smallFont()};
    painter.setPen(colors.border);
    painter.drawLine(QPointF{Padding, HeadHeight}, QPointF{m_size.width() - Padding, HeadHeight});
    qreal y = HeadHeight + 2;
    for (const QString& route : m_routes) {
        const QString method = route.section(u' ', 0, 0);
        const QString path = route.section(u' ', 1);
        const QRectF row{Padding, y, m_size.width() - 2 * Padding, RowHeight};
        y += RowHeight;
        if (path.isEmpty()) {
            painter.setPen(colors.muted);
            painter.drawText(row, Qt::AlignVCenter,
                             metrics.elidedText(route, Qt::ElideRight, int(row.width())));
            continue;
        }
        painter.setPen(nodeColor(m_node.kind));
        painter.drawText(row, Qt::AlignVCenter, method);
        const qreal indent = std::max(46, metrics.horizontalAdvance(method) + 8);
        painter.setPen(colors.text);
        painter.drawText(row.adjusted(indent, 0, 0, 0), Qt::AlignVCenter,
                         metrics.elidedText(path, Qt::ElideMiddle, int(row.width() - indent)));
    }
}

void CardItem::paintActivity(QPainter& painter) const {
    const ui::Colors& colors = ui::colors();
    const CardActivity activity = m_graph.activity(m_id);
    const qreal top = m_size.height() - FootHeight;
    const QRectF row{Padding, top, m_size.width() - 2 * Padding, FootHeight};
    painter.setPen(colors.border);
    painter.drawLine(row.topLeft(), row.topRight());
    painter.setFont(ui::smallFont());
    const QFontMetrics metrics{ui::smallFont()};
    if (activity.lastFailed) {
        painter.setPen(colors.error);
        painter.drawText(row, Qt::AlignVCenter,
                         metrics.elidedText(activity.lastError, Qt::ElideRight, int(row.width())));
        return;
    }
    QStringList parts;
    if (activity.running > 0)
        parts << text(QT_TRANSLATE_NOOP("CardItem", "%1 running")).arg(activity.running);
    if (activity.invocations > 0) {
        parts << text(QT_TRANSLATE_NOOP("CardItem", "%1/min")).arg(activity.perMinute);
        parts << text(QT_TRANSLATE_NOOP("CardItem", "p95 %1")).arg(ui::durationText(activity.p95));
    }
    QString right;
    if (activity.invocations > 0)
        right = ui::moneyText(activity.cost, 2);
    painter.setPen(colors.muted);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, right);
    const qreal width = row.width() - metrics.horizontalAdvance(right) - 8;
    painter.setPen(activity.running > 0 ? colors.accent : colors.muted);
    const QString said = parts.isEmpty() ? text(QT_TRANSLATE_NOOP("CardItem", "not invoked yet"))
                                         : parts.join(QStringLiteral(" \u00b7 "));
    painter.drawText(row, Qt::AlignVCenter, metrics.elidedText(said, Qt::ElideRight, int(width)));
}

void CardItem::paintPorts(QPainter& painter) const {
    const ui::Colors& colors = ui::colors();
    const auto paintPort = [&](QPointF at, Port port) {
        const bool hovered = m_hovered == port;
        painter.setPen(QPen{hovered ? colors.accent : colors.borderStrong, 1.4});
        painter.setBrush(hovered ? colors.accentSoft : colors.background);
        const qreal radius = hovered ? PortRadius + 1.5 : PortRadius;
        painter.drawEllipse(at, radius, radius);
    };
    paintPort({0, PortHeight}, Port::In);
    paintPort({m_size.width(), PortHeight}, Port::Out);
}

} // namespace lathe::designer
