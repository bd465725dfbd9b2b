#pragma once

#include "widgets/designer/CanvasGraph.h"
#include "widgets/designer/CardItem.h"

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QSet>
#include <QTimer>

#include <functional>

namespace lathe::designer {

class CanvasFrames;
class Obstacles;
class WireItem;

/// The canvas as items: it maps the graph's ids to cards and wires, and says what the person does
/// with them. Cards stand where a person has put them, else where the layout does.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT

  public:
    explicit CanvasScene(CanvasGraph& graph, QObject* parent = nullptr);
    ~CanvasScene() override;

    CardItem* card(const QString& id) const { return m_cards.value(id); }
    WireItem* wireItem(const QString& id) const { return m_wires.value(id); }
    QList<CardItem*> cards() const { return m_cards.values(); }
    /// Ids of the selected cards, in the order of the graph.
    QStringList selectedCards() const;
    QStringList selectedWires() const;
    /// Where the selected cards stand.
    QHash<QString, QRectF> selectedRects() const;
    void selectOnly(const QString& nodeId);
    /// These cards and nothing else, told as one change.
    void selectThese(const QStringList& nodeIds);
    void selectAll();

    /// Cards stand where the layout puts them, but for those that a person has put somewhere.
    void arrange();
    /// Without what is only for the eye at the window: selection, dots, cached pictures.
    void renderPlain(QPainter& painter, const QRectF& target, const QRectF& source);
    void retranslate();

    /// How far down a group of cards must move so that it covers none of the others.
    QPointF shiftToFreePlace(const QList<QRectF>& cards) const;

    CanvasFrames& frames() { return *m_cardFrames; }

    /// The rectangle of all cards and their frames; empty without any.
    QRectF contents() const;
    /// The wires of the whole graph find their ways anew.
    void routeAll();
    /// An event has come to the node, along the wire where one is given.
    void pulse(const QString& nodeId, const QString& wireId = {});

    /// The template does not parse: the canvas shows its last good state, dimmed, and changes
    /// nothing.
    void setStale(bool stale);
    /// Which cards a wire may lead to; asked while one is dragged.
    void setLegality(std::function<bool(const QString& from, const QString& to)> isLegal) {
        m_isLegal = std::move(isLegal);
    }
    bool isStale() const { return m_stale; }
    /// Nothing can be changed.
    bool isFixed() const { return m_stale || m_graph.isCompared(); }

  signals:
    /// A person has moved cards to these places.
    void cardsMoved(const QHash<QString, QPointF>& positions);
    void cardActivated(const QString& nodeId);
    /// Its title shall be edited.
    void frameActivated(const QString& frameId);
    void selectionMoved(const QStringList& nodeIds);
    /// A wire from `from` is over the card `to`, or over none; both empty when it is let go.
    void dragMoved(const QString& from, const QString& to);
    /// A wire was dragged from one card to another.
    void connectionRequested(const QString& from, const QString& to);
    /// A wire was dragged to where no card is.
    void connectionDropped(const QString& from, const QPointF& scenePos);

  protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

  private:
    void addCard(const QString& id);
    void addWire(const QString& id);
    void layOut();
    /// Where a card that is new on the canvas goes: beside what it is wired to, below what stands
    /// there.
    QPointF placeBeside(const QString& id, QPointF wanted, const QList<QRectF>& taken) const;
    static QPointF freePlace(QPointF wanted, QSizeF size, const QList<QRectF>& taken);
    void routeOf(const QStringList& nodeIds, bool exactly);
    void dropOffers();
    Obstacles obstacles() const;
    /// Around the cards; nullptr: as a curve.
    void route(WireItem& wire, const Obstacles* cards);
    void endConnection(QPointF scenePos);
    void light();
    void animate();
    CardItem* cardAt(QPointF scenePos) const;

    CanvasGraph& m_graph;
    QHash<QString, CardItem*> m_cards;
    QHash<QString, WireItem*> m_wires;
    CanvasFrames* m_cardFrames = nullptr;
    std::function<bool(const QString&, const QString&)> m_isLegal;
    QHash<QString, QPointF> m_pressed;
    /// Automatic places, which cards keep while the graph changes.
    QHash<QString, QPointF> m_placed;
    QString m_dragFrom;
    /// Where the wire that is dragged may lead.
    QSet<QString> m_legal;
    bool m_plain = false;
    QPointF m_dragTo;
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
    bool m_stale = false;
};

} // namespace lathe::designer
