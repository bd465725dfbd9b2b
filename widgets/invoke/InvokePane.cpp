#include "widgets/invoke/InvokePane.h"

namespace lathe::invoke {

InvokePane::InvokePane(const Clock&, QWidget* parent)
    : QWidget{parent} {}
InvokePane::~InvokePane() = default;
QString InvokePane::currentFunction() const {
    return {};
}
QString InvokePane::eventText() const {
    return {};
}
void InvokePane::setProject(std::shared_ptr<const model::Project>) {}
void InvokePane::setCurrentFunction(const QString&) {}
void InvokePane::setSavedEvents(const std::vector<invoke::SavedEvent>&) {}
void InvokePane::setEventKinds(const std::vector<events::EventKind>&) {}
void InvokePane::showGeneratedEvent(const QString&) {}
void InvokePane::showGenerationFailure(const QString&) {}
void InvokePane::setHistory(const std::vector<model::InvocationRecord>&) {}
void InvokePane::addStarted(const std::vector<model::InvocationRecord>&) {}
void InvokePane::addFinished(const std::vector<model::InvocationRecord>&) {}
void InvokePane::showRefusal(const QString&, const Error&) {}
void InvokePane::showAccepted(const QString&) {}
void InvokePane::openInvocation(const model::InvocationRecord&) {}
void InvokePane::invokeFunction() {}
void InvokePane::stopInvocation() {}

} // namespace lathe::invoke
