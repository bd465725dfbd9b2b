#pragma once

#include "engine/base/Units.h"

#include <QChartView>
#include <QColor>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QLineSeries;
class QValueAxis;

namespace lathe::metrics {

/// One line of a TimeChart. The colour is asked for again when the theme changes.
struct LineSpec {
    QString name;
    std::function<QColor()> color;
};

/// Lines over time on Qt Charts: drawn in one replace() for each line, with a crosshair that tells
/// the values. Scale and legend are drawn inside the plot, where they take no room.
class TimeChart : public QChartView {
    Q_OBJECT

  public:
    TimeChart(std::vector<LineSpec> lines, std::function<QString(double)> format,
              QWidget* parent = nullptr);

    struct Data {
        std::vector<Timestamp> times;
        Seconds step{1};
        /// One row for each line, one value for each time; empty where there is none.
        std::vector<std::vector<std::optional<double>>> values;
    };
    void setData(Data data);
    const Data& data() const { return m_data; }
    /// Shows the crosshair at this point; -1 hides it.
    void setCursor(int index);
    int cursor() const { return m_cursor; }
    int pointAt(const QPointF& position) const;
    /// Where the point lies, in the viewport.
    QPointF positionOf(int index) const;

  signals:
    /// The mouse or an arrow key chose a point; -1: none.
    void cursorMoved(int index);
    void pointActivated(int index);

  protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void dress();
    void drawScale(QPainter* painter) const;
    void drawCrosshair(QPainter* painter) const;
    QStringList tipLines() const;
    void moveCursor(int index);

    std::vector<LineSpec> m_lines;
    std::function<QString(double)> m_format;
    std::vector<QLineSeries*> m_series;
    QValueAxis* m_x;
    QValueAxis* m_y;
    Data m_data;
    int m_cursor = -1;
};

/// The smallest of 1, 2, 2.5, 5 and their tenfolds that is not below `value`; 1 at least.
double niceCeiling(double value);

} // namespace lathe::metrics
