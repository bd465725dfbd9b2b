#pragma once

#include "widgets/traces/SpanModel.h"
#include "widgets/traces/TimeAxis.h"

#include <QSet>
#include <QTreeView>

namespace lathe::traces {

class RulerHeader;
class SpanDelegate;

/// A trace's spans one below the other, in their times. Only rows on the screen are laid out and
/// painted. Left and Right fold; + and - zoom, 0 shows the whole; Ctrl and the wheel zoom where the
/// mouse is, Shift and the wheel move on, as dragging does.
class WaterfallView : public QTreeView {
    Q_OBJECT

  public:
    explicit WaterfallView(QWidget* parent = nullptr);

    SpanModel* spans() const { return m_model; }
    const SpanTree& tree() const { return m_model->tree(); }
    /// Of the trace that is shown already, what is open, seen and chosen stays.
    void setTree(SpanTree tree);
    /// -1: none.
    int currentSpan() const;
    void setCurrentSpan(int span);
    TimeAxis& axis() { return m_axis; }
    void setCriticalPathShown(bool shown);
    bool isCriticalPathShown() const;
    /// Spans with this in their names stand out; the first becomes the current one.
    void seek(const QString& text);
    void showWholeTime();
    /// Below the current one, or from the beginning again.
    void goToNextFailure();

  signals:
    void spanChosen(int span);
    void spanActivated(int span);
    void zoomChanged(bool isZoomed);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void axisMoved();
    void expandAsUsual();
    QSet<QString> closedSpans() const;
    void closeAgain(const QSet<QString>& segmentIds);
    void fitColumns();
    int timelineLeft() const;
    int timelineWidth() const;

    TimeAxis m_axis;
    SpanModel* m_model;
    SpanDelegate* m_delegate;
    RulerHeader* m_ruler;
    /// Where the mouse was when it began to drag the time; -1: it does not.
    int m_dragged = -1;
    bool m_isFilling = false;
};

} // namespace lathe::traces
