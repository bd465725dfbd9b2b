#include "widgets/cost/CostPane.h"

namespace lathe::cost {

CostPane::CostPane(const Clock&, QWidget* parent)
    : QWidget{parent} {}
CostPane::~CostPane() = default;
void CostPane::setProject(std::shared_ptr<const model::Project>) {}
void CostPane::setPrices(const cost::PriceTable&) {}
void CostPane::setTotals(const std::vector<store::FunctionTotals>&) {}
void CostPane::addFinished(const std::vector<model::InvocationRecord>&) {}
void CostPane::showFunction(const QString&) {}

} // namespace lathe::cost
