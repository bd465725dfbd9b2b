#pragma once

#include <QWidget>

namespace lathe::designer {

class CanvasScene;
class CanvasView;

/// The whole canvas, small, with what the view shows of it; a click or drag goes there.
class MiniMap : public QWidget {
    Q_OBJECT

  public:
    MiniMap(CanvasScene& scene, CanvasView& view, QWidget* parent = nullptr);

    void retranslate();
    QSize sizeHint() const override { return {152, 96}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    /// From the scene to this widget.
    QTransform toMap() const;
    void goTo(QPointF place);

    CanvasScene& m_scene;
    CanvasView& m_view;
};

} // namespace lathe::designer
