#include "widgets/inspector/InspectorPane.h"

namespace lathe::inspector {

InspectorPane::InspectorPane(QWidget* parent)
    : QWidget{parent} {}
InspectorPane::~InspectorPane() = default;
QString InspectorPane::currentResource() const {
    return {};
}
void InspectorPane::setProject(std::shared_ptr<const model::Project>) {}
void InspectorPane::setRuntimes(const std::vector<model::RuntimeMatch>&) {}
void InspectorPane::setPrices(const cost::PriceTable&) {}
void InspectorPane::showResource(const QString&, const inspector::WrittenProperties&) {}
void InspectorPane::focusProperty(const QString&) {}

} // namespace lathe::inspector
