#include "engine/runtimeapi/TelemetryStream.h"

#include "engine/base/Clock.h"

#include <algorithm>
#include <utility>

namespace lathe::runtimeapi {

bool TelemetryStream::hasOther(const std::string& extension, TelemetryApi api) const {
    return std::any_of(m_subscribers.begin(), m_subscribers.end(), [&](const auto& subscriber) {
        return subscriber->extension() == extension && subscriber->subscription().api != api;
    });
}

void TelemetryStream::subscribe(const std::string& extension, Subscription subscription) {
    const std::vector<std::string> types = subscription.types;
    const auto known = std::find_if(m_subscribers.begin(), m_subscribers.end(),
                                    [&](const auto& one) { return one->extension() == extension; });
    const bool again = known != m_subscribers.end();
    if (again) {
        (*known)->close();
        m_subscribers.erase(known);
    }
    const auto added = m_subscribers.emplace_back(
        std::make_shared<Subscriber>(m_io, extension, std::move(subscription), m_connect));
    for (const telemetry::TelemetryEvent& event : m_past)
        added->add(event);
    if (!again)
        publish(telemetry::subscribed(Clock::system().wall(), extension, types));
}

void TelemetryStream::publish(telemetry::TelemetryEvent event) {
    for (const auto& subscriber : m_subscribers)
        subscriber->add(event);
    if (m_open)
        m_past.push_back(std::move(event));
}

void TelemetryStream::closeSubscription() {
    m_open = false;
    m_past.clear();
}

void TelemetryStream::flush(const std::function<void()>& done) {
    // Called when the last of its copies goes.
    const std::shared_ptr<void> all{nullptr, [done](void*) { done(); }};
    for (const auto& subscriber : m_subscribers)
        subscriber->flush([all] {});
}

void TelemetryStream::reset() {
    for (const auto& subscriber : m_subscribers)
        subscriber->close();
    m_subscribers.clear();
    m_past.clear();
    m_open = true;
}

} // namespace lathe::runtimeapi
