#pragma once

#include "widgets/traces/MapLayout.h"

#include <QTransform>
#include <QWidget>

#include <vector>

namespace lathe::traces {

/// Who calls whom: services as discs with rings of how their requests ended, calls as arrows. The
/// wheel zooms, dragging moves, arrow keys go from service to service, Enter chooses.
class ServiceMapView : public QWidget {
    Q_OBJECT

  public:
    explicit ServiceMapView(QWidget* parent = nullptr);

    void setGraph(std::vector<ServiceNode> graph);
    const std::vector<ServiceNode>& graph() const { return m_graph; }
    /// Of a service on the widget.
    QRectF rectOf(int node) const;
    /// -1: none.
    int currentNode() const { return m_current; }
    void setCurrentNode(int node);
    void showAll();
    QSize minimumSizeHint() const override { return {160, 80}; }

  signals:
    /// By a click or Enter.
    void serviceChosen(const lathe::traces::ServiceId& service);
    void callChosen(const lathe::traces::ServiceId& from, const lathe::traces::ServiceId& to);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int nodeAt(const QPointF& point) const;
    int edgeAt(const QPointF& point) const;
    const ServiceEdge& edge(const MapEdge& place) const;
    void choose(const QPointF& point);
    void zoom(double factor, const QPointF& at);
    int neighbour(int key) const;
    void paintNode(QPainter& painter, int node) const;
    void paintEdge(QPainter& painter, const MapEdge& edge) const;

    std::vector<ServiceNode> m_graph;
    MapLayout m_layout;
    QTransform m_view;
    int m_current = -1;
    int m_hovered = -1;
    QPointF m_pressed;
    QPointF m_last;
    bool m_isPressed = false;
    bool m_isDragging = false;
    /// Nobody has moved it yet: it follows the size.
    bool m_isFitted = true;
};

} // namespace lathe::traces
