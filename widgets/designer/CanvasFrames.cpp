#include "widgets/designer/CanvasFrames.h"

#include "widgets/designer/CanvasGraph.h"
#include "widgets/designer/CanvasScene.h"

#include <algorithm>

namespace lathe::designer {

namespace {

QRectF rectOf(const std::optional<authoring::Frame::Area>& area) {
    return area ? QRectF{QRect{area->x, area->y, area->width, area->height}} : QRectF{};
}

std::optional<authoring::Frame::Area> areaOf(const QRectF& rect) {
    if (rect.isEmpty())
        return std::nullopt;
    const QRect whole = rect.toRect();
    return authoring::Frame::Area{whole.x(), whole.y(), whole.width(), whole.height()};
}

} // namespace

CanvasFrames::CanvasFrames(CanvasGraph& graph, CanvasScene& scene)
    : QObject{&scene}
    , m_graph{graph}
    , m_scene{scene} {
    connect(&graph, &CanvasGraph::framesChanged, this, &CanvasFrames::renew);
    renew();
}

void CanvasFrames::renew() {
    m_areas.clear();
    QHash<QString, FrameItem*> before = std::exchange(m_items, {});
    for (const authoring::Frame& frame : m_graph.frames()) {
        const QString id = QString::fromStdString(frame.id);
        FrameItem* item = before.take(id);
        if (!item) {
            item = new FrameItem{frame};
            m_scene.addItem(item);
        }
        item->renew(frame);
        m_items.insert(id, item);
        m_areas.insert(id, rectOf(frame.area));
    }
    m_dragged = nullptr;
    qDeleteAll(before);
    follow();
}

QRectF CanvasFrames::neededBy(const FrameItem& item) const {
    QRectF all;
    for (const QString& id : item.cards()) {
        if (const CardItem* card = m_scene.card(id))
            all |= card->rect();
    }
    constexpr qreal padding = FrameItem::Padding;
    return all.isEmpty()
               ? all
               : all.adjusted(-padding, -padding - FrameItem::TitleHeight + 8, padding, padding);
}

void CanvasFrames::follow() {
    for (FrameItem* item : std::as_const(m_items))
        item->setRect(neededBy(*item) | m_areas.value(item->id()));
}

QRectF CanvasFrames::contents() const {
    QRectF all;
    for (const FrameItem* item : m_items)
        all |= item->rect();
    return all;
}

QStringList CanvasFrames::selected() const {
    QStringList ids;
    for (const FrameItem* item : m_items) {
        if (item->isSelected())
            ids << item->id();
    }
    ids.sort();
    return ids;
}

FrameItem* CanvasFrames::current() const {
    FrameItem* found = nullptr;
    const QStringList cards = m_scene.selectedCards();
    for (FrameItem* item : m_items) {
        const bool isMeant =
            item->isSelected() || std::any_of(cards.begin(), cards.end(), [&](const QString& id) {
                return item->cards().contains(id);
            });
        if (isMeant && found)
            return nullptr;
        if (isMeant)
            found = item;
    }
    return found;
}

FrameItem* CanvasFrames::at(QPointF scenePos) const {
    for (QGraphicsItem* item : m_scene.items(scenePos)) {
        if (item->type() != FrameItem::Type)
            return nullptr;
        auto* frame = static_cast<FrameItem*>(item);
        if (frame->gripAt(scenePos) != FrameItem::NoGrip)
            return frame;
    }
    return nullptr;
}

bool CanvasFrames::press(QPointF scenePos) {
    m_dragged = at(scenePos);
    if (!m_dragged)
        return false;
    m_grip = m_dragged->gripAt(scenePos);
    m_from = scenePos;
    m_rectBefore = m_dragged->rect();
    m_areaBefore = m_areas.value(m_dragged->id());
    m_cardsBefore.clear();
    for (const QString& id : m_dragged->cards()) {
        if (const CardItem* card = m_scene.card(id))
            m_cardsBefore.insert(id, card->pos());
    }
    return true;
}

bool CanvasFrames::move(QPointF scenePos) {
    if (!m_dragged)
        return false;
    const QPointF by = onGrid(scenePos - m_from);
    if (m_grip == FrameItem::Title) {
        for (auto it = m_cardsBefore.cbegin(); it != m_cardsBefore.cend(); ++it) {
            if (CardItem* card = m_scene.card(it.key()))
                card->setPos(it.value() + by);
        }
        if (!m_areaBefore.isEmpty())
            m_areas[m_dragged->id()] = m_areaBefore.translated(by);
    } else {
        m_areas[m_dragged->id()] = resized(by);
    }
    follow();
    return true;
}

/// No smaller than its cards need; as large as these need, it follows them again.
QRectF CanvasFrames::resized(QPointF by) const {
    const QRectF needed = neededBy(*m_dragged);
    QRectF rect = m_rectBefore;
    if (m_grip & FrameItem::Left)
        rect.setLeft(std::min(onGrid(rect.topLeft() + by).x(), rect.right() - CardItem::Width));
    if (m_grip & FrameItem::Right)
        rect.setRight(std::max(onGrid(rect.bottomRight() + by).x(), rect.left() + CardItem::Width));
    if (m_grip & FrameItem::Top)
        rect.setTop(
            std::min(onGrid(rect.topLeft() + by).y(), rect.bottom() - 2 * FrameItem::TitleHeight));
    if (m_grip & FrameItem::Bottom)
        rect.setBottom(
            std::max(onGrid(rect.bottomRight() + by).y(), rect.top() + 2 * FrameItem::TitleHeight));
    return needed.contains(rect) ? QRectF{} : rect | needed;
}

bool CanvasFrames::release() {
    FrameItem* item = std::exchange(m_dragged, nullptr);
    if (!item)
        return false;
    const authoring::Frame* known = m_graph.frame(item->id());
    if (!known || item->rect() == m_rectBefore)
        return true;
    authoring::Frame frame = *known;
    frame.area = areaOf(m_areas.value(item->id()));
    QHash<QString, QPointF> positions;
    for (auto it = m_cardsBefore.cbegin(); it != m_cardsBefore.cend(); ++it) {
        if (const CardItem* card = m_scene.card(it.key()))
            positions.insert(it.key(), card->pos());
    }
    if (m_grip == FrameItem::Title)
        emit frameMoved(frame, positions);
    else
        emit frameResized(frame);
    return true;
}

} // namespace lathe::designer
