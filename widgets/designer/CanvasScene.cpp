#include "widgets/designer/CanvasScene.h"

#include "widgets/common/Theme.h"
#include "widgets/designer/CanvasFrames.h"
#include "widgets/designer/FrameLayout.h"
#include "widgets/designer/Router.h"
#include "widgets/designer/WireItem.h"

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

} // namespace

CanvasScene::CanvasScene(CanvasGraph& graph, QObject* parent)
    : QGraphicsScene{parent}
    , m_graph{graph} {
    connect(&graph, &CanvasGraph::nodeAdded, this, &CanvasScene::addCard);
    connect(&graph, &CanvasGraph::nodeRemoved, this, [this](const QString& id) {
        m_placed.remove(id);
        delete m_cards.take(id);
    });
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
            item->renew(*wire, m_graph.mark(item->id()));
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
    m_cardFrames = new CanvasFrames{graph, *this};
    layOut();
}

CanvasScene::~CanvasScene() {
    // Selected items that go would be told of.
    disconnect(this, nullptr, this, nullptr);
}

void CanvasScene::addCard(const QString& id) {
    auto* item = new CardItem{id, m_graph};
    item->setFlag(QGraphicsItem::ItemIsMovable, !isFixed());
    m_cards.insert(id, item);
    addItem(item);
}

void CanvasScene::addWire(const QString& id) {
    auto* item = new WireItem{*m_graph.wire(id), m_graph.mark(id)};
    m_wires.insert(id, item);
    addItem(item);
}

void CanvasScene::layOut() {
    std::vector<ui::LayoutNode> nodes;
    for (const auto& node : m_graph.graph().nodes) {
        const QString id = QString::fromStdString(node.id);
        nodes.push_back({id, card(id)->size()});
    }
    std::vector<ui::LayoutEdge> edges;
    for (const auto& wire : m_graph.graph().wires)
        edges.push_back({QString::fromStdString(wire.from), QString::fromStdString(wire.to)});
    const QHash<QString, QPointF>& hand = m_graph.handPositions();
    std::vector<QStringList> frames;
    for (const FrameItem* frame : m_cardFrames->items())
        frames.push_back(frame->cards());
    const QHash<QString, QPointF> places = layeredInFrames(nodes, edges, frames);
    QList<QRectF> taken;
    for (const ui::LayoutNode& node : nodes) {
        if (!hand.contains(node.id) && !m_placed.contains(node.id))
            continue;
        card(node.id)->setPos(hand.value(node.id, m_placed.value(node.id)));
        taken << card(node.id)->rect();
    }
    const bool isFirst = m_placed.isEmpty();
    for (const ui::LayoutNode& node : nodes) {
        if (hand.contains(node.id) || m_placed.contains(node.id))
            continue;
        const QPointF place = isFirst ? freePlace(places[node.id], node.size, taken)
                                      : placeBeside(node.id, places[node.id], taken);
        card(node.id)->setPos(place);
        m_placed.insert(node.id, place);
        // The layout's own places do not overlap.
        if (!isFirst)
            taken << card(node.id)->rect();
    }
    m_cardFrames->follow();
    setSceneRect(contents().adjusted(-Surroundings, -Surroundings, Surroundings, Surroundings));
    routeAll();
}

void CanvasScene::arrange() {
    m_placed.clear();
    layOut();
}

QPointF CanvasScene::placeBeside(const QString& id, QPointF wanted,
                                 const QList<QRectF>& taken) const {
    for (const authoring::GraphWire* wire : m_graph.wiresOf(id)) {
        const bool isSource = wire->from == id.toStdString();
        const QString other = QString::fromStdString(isSource ? wire->to : wire->from);
        const bool stands = m_placed.contains(other) || m_graph.handPositions().contains(other);
        if (other == id || !stands || !card(other))
            continue;
        const qreal step = CardItem::Width + ui::LayerGap;
        wanted = card(other)->pos() + QPointF{isSource ? -step : step, 0};
        break;
    }
    return freePlace(wanted, card(id)->size(), taken);
}

