#include "widgets/designer/CanvasScene.h"

#include "widgets/common/Theme.h"
#include "widgets/designer/Layout.h"
#include "widgets/designer/Router.h"
#include "widgets/designer/WireItem.h"

#include <QGraphicsSceneMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lathe::designer {

namespace {

constexpr int FrameMilliseconds = 16;
constexpr qreal GlowSeconds = 1.2;
constexpr qreal PulseSeconds = 0.7;
constexpr qreal CardGap = 24;
constexpr qreal DotSpacing = 24;
/// Room around the cards in which one can scroll.
constexpr qreal Surroundings = 2'000;

/// Of what hangs together, cards that a person has put somewhere take the others with them: each
/// part of the graph moves by what its cards were moved by on average.
QHash<QString, QPointF> aroundHand(QHash<QString, QPointF> places,
                                   const std::vector<LayoutEdge>& edges,
                                   const QHash<QString, QPointF>& hand) {
    if (hand.isEmpty())
        return places;
    QHash<QString, QString> parts;
    for (auto it = places.cbegin(); it != places.cend(); ++it)
        parts.insert(it.key(), it.key());
    const auto partOf = [&parts](QString id) {
        while (parts[id] != id)
            id = parts[id] = parts[parts[id]];
        return id;
    };
    for (const LayoutEdge& edge : edges) {
        if (parts.contains(edge.from) && parts.contains(edge.to))
            parts[partOf(edge.to)] = partOf(edge.from);
    }
    QHash<QString, QPair<QPointF, int>> moves;
    for (auto it = hand.cbegin(); it != hand.cend(); ++it) {
        if (!places.contains(it.key()))
            continue;
        auto& [sum, count] = moves[partOf(it.key())];
        sum += it.value() - places[it.key()];
        ++count;
    }
    for (auto it = places.begin(); it != places.end(); ++it) {
        if (const auto [sum, count] = moves.value(partOf(it.key())); count > 0)
            it.value() += sum / count;
    }
    return places;
}

} // namespace

CanvasScene::CanvasScene(CanvasGraph& graph, QObject* parent)
    : QGraphicsScene{parent}
    , m_graph{graph} {
    connect(&graph, &CanvasGraph::nodeAdded, this, &CanvasScene::addCard);
    connect(&graph, &CanvasGraph::nodeRemoved, this,
            [this](const QString& id) { delete m_cards.take(id); });
    connect(&graph, &CanvasGraph::nodeChanged, this, [this](const QString& id) {
        if (CardItem* item = card(id))
            item->renew();
    });
    connect(&graph, &CanvasGraph::wireAdded, this, &CanvasScene::addWire);
    connect(&graph, &CanvasGraph::wireRemoved, this,
            [this](const QString& id) { delete m_wires.take(id); });
    connect(&graph, &CanvasGraph::wireChanged, this, [this](const QString& id) {
        const authoring::GraphWire* wire = m_graph.wire(id);
        if (WireItem* item = wireItem(id); item && wire)
            item->renew(*wire);
    });
    connect(&graph, &CanvasGraph::shapeChanged, this, [this] {
        // Routes of an API stand on its card.
        for (CardItem* item : std::as_const(m_cards))
            item->renew();
        layOut();
    });
    connect(&graph, &CanvasGraph::handPositionsChanged, this, &CanvasScene::layOut);
    connect(&graph, &CanvasGraph::activityChanged, this, [this](const QString& id) {
        if (CardItem* item = card(id))
            item->update();
    });
    connect(this, &QGraphicsScene::selectionChanged, this, [this] {
        light();
        emit selectionMoved(selectedCards());
    });
    connect(ui::Theme::current(), &ui::Theme::changed, this, [this] {
        for (QGraphicsItem* item : items())
            item->update();
        update();
    });
    m_frames.setInterval(FrameMilliseconds);
    connect(&m_frames, &QTimer::timeout, this, &CanvasScene::animate);
    for (const auto& node : graph.graph().nodes)
        addCard(QString::fromStdString(node.id));
    for (const auto& wire : graph.graph().wires)
        addWire(QString::fromStdString(wire.id));
    layOut();
}

CanvasScene::~CanvasScene() {
    // Selected items that go would be told of.
    disconnect(this, nullptr, this, nullptr);
}

void CanvasScene::addCard(const QString& id) {
    auto* item = new CardItem{id, m_graph};
    m_cards.insert(id, item);
    addItem(item);
}

void CanvasScene::addWire(const QString& id) {
    auto* item = new WireItem{*m_graph.wire(id)};
    m_wires.insert(id, item);
    addItem(item);
}

