#pragma once

#include "widgets/metrics/Chart.h"
#include "widgets/metrics/plugin/Tip.h"

#include <QChartView>

class QLineSeries;
class QValueAxis;

namespace lathe::metrics {

/// Lines over time on Qt Charts: drawn in one replace() for each line, with a crosshair that tells
/// the values. Scale and legend are drawn inside the plot, where they take no room.
class TimeChart : public QChartView, public Chart {
    Q_OBJECT

  public:
    TimeChart(const QStringList& lines, std::function<QString(double)> format,
              QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    void wear(const ChartLook& look) override;
    void setData(ChartData data) override;
    const ChartData& data() const { return m_data; }
    void showCursor(int index) override;
    int cursor() const { return m_cursor; }
    int pointAt(const QPointF& position) const;
    /// Where the point lies, in the viewport.
    QPointF positionOf(int index) const;

  protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void drawSelection(QPainter* painter) const;
    void drawMarks(QPainter* painter) const;
    void drawScale(QPainter* painter) const;
    /// Of the crosshair, each with its colour.
    TipLines tipLines() const;
    QString timeText(Timestamp time) const;
    double placeOf(Timestamp time) const;
    bool isDragged() const;
    void moveCursor(int index);

    QStringList m_lines;
    std::function<QString(double)> m_format;
    std::vector<QLineSeries*> m_series;
    /// Of the stretch of time before.
    std::vector<QLineSeries*> m_before;
    QValueAxis* m_x;
    QValueAxis* m_y;
    ChartLook m_look;
    ChartData m_data;
    int m_cursor = -1;
    /// Where the mouse was pressed, while it is.
    std::optional<QPointF> m_pressed;
};

/// The smallest of 1, 2, 2.5, 5 and their tenfolds that is not below `value`; 1 at least.
double niceCeiling(double value);

} // namespace lathe::metrics
