#include "widgets/metrics/plugin/ChartPlugin.h"

#include "widgets/metrics/plugin/LinePlot.h"
#include "widgets/metrics/plugin/SharePlot.h"
#include "widgets/metrics/plugin/TimeChart.h"

namespace lathe::metrics {

Chart* ChartPlugin::make(const QStringList& lines, std::function<QString(double)> format,
                         QWidget* parent) {
    return new TimeChart{lines, std::move(format), parent};
}

SeriesChart* ChartPlugin::makeSeries(std::function<QString(double)> format, QWidget* parent) {
    return new LinePlot{std::move(format), parent};
}

ShareChart* ChartPlugin::makeShares(ShareKind kind, std::function<QString(double)> format,
                                    QWidget* parent) {
    return new SharePlot{kind, std::move(format), parent};
}

} // namespace lathe::metrics
