#include "widgets/metrics/Chart.h"

#include "widgets/common/Plugin.h"

namespace lathe::metrics {

ChartFactory* chartFactory(QString& reason) {
    return qobject_cast<ChartFactory*>(
        ui::plugin(QStringLiteral("lathe-charts"), "lathe.ChartFactory", reason));
}

} // namespace lathe::metrics
