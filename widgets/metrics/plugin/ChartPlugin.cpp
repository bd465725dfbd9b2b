#include "widgets/metrics/plugin/ChartPlugin.h"

#include "widgets/metrics/plugin/TimeChart.h"

namespace lathe::metrics {

Chart* ChartPlugin::make(const QStringList& lines, std::function<QString(double)> format,
                         QWidget* parent) {
    return new TimeChart{lines, std::move(format), parent};
}

} // namespace lathe::metrics
