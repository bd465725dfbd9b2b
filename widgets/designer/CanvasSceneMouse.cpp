#include "widgets/designer/CanvasFrames.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/Router.h"
#include "widgets/designer/WireItem.h"

#include <QGraphicsSceneMouseEvent>
#include <QKeyEvent>

// What the mouse does: cards and frames are moved, wires dragged from card to card.

namespace lathe::designer {

void CanvasScene::dropOffers() {
    if (std::exchange(m_dragFrom, {}).isEmpty())
        return;
    for (CardItem* item : std::as_const(m_cards))
        item->setOffer(CardItem::Offer::None);
    update();
    emit dragMoved({}, {});
}

CardItem* CanvasScene::cardAt(QPointF scenePos) const {
    for (QGraphicsItem* item : items(scenePos)) {
        if (item->type() == CardItem::Type)
            return static_cast<CardItem*>(item);
    }
    return nullptr;
}

void CanvasScene::mousePressEvent(QGraphicsSceneMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !isFixed()) {
        CardItem* item = cardAt(event->scenePos());
        if (item && item->portAt(event->scenePos()) == CardItem::Port::Out) {
            m_dragFrom = item->id();
            m_dragTo = event->scenePos();
            m_legal.clear();
            for (const CardItem* other : std::as_const(m_cards)) {
                if (!m_isLegal || m_isLegal(m_dragFrom, other->id()))
                    m_legal.insert(other->id());
            }
            event->accept();
            return;
        }
    }
    QGraphicsScene::mousePressEvent(event);
    m_pressed.clear();
    if (event->button() == Qt::LeftButton && !isFixed() && m_cardFrames->press(event->scenePos()))
        return;
    for (const QString& id : selectedCards())
        m_pressed.insert(id, card(id)->pos());
}

void CanvasScene::mouseMoveEvent(QGraphicsSceneMouseEvent* event) {
    if (!m_dragFrom.isEmpty()) {
        m_dragTo = event->scenePos();
        const CardItem* over = cardAt(m_dragTo);
        for (CardItem* item : std::as_const(m_cards)) {
            const bool own = item->id() == m_dragFrom;
            item->setOffer(own                             ? CardItem::Offer::None
                           : !m_legal.contains(item->id()) ? CardItem::Offer::Impossible
                           : item == over                  ? CardItem::Offer::Chosen
                                                           : CardItem::Offer::Possible);
        }
        emit dragMoved(m_dragFrom, over && over->id() != m_dragFrom ? over->id() : QString{});
        update();
        return;
    }
    if (m_cardFrames->move(event->scenePos())) {
        routeOf(m_cardFrames->draggedCards(), false);
        return;
    }
    QGraphicsScene::mouseMoveEvent(event);
    if (!(event->buttons() & Qt::LeftButton) || m_pressed.isEmpty())
        return;
    m_cardFrames->follow();
    routeOf(m_pressed.keys(), false);
}

void CanvasScene::routeOf(const QStringList& nodeIds, bool exactly) {
    const Obstacles cards = exactly ? obstacles() : Obstacles{};
    for (WireItem* wire : std::as_const(m_wires)) {
        if (nodeIds.contains(wire->from()) || nodeIds.contains(wire->to()))
            route(*wire, exactly ? &cards : nullptr);
    }
}

void CanvasScene::mouseReleaseEvent(QGraphicsSceneMouseEvent* event) {
    if (!m_dragFrom.isEmpty()) {
        endConnection(event->scenePos());
        return;
    }
    QGraphicsScene::mouseReleaseEvent(event);
    if (m_cardFrames->release()) {
        routeAll();
        return;
    }
    QHash<QString, QPointF> moved;
    for (auto it = m_pressed.cbegin(); it != m_pressed.cend(); ++it) {
        if (const CardItem* item = card(it.key()); item && item->pos() != it.value())
            moved.insert(it.key(), item->pos());
    }
    const QStringList pressed = m_pressed.keys();
    m_pressed.clear();
    if (moved.isEmpty()) {
        routeOf(pressed, true);
        return;
    }
    routeAll();
    emit cardsMoved(moved);
}

void CanvasScene::endConnection(QPointF scenePos) {
    const QString from = m_dragFrom;
    dropOffers();
    const CardItem* over = cardAt(scenePos);
    if (!over)
        emit connectionDropped(from, scenePos);
    else if (over->id() != from)
        emit connectionRequested(from, over->id());
}

void CanvasScene::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_dragFrom.isEmpty()) {
        dropOffers();
        return;
    }
    QGraphicsScene::keyPressEvent(event);
}

void CanvasScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) {
    const FrameItem* frame = m_cardFrames->at(event->scenePos());
    if (const CardItem* item = cardAt(event->scenePos()))
        emit cardActivated(item->id());
    else if (frame)
        emit frameActivated(frame->id());
    else
        QGraphicsScene::mouseDoubleClickEvent(event);
}

} // namespace lathe::designer
