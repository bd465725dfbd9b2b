#pragma once

#include <QGraphicsView>

namespace lathe::designer {

class CanvasScene;

/// The window onto the canvas. The wheel zooms where the mouse is, two fingers move; the middle
/// button, or Space with the left one, drags the canvas; the left one alone selects.
class CanvasView : public QGraphicsView {
    Q_OBJECT

  public:
    static constexpr qreal MinimumZoom = 0.05;
    static constexpr qreal MaximumZoom = 3;

    explicit CanvasView(CanvasScene& scene, QWidget* parent = nullptr);

    qreal zoom() const { return transform().m11(); }
    void setZoom(qreal zoom);
    void zoomBy(qreal factor);
    /// All cards, no larger than life.
    void fit();
    /// The card in the middle, selected, at a scale at which it can be read.
    void flyTo(const QString& nodeId);

  signals:
    void zoomChanged(qreal zoom);
    /// What is seen has moved or changed its size.
    void viewChanged();
    /// Something of the palette was dropped: its name, and where.
    void paletteDropped(const QString& name, const QPointF& scenePos);
    /// Files and folders with code were dropped, and where.
    void codeDropped(const QStringList& paths, const QPointF& scenePos);
    void menuRequested(const QPoint& globalPos, const QPointF& scenePos);

  protected:
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void nudge(QPointF by);
    void selectNext(QPointF direction);

    CanvasScene& m_scene;
    QPoint m_panFrom;
    bool m_panning = false;
    bool m_space = false;
};

/// What a drag from the palette carries: the name of the kind.
inline constexpr const char* PaletteFormat = "application/x-lathe-palette";

} // namespace lathe::designer