void CanvasScene::layOut() {
    std::vector<LayoutNode> nodes;
    for (const auto& node : m_graph.graph().nodes) {
        const QString id = QString::fromStdString(node.id);
        nodes.push_back({id, card(id)->size()});
    }
    std::vector<LayoutEdge> edges;
    for (const auto& wire : m_graph.graph().wires)
        edges.push_back({QString::fromStdString(wire.from), QString::fromStdString(wire.to)});
    const QHash<QString, QPointF>& hand = m_graph.handPositions();
    const QHash<QString, QPointF> places = aroundHand(layered(nodes, edges), edges, hand);
    QList<QRectF> taken;
    for (const LayoutNode& node : nodes) {
        if (!hand.contains(node.id))
            continue;
        card(node.id)->setPos(hand[node.id]);
        taken << card(node.id)->rect();
    }
    const bool crowded = !taken.isEmpty();
    for (const LayoutNode& node : nodes) {
        if (hand.contains(node.id))
            continue;
        card(node.id)->setPos(freePlace(places[node.id], node.size, taken));
        if (crowded)
            taken << card(node.id)->rect();
    }
    setSceneRect(contents().adjusted(-Surroundings, -Surroundings, Surroundings, Surroundings));
    routeAll();
}

QPointF CanvasScene::freePlace(QPointF wanted, QSizeF size, const QList<QRectF>& taken) const {
    for (bool moved = true; moved;) {
        moved = false;
        for (const QRectF& other : taken) {
            if (!other.adjusted(-CardGap, -CardGap, CardGap, CardGap)
                     .intersects(QRectF{wanted, size}))
                continue;
            wanted.setY(other.bottom() + CardGap + 8);
            moved = true;
        }
    }
    return wanted;
}

QRectF CanvasScene::contents() const {
    QRectF all;
    for (const CardItem* item : m_cards)
        all |= item->rect();
    return all;
}

void CanvasScene::routeAll() {
    for (WireItem* wire : std::as_const(m_wires))
        route(*wire, true);
}

void CanvasScene::route(WireItem& wire, bool exactly) {
    const CardItem* from = card(wire.from());
    const CardItem* to = card(wire.to());
    if (!from || !to)
        return;
    if (!exactly) {
        wire.setPath(curve(from->outPort(), to->inPort()));
        return;
    }
    std::vector<QRectF> others;
    for (const CardItem* item : m_cards) {
        if (item != from && item != to)
            others.push_back(item->rect());
    }
    wire.setPath(routeWire(from->outPort(), to->inPort(), others, {from->rect(), to->rect()}));
}

QStringList CanvasScene::selectedCards() const {
    QStringList ids;
    for (const auto& node : m_graph.graph().nodes) {
        const QString id = QString::fromStdString(node.id);
        if (const CardItem* item = card(id); item && item->isSelected())
            ids << id;
    }
    return ids;
}

QStringList CanvasScene::selectedWires() const {
    QStringList ids;
    for (const auto& wire : m_graph.graph().wires) {
        const QString id = QString::fromStdString(wire.id);
        if (const WireItem* item = wireItem(id); item && item->isSelected())
            ids << id;
    }
    return ids;
}

void CanvasScene::selectOnly(const QString& nodeId) {
    if (selectedCards() == QStringList{nodeId})
        return;
    const QSignalBlocker quiet{this};
    clearSelection();
    if (CardItem* item = card(nodeId))
        item->setSelected(true);
    light();
}

void CanvasScene::light() {
    const QStringList selected = selectedCards();
    for (WireItem* wire : std::as_const(m_wires))
        wire->setLit(selected.contains(wire->from()) || selected.contains(wire->to()));
}

void CanvasScene::pulse(const QString& nodeId, const QString& wireId) {
    if (CardItem* item = card(nodeId))
        item->setGlow(1);
    if (WireItem* wire = wireItem(wireId))
        wire->setPulse(1);
    if (!m_frames.isActive()) {
        m_sinceFrame.start();
        m_frames.start();
    }
}

void CanvasScene::animate() {
    const qreal seconds = qreal(m_sinceFrame.restart()) / 1000;
    bool more = false;
    for (CardItem* item : std::as_const(m_cards)) {
        if (item->glow() <= 0)
            continue;
        item->setGlow(std::max(0.0, item->glow() - seconds / GlowSeconds));
        more = more || item->glow() > 0;
    }
    for (WireItem* wire : std::as_const(m_wires)) {
        if (wire->pulse() <= 0)
            continue;
        wire->setPulse(std::max(0.0, wire->pulse() - seconds / PulseSeconds));
        more = more || wire->pulse() > 0;
    }
    if (!more)
        m_frames.stop();
}

