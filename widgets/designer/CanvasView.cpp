#include "widgets/designer/CanvasView.h"

#include "engine/authoring/FoundHandler.h"
#include "widgets/designer/CanvasScene.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lathe::designer {

namespace {

constexpr qreal WheelStep = 1.2;
constexpr qreal FitMargin = 40;
constexpr qreal Nudge = 8;
constexpr qreal ReadableZoom = 0.8;

/// Of the files that are dragged, those that a function can be made of: code, folders that are no
/// projects of their own.
QStringList codeIn(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        const QFileInfo info{url.toLocalFile()};
        const QDir folder{info.absoluteFilePath()};
        const bool isFolder = info.isDir() && folder
                                                  .entryList({QStringLiteral("template.y*ml"),
                                                              QStringLiteral("template.json")},
                                                             QDir::Files)
                                                  .isEmpty();
        if (isFolder || (info.isFile() && authoring::isCode(info.fileName().toStdString())))
            paths << info.absoluteFilePath();
    }
    return paths;
}

} // namespace

CanvasView::CanvasView(CanvasScene& scene, QWidget* parent)
    : QGraphicsView{parent}
    , m_scene{scene} {
    setScene(&scene);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::RubberBandDrag);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlag(QGraphicsView::DontAdjustForAntialiasing);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
}

void CanvasView::setZoom(qreal zoom) {
    zoomBy(zoom / this->zoom());
}

void CanvasView::zoomBy(qreal factor) {
    const qreal wanted = std::clamp(zoom() * factor, MinimumZoom, MaximumZoom);
    const qreal applied = wanted / zoom();
    if (qFuzzyCompare(applied, 1))
        return;
    scale(applied, applied);
    emit zoomChanged(zoom());
    emit viewChanged();
}

void CanvasView::fit() {
    const QRectF all = m_scene.contents();
    if (all.isEmpty())
        return;
    fitInView(all.adjusted(-FitMargin, -FitMargin, FitMargin, FitMargin), Qt::KeepAspectRatio);
    if (zoom() > 1) {
        resetTransform();
        centerOn(all.center());
    }
    emit zoomChanged(zoom());
    emit viewChanged();
}

void CanvasView::flyTo(const QString& nodeId) {
    const CardItem* card = m_scene.card(nodeId);
    if (!card)
        return;
    if (zoom() < ReadableZoom)
        setZoom(1);
    m_scene.clearSelection();
    m_scene.card(nodeId)->setSelected(true);
    centerOn(card->rect().center());
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    const bool isPad = !event->pixelDelta().isNull() && !(event->modifiers() & Qt::ControlModifier);
    if (isPad) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->angleDelta().y());
    } else {
        zoomBy(std::pow(WheelStep, event->angleDelta().y() / 120.0));
    }
    event->accept();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    const bool pans =
        event->button() == Qt::MiddleButton || (m_space && event->button() == Qt::LeftButton);
    if (pans) {
        m_panning = true;
        m_panFrom = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
        event->accept();
        return;
    }
    // The menu is for what is selected: the right button does not begin a rubber band.
    if (event->button() == Qt::RightButton) {
        event->accept();
        return;
    }
    QGraphicsView::mousePressEvent(event);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    if (m_panning) {
        const QPoint by = event->pos() - std::exchange(m_panFrom, event->pos());
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
        return;
    }
    QGraphicsView::mouseMoveEvent(event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_panning) {
        m_panning = false;
        viewport()->setCursor(m_space ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const bool moves = event->modifiers() & Qt::ShiftModifier;
    const auto go = [&](QPointF direction) {
        if (moves)
            nudge(direction * Nudge);
        else
            selectNext(direction);
    };
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_space = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_Left:
        return go({-1, 0});
    case Qt::Key_Right:
        return go({1, 0});
    case Qt::Key_Up:
        return go({0, -1});
    case Qt::Key_Down:
        return go({0, 1});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QStringList selected = m_scene.selectedCards(); selected.size() == 1)
            emit m_scene.cardActivated(selected.first());
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_space = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

void CanvasView::nudge(QPointF by) {
    if (m_scene.isFixed())
        return;
    QHash<QString, QPointF> moved;
    for (const QString& id : m_scene.selectedCards()) {
        CardItem* card = m_scene.card(id);
        card->setPos(card->pos() + by);
        moved.insert(id, card->pos());
    }
    if (moved.isEmpty())
        return;
    m_scene.routeAll();
    emit m_scene.cardsMoved(moved);
}

/// The nearest card in that direction; one that lies aside counts as farther.
void CanvasView::selectNext(QPointF direction) {
    const QStringList selected = m_scene.selectedCards();
    const CardItem* from = selected.isEmpty() ? nullptr : m_scene.card(selected.first());
    const CardItem* best = nullptr;
    qreal least = 0;
    for (const CardItem* card : m_scene.cards()) {
        const QPointF way = from ? card->rect().center() - from->rect().center()
                                 : card->rect().topLeft() - m_scene.contents().topLeft();
        const qreal ahead = QPointF::dotProduct(way, direction);
        const QPointF aside = way - direction * ahead;
        const qreal cost =
            from ? ahead + 2 * (std::abs(aside.x()) + std::abs(aside.y())) : way.manhattanLength();
        if (card == from || (from && ahead <= 0) || (best && cost >= least))
            continue;
        best = card;
        least = cost;
    }
    if (!best)
        return;
    m_scene.clearSelection();
    m_scene.card(best->id())->setSelected(true);
    ensureVisible(best->rect(), 40, 40);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    const QPointF scenePos = mapToScene(event->pos());
    if (event->reason() != QContextMenuEvent::Keyboard) {
        QGraphicsItem* under = itemAt(event->pos());
        if (under && !under->isSelected()) {
            m_scene.clearSelection();
            under->setSelected(true);
        } else if (!under) {
            m_scene.clearSelection();
        }
    }
    emit menuRequested(event->globalPos(), scenePos);
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    emit viewChanged();
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    emit viewChanged();
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    // Other files, and projects, are the window's.
    if (event->mimeData()->hasFormat(QLatin1String{PaletteFormat}) ||
        !codeIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    event->acceptProposedAction();
}

void CanvasView::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    const QPointF place = mapToScene(event->position().toPoint());
    if (const QStringList code = codeIn(*event->mimeData()); !code.isEmpty())
        emit codeDropped(code, place);
    else
        emit paletteDropped(
            QString::fromUtf8(event->mimeData()->data(QLatin1String{PaletteFormat})), place);
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    QGraphicsView::focusOutEvent(event);
    m_space = false;
    viewport()->setCursor(Qt::ArrowCursor);
}

} // namespace lathe::designer
