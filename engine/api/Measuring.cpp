#include "engine/api/Measuring.h"

#include "engine/base/Clock.h"
#include "engine/monitoring/EmbeddedFormat.h"

namespace lathe::api {

Measuring::Measuring(monitoring::MetricStore& store)
    : m_store{store}
    , m_functions{store} {}

void Measuring::setProject(const model::Project& project) {
    m_region = project.region;
    m_functions.setProject(project);
    m_names.clear();
    for (const model::FunctionSpec& function : project.functions)
        m_names[function.logicalId] = function.name;
}

void Measuring::onLines(const std::vector<model::LogLine>& lines) {
    for (const model::LogLine& line : lines)
        if (line.source != model::LogSource::Platform)
            monitoring::addEmbedded(m_store, m_region, line.text);
}

void Measuring::onEnvironment(const dispatch::EnvironmentChange& change) {
    if (!change.isProvisioned)
        return;
    using enum dispatch::EnvironmentState;
    if (change.state == Gone)
        m_functions.provisionedGone(change.function, change.environmentId);
    else if (change.state != Starting)
        m_functions.provisioned(change.function, change.environmentId, change.state == Busy,
                                change.time);
}

void Measuring::onCodeChanged(const std::string& function) {
    const auto name = m_names.find(function);
    if (name != m_names.end())
        m_store.add(
            m_store.series({m_region, "Lathe", "CodeChanges", {{"FunctionName", name->second}}},
                           "Count"),
            Clock::system().wall(), 1);
}

void Measuring::onAsyncEvent(dispatch::AsyncHappening happening, const std::string& function) {
    const auto name = [&] {
        switch (happening) {
        case dispatch::AsyncHappening::Received:
            return "AsyncEventsReceived";
        case dispatch::AsyncHappening::Dropped:
            return "AsyncEventsDropped";
        case dispatch::AsyncHappening::DeadLetterFailed:
            return "DeadLetterErrors";
        case dispatch::AsyncHappening::DestinationFailed:
            break;
        }
        return "DestinationDeliveryFailures";
    };
    m_functions.count(function, name(), Clock::system().wall());
}

} // namespace lathe::api