void CanvasScene::setStale(bool stale) {
    m_stale = stale;
    m_dragFrom.clear();
    for (CardItem* item : std::as_const(m_cards))
        item->setFlag(QGraphicsItem::ItemIsMovable, !stale);
    update();
}

CardItem* CanvasScene::cardAt(QPointF scenePos) const {
    for (CardItem* item : m_cards) {
        if (item->rect().adjusted(-8, 0, 8, 0).contains(scenePos))
            return item;
    }
    return nullptr;
}

void CanvasScene::mousePressEvent(QGraphicsSceneMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_stale) {
        CardItem* item = cardAt(event->scenePos());
        if (item && item->portAt(event->scenePos()) == CardItem::Port::Out) {
            m_dragFrom = item->id();
            m_dragTo = event->scenePos();
            event->accept();
            return;
        }
    }
    QGraphicsScene::mousePressEvent(event);
    m_pressed.clear();
    for (const QString& id : selectedCards())
        m_pressed.insert(id, card(id)->pos());
}

void CanvasScene::mouseMoveEvent(QGraphicsSceneMouseEvent* event) {
    if (!m_dragFrom.isEmpty()) {
        m_dragTo = event->scenePos();
        const CardItem* over = cardAt(m_dragTo);
        for (CardItem* item : std::as_const(m_cards)) {
            const bool own = item->id() == m_dragFrom;
            item->setOffer(own                                ? CardItem::Offer::None
                           : !isLegal(m_dragFrom, item->id()) ? CardItem::Offer::Impossible
                           : item == over                     ? CardItem::Offer::Chosen
                                                              : CardItem::Offer::Possible);
        }
        emit dragMoved(m_dragFrom, over && over->id() != m_dragFrom ? over->id() : QString{});
        update();
        return;
    }
    QGraphicsScene::mouseMoveEvent(event);
    if (!(event->buttons() & Qt::LeftButton) || m_pressed.isEmpty())
        return;
    for (WireItem* wire : std::as_const(m_wires)) {
        if (m_pressed.contains(wire->from()) || m_pressed.contains(wire->to()))
            route(*wire, false);
    }
}

void CanvasScene::mouseReleaseEvent(QGraphicsSceneMouseEvent* event) {
    if (!m_dragFrom.isEmpty()) {
        endConnection(event->scenePos());
        return;
    }
    QGraphicsScene::mouseReleaseEvent(event);
    QHash<QString, QPointF> moved;
    for (auto it = m_pressed.cbegin(); it != m_pressed.cend(); ++it) {
        if (const CardItem* item = card(it.key()); item && item->pos() != it.value())
            moved.insert(it.key(), item->pos());
    }
    m_pressed.clear();
    if (moved.isEmpty())
        return;
    routeAll();
    emit cardsMoved(moved);
}

void CanvasScene::endConnection(QPointF scenePos) {
    const QString from = std::exchange(m_dragFrom, {});
    for (CardItem* item : std::as_const(m_cards))
        item->setOffer(CardItem::Offer::None);
    update();
    emit dragMoved({}, {});
    const CardItem* over = cardAt(scenePos);
    if (!over)
        emit connectionDropped(from, scenePos);
    else if (over->id() != from)
        emit connectionRequested(from, over->id());
}

void CanvasScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) {
    if (const CardItem* item = cardAt(event->scenePos()))
        emit cardActivated(item->id());
    else
        QGraphicsScene::mouseDoubleClickEvent(event);
}

void CanvasScene::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, ui::colors().background);
    if (painter->worldTransform().m11() < 0.5)
        return;
    QColor dot = ui::colors().borderStrong;
    dot.setAlphaF(0.55F);
    painter->setPen(QPen{dot, 1.2});
    QList<QPointF> dots;
    const qreal left = std::floor(rect.left() / DotSpacing) * DotSpacing;
    const qreal top = std::floor(rect.top() / DotSpacing) * DotSpacing;
    for (qreal x = left; x < rect.right(); x += DotSpacing) {
        for (qreal y = top; y < rect.bottom(); y += DotSpacing)
            dots << QPointF{x, y};
    }
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void CanvasScene::drawForeground(QPainter* painter, const QRectF& rect) {
    if (m_stale) {
        QColor veil = ui::colors().background;
        veil.setAlphaF(0.55F);
        painter->fillRect(rect, veil);
    }
    const CardItem* from = card(m_dragFrom);
    if (!from)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{ui::colors().accent, 2});
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(curve(from->outPort(), m_dragTo));
    painter->setBrush(ui::colors().accent);
    painter->drawEllipse(m_dragTo, 4, 4);
}

} // namespace lathe::designer
