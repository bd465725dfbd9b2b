#include "widgets/query/plugin/ResultChartPlugin.h"

#include "widgets/query/plugin/ResultPlot.h"

namespace lathe::query {

ResultChart* ResultChartPlugin::make(QWidget* parent) {
    return new ResultPlot{parent};
}

} // namespace lathe::query
