#pragma once

#include "widgets/metrics/Chart.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace lathe::metrics {

/// One line: its points ascend in time, which is `x`, in milliseconds since 1970.
struct SeriesLine {
    QString name;
    QColor color;
    /// By the scale at the right.
    bool isOnRight = false;
    /// It is that of the time before, drawn at the time that it is compared with; never stacked.
    bool isBefore = false;
    std::vector<QPointF> points;
};

/// A value drawn across a chart.
struct SeriesLevel {
    double value = 0;
    QString text;
    /// Without one, that of secondary text.
    QColor color;
    bool isOnRight = false;
};

/// The ends of a scale; what is not there follows the values.
struct SeriesScale {
    std::optional<double> least;
    std::optional<double> greatest;
};

struct SeriesData {
    std::vector<SeriesLine> lines;
    std::vector<SeriesLevel> levels = {};
    std::vector<ChartMark> marks = {};
    Timestamp from{};
    Timestamp until{};
    /// Between two points.
    Seconds step{60};
    bool isStacked = false;
    SeriesScale left = {};
    SeriesScale right = {};
};

/// Lines over a stretch of time, as many and of as many points as there are: what is drawn of them
/// is thinned to the pixels that there are for it.
class SeriesChart {
  public:
    virtual ~SeriesChart() = default;

    virtual QWidget* widget() = 0;
    /// Of `look`, the lines are not looked at: each has its own colour.
    virtual void wear(const ChartLook& look) = 0;
    virtual void setData(SeriesData data) = 0;
    /// Another stretch of time of the same lines.
    virtual void showSpan(Timestamp from, Timestamp until) = 0;
    /// Shows the crosshair at this time; nothing hides it.
    virtual void showCursor(std::optional<Timestamp> time) = 0;

    std::function<void(std::optional<Timestamp>)> cursorMoved = [](std::optional<Timestamp>) {};
    /// Somebody clicked near a point: of which line, and when.
    std::function<void(int line, Timestamp time)> pointActivated = [](int, Timestamp) {};
    /// The mouse was dragged over a stretch of time.
    std::function<void(Timestamp from, Timestamp until)> spanSelected = [](Timestamp, Timestamp) {};
};

/// One of what is compared with one another.
struct Share {
    QString name;
    QColor color;
    double value = 0;
};

/// Values without time: bars, a cake, a gauge.
class ShareChart {
  public:
    virtual ~ShareChart() = default;

    virtual QWidget* widget() = 0;
    virtual void wear(const ChartLook& look) = 0;
    /// `scale` is that of a gauge and of bars.
    virtual void setShares(std::vector<Share> shares, SeriesScale scale) = 0;
};

} // namespace lathe::metrics