QPointF CanvasScene::freePlace(QPointF wanted, QSizeF size, const QList<QRectF>& taken) {
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
    return onGrid(wanted);
}

QRectF CanvasScene::contents() const {
    QRectF all = m_cardFrames->contents();
    for (const CardItem* item : m_cards)
        all |= item->rect();
    return all;
}

Obstacles CanvasScene::obstacles() const {
    std::vector<QRectF> rects;
    for (const CardItem* item : m_cards)
        rects.push_back(item->rect());
    return Obstacles{rects};
}

void CanvasScene::routeAll() {
    m_cardFrames->follow();
    const Obstacles cards = obstacles();
    for (WireItem* wire : std::as_const(m_wires))
        route(*wire, &cards);
}

void CanvasScene::route(WireItem& wire, const Obstacles* cards) {
    const CardItem* from = card(wire.from());
    const CardItem* to = card(wire.to());
    if (!from || !to)
        return;
    wire.setPath(cards
                     ? routeWire(from->outPort(), to->inPort(), *cards, {from->rect(), to->rect()})
                     : curve(from->outPort(), to->inPort()));
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

QHash<QString, QRectF> CanvasScene::selectedRects() const {
    QHash<QString, QRectF> rects;
    for (const QString& id : selectedCards())
        rects.insert(id, card(id)->rect());
    return rects;
}

void CanvasScene::selectThese(const QStringList& nodeIds) {
    {
        const QSignalBlocker quiet{this};
        clearSelection();
        for (const QString& id : nodeIds) {
            if (CardItem* item = card(id))
                item->setSelected(true);
        }
    }
    light();
    emit selectionMoved(selectedCards());
}

void CanvasScene::selectAll() {
    selectThese(m_cards.keys());
}

QPointF CanvasScene::shiftToFreePlace(const QList<QRectF>& cards) const {
    QPointF shift;
    for (bool moved = true; moved;) {
        moved = false;
        for (const QRectF& rect : cards) {
            for (const CardItem* other : m_cards) {
                const QRectF here = rect.translated(shift);
                if (!other->rect().adjusted(-CardGap, -CardGap, CardGap, CardGap).intersects(here))
                    continue;
                shift.ry() += other->rect().bottom() + CardGap + 8 - here.top();
                moved = true;
            }
        }
    }
    return shift;
}

void CanvasScene::renderPlain(QPainter& painter, const QRectF& target, const QRectF& source) {
    QList<QGraphicsItem*> selected = selectedItems();
    const QSignalBlocker quiet{this};
    clearSelection();
    m_plain = true;
    for (CardItem* item : std::as_const(m_cards))
        item->setCacheMode(QGraphicsItem::NoCache);
    render(&painter, target, source);
    for (CardItem* item : std::as_const(m_cards))
        item->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
    m_plain = false;
    for (QGraphicsItem* item : std::as_const(selected))
        item->setSelected(true);
}

void CanvasScene::retranslate() {
    for (CardItem* item : std::as_const(m_cards))
        item->renew();
    for (WireItem* item : std::as_const(m_wires)) {
        if (const authoring::GraphWire* wire = m_graph.wire(item->id()))
            item->renew(*wire, m_graph.mark(item->id()));
    }
}

void CanvasScene::light() {
    const QStringList ids = selectedCards();
    const QSet<QString> selected{ids.begin(), ids.end()};
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
    if (std::exchange(m_stale, stale) == stale)
        return;
    dropOffers();
    for (CardItem* item : std::as_const(m_cards))
        item->setFlag(QGraphicsItem::ItemIsMovable, !isFixed());
    update();
}

void CanvasScene::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, ui::colors().background);
    if (m_plain || painter->worldTransform().m11() < 0.5)
        return;
    QColor dot = ui::colors().borderStrong;
    dot.setAlphaF(0.8F);
    // Thousands of them a frame: as pixels they cost next to nothing, as round spots most of it.
    QPen pen{dot, painter->device()->devicePixelRatioF()};
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->setRenderHint(QPainter::Antialiasing, false);
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
