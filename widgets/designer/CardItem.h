#pragma once

#include "engine/authoring/Graph.h"
#include "widgets/designer/CanvasGraph.h"

#include <QColor>
#include <QGraphicsItem>
#include <QStringList>

namespace lathe::designer {

/// The card of one node: what it is, what it is called, for APIs their routes, for functions what
/// their invocations do. Its position is its top left corner.
class CardItem final : public QGraphicsItem {
  public:
    enum { Type = UserType + 1 };
    static constexpr qreal Width = 224;
    static constexpr qreal PortRadius = 5;

    enum class Port { None, In, Out };
    /// How the card shows while a wire is dragged.
    enum class Offer { None, Possible, Impossible, Chosen };

    CardItem(QString id, CanvasGraph& graph);

    const QString& id() const { return m_id; }
    /// The node has changed: its texts, and with them its height.
    void renew();
    static QSizeF sizeOf(const CanvasGraph& graph, const authoring::GraphNode& node);

    QSizeF size() const { return m_size; }
    QRectF rect() const { return {pos(), m_size}; }
    QPointF inPort() const { return pos() + QPointF{0, PortHeight}; }
    QPointF outPort() const { return pos() + QPointF{m_size.width(), PortHeight}; }
    /// The port at a place of the scene, a little around it too.
    Port portAt(QPointF scenePos) const;

    void setOffer(Offer offer);
    /// An event has come: the card glows for a moment. 1 is full, 0 is over.
    void setGlow(qreal glow);
    qreal glow() const { return m_glow; }

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

  private:
    static constexpr qreal PortHeight = 26;

    /// A line with what its invocations do.
    static bool hasFoot(const CanvasGraph& graph, const authoring::GraphNode& node);
    static QStringList routesOf(const CanvasGraph& graph, const authoring::GraphNode& node);
    void paintHead(QPainter& painter) const;
    void paintRoutes(QPainter& painter) const;
    void paintActivity(QPainter& painter) const;
    void paintPorts(QPainter& painter) const;
    void paintMark(QPainter& painter) const;

    QString m_id;
    CanvasGraph& m_graph;
    authoring::GraphNode m_node;
    QStringList m_routes;
    QString m_detail;
    std::optional<Mark> m_mark;
    QSizeF m_size;
    Offer m_offer = Offer::None;
    Port m_hovered = Port::None;
    qreal m_glow = 0;
};

/// The place of the canvas's grid that is nearest.
QPointF onGrid(QPointF place);

/// The colour that tells kinds of cards apart.
QColor nodeColor(authoring::NodeKind kind);

} // namespace lathe::designer
