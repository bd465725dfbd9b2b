#pragma once

#include "widgets/metrics/SeriesChart.h"
#include "widgets/metrics/plugin/Thinning.h"
#include "widgets/metrics/plugin/Tip.h"

#include <QChartView>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace lathe::metrics {

/// Lines or stacked areas over time on Qt Charts. Each line goes into its series with one
/// replace(), thinned to the pixels of the stretch of time that is shown. Ctrl and the wheel zoom,
/// the arrow keys move the crosshair, Return leads to what lies behind it.
class LinePlot : public QChartView, public SeriesChart {
    Q_OBJECT

  public:
    explicit LinePlot(std::function<QString(double)> format, QWidget* parent = nullptr);
    ~LinePlot() override;

    QWidget* widget() override { return this; }
    void wear(const ChartLook& look) override;
    void setData(SeriesData data) override;
    void showSpan(Timestamp from, Timestamp until) override;
    void showCursor(std::optional<Timestamp> time) override;

    std::optional<Timestamp> cursor() const { return m_cursor; }
    std::pair<Timestamp, Timestamp> span() const { return {m_from, m_until}; }
    /// In the viewport.
    QPointF positionOf(Timestamp time, double value, bool isOnRight = false) const;
    /// How many points are drawn of all lines.
    qsizetype drawnPoints() const;

  protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    /// A line with what draws it.
    struct Drawn {
        Thinning points;
        QLineSeries* line = nullptr;
        /// Of stacked ones.
        QAreaSeries* area = nullptr;
        QLineSeries* floor = nullptr;
    };

    void makeSeries();
    void dressSeries();
    void scaleAxes();
    /// What the pixels need of each line.
    void thin();
    std::vector<std::vector<QPointF>> stacked() const;
    double xOf(Timestamp time) const;
    Timestamp timeAt(double x) const;
    double yOf(double value, bool isOnRight) const;
    bool isInPlot(const QPointF& position) const;
    bool isDragged() const;
    void moveCursor(std::optional<Timestamp> time);
    void stepCursor(int steps);
    void activateAt(const QPointF& position);
    /// The line that comes closest to this place; -1 where there is none.
    int lineAt(const QPointF& position) const;
    void drawMarks(QPainter& painter) const;
    void drawLevels(QPainter& painter) const;
    void drawScale(QPainter& painter) const;
    TipLines tipLines() const;
    QString timeText(Timestamp time) const;

    std::function<QString(double)> m_format;
    SeriesData m_data;
    std::vector<Drawn> m_drawn;
    QValueAxis* m_x;
    QValueAxis* m_left;
    QValueAxis* m_right;
    ChartLook m_look;
    Timestamp m_from{};
    Timestamp m_until{};
    std::optional<Timestamp> m_cursor;
    /// Where the mouse was pressed and where it is, while it is.
    std::optional<QPointF> m_pressed;
    QPointF m_mouse;
};

/// The smallest of 1, 2, 2.5, 5 and their tenfolds and tenths that is not below `value`; 1 for
/// nothing.
double roundCeiling(double value);

} // namespace lathe::metrics
