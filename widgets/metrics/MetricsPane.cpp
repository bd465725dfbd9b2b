#include "widgets/metrics/MetricsPane.h"

namespace lathe::metrics {

MetricsPane::MetricsPane(const Clock&, QWidget* parent)
    : QWidget{parent} {}
MetricsPane::~MetricsPane() = default;
void MetricsPane::setProject(std::shared_ptr<const model::Project>) {}
void MetricsPane::setHistory(const std::vector<model::InvocationRecord>&) {}
void MetricsPane::addStarted(const std::vector<model::InvocationRecord>&) {}
void MetricsPane::addFinished(const std::vector<model::InvocationRecord>&) {}
void MetricsPane::showFunction(const QString&) {}

} // namespace lathe::metrics
