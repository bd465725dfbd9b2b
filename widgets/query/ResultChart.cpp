#include "widgets/query/ResultChart.h"

#include "widgets/common/Plugin.h"

namespace lathe::query {

ResultChartFactory* resultChartFactory(QString& reason) {
    return qobject_cast<ResultChartFactory*>(
        ui::plugin(QStringLiteral("lathe-result-charts"), "lathe.ResultChartFactory", reason));
}

} // namespace lathe::query
