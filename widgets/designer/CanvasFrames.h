#pragma once

#include "widgets/designer/FrameItem.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>

namespace lathe::designer {

class CanvasGraph;
class CanvasScene;

/// The frames of the canvas: each around its cards, moved with them by its title and made larger by
/// its border.
class CanvasFrames : public QObject {
    Q_OBJECT

  public:
    CanvasFrames(CanvasGraph& graph, CanvasScene& scene);

    FrameItem* item(const QString& id) const { return m_items.value(id); }
    QList<FrameItem*> items() const { return m_items.values(); }
    /// The ids of the selected ones.
    QStringList selected() const;
    /// The selected one, or that of the selected cards; nullptr where that is none, or several.
    FrameItem* current() const;
    /// Their cards have moved.
    void follow();
    /// The rectangle of all of them.
    QRectF contents() const;

    /// The mouse with its left button; each tells whether it is a frame's.
    bool press(QPointF scenePos);
    bool move(QPointF scenePos);
    bool release();
    /// Those that move with the frame under the mouse.
    QStringList draggedCards() const { return m_cardsBefore.keys(); }
    /// nullptr where neither a title nor a border is.
    FrameItem* at(QPointF scenePos) const;

  signals:
    /// A person has moved it, with these cards, or changed its size.
    void frameMoved(const lathe::authoring::Frame& frame, const QHash<QString, QPointF>& positions);
    void frameResized(const lathe::authoring::Frame& frame);

  private:
    void renew();
    /// What the cards of the frame need; empty where it has none on the canvas.
    QRectF neededBy(const FrameItem& item) const;
    QRectF resized(QPointF by) const;

    CanvasGraph& m_graph;
    CanvasScene& m_scene;
    QHash<QString, FrameItem*> m_items;
    /// What a person has made larger, by the frames' ids.
    QHash<QString, QRectF> m_areas;
    FrameItem* m_dragged = nullptr;
    int m_grip = FrameItem::NoGrip;
    QPointF m_from;
    QRectF m_rectBefore;
    QRectF m_areaBefore;
    QHash<QString, QPointF> m_cardsBefore;
};

} // namespace lathe::designer
