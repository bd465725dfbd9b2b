#pragma once

#include "widgets/traces/ColdStart.h"
#include "widgets/traces/TimeAxis.h"

#include <QWidget>

namespace lathe::traces {

/// What an init has loaded, as it did so: time from left to right, what a module imports below it.
/// A click chooses a module, a double click or Enter looks closer at it; Escape shows the whole.
class IcicleView : public QWidget {
    Q_OBJECT

  public:
    explicit IcicleView(QWidget* parent = nullptr);

    void setColdStart(ColdStart cold);
    int currentModule() const { return m_current; }
    void setCurrentModule(int module);
    /// Of a module on the widget; empty where it is not seen.
    QRectF rectOf(int module) const;
    QSize sizeHint() const override { return {420, 180}; }
    QSize minimumSizeHint() const override { return {160, 60}; }

  signals:
    void moduleChosen(int module);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int moduleAt(const QPointF& point) const;
    double rowHeight() const;
    QString describe(int module) const;
    QColor colorOf(const LoadedModule& module) const;
    void lookAt(int module);
    /// The first below it, the next or previous beside it, or that above; itself where there is
    /// none.
    int neighbour(int key) const;

    ColdStart m_cold;
    TimeAxis m_axis;
    int m_deepest = 0;
    int m_current = -1;
};

} // namespace lathe::traces
