#pragma once

#include "engine/base/Units.h"

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>
#include <QtPlugin>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace lathe::metrics {

/// Something that happened, drawn across a chart.
struct ChartMark {
    Timestamp time{};
    QString text;

    bool operator==(const ChartMark&) const = default;
};

struct ChartData {
    std::vector<Timestamp> times;
    Seconds step{1};
    /// One row for each line, one value for each time; empty where there is none.
    std::vector<std::vector<std::optional<double>>> values;
    /// Likewise, of the stretch of time before, as many as there are times; none: not compared.
    std::vector<std::vector<std::optional<double>>> before = {};
    std::vector<ChartMark> marks = {};
    /// It ends now, and goes on.
    bool isLive = true;
};

/// What a chart wears; asked for again when the theme changes.
struct ChartLook {
    QColor background, border, borderStrong, raised, muted, accent;
    std::vector<QColor> lines;
    QFont font;
    QColor text = {};
};

/// Lines over time with a crosshair that tells the values.
class Chart {
  public:
    virtual ~Chart() = default;

    virtual QWidget* widget() = 0;
    virtual void wear(const ChartLook& look) = 0;
    virtual void setData(ChartData data) = 0;
    /// Shows the crosshair at this point; -1 hides it.
    virtual void showCursor(int index) = 0;

    /// The mouse or an arrow key chose a point; -1: none.
    std::function<void(int)> cursorMoved = [](int) {};
    std::function<void(int)> pointActivated = [](int) {};
    /// The mouse was dragged from one point to another, which may be the same: the first and the
    /// last of those between.
    std::function<void(int, int)> spanSelected = [](int, int) {};
};

class SeriesChart;
class ShareChart;
enum class ShareKind { Bars, Pie, Gauge };

/// Charts come from a plugin: Qt Charts takes a tenth of the window's start to load, and is wanted
/// only once there is something to draw.
class ChartFactory {
  public:
    virtual ~ChartFactory() = default;

    /// A chart of these lines, owned by `parent`. `format` writes a value.
    virtual Chart* make(const QStringList& lines, std::function<QString(double)> format,
                        QWidget* parent) = 0;
    virtual SeriesChart* makeSeries(std::function<QString(double)> format, QWidget* parent) = 0;
    virtual ShareChart* makeShares(ShareKind kind, std::function<QString(double)> format,
                                   QWidget* parent) = 0;
};

/// nullptr where the plugin cannot be loaded; `reason` says why.
ChartFactory* chartFactory(QString& reason);

} // namespace lathe::metrics

Q_DECLARE_INTERFACE(lathe::metrics::ChartFactory, "lathe.ChartFactory")
