#include "engine/delivery/Router.h"

#include <utility>

namespace lathe::delivery {

void Router::receive(std::string service, Receiver receiver) {
    m_receivers[std::move(service)] = std::move(receiver);
}

void Router::watch(const Clock& clock, Watcher watcher) {
    m_clock = &clock;
    m_watcher = std::move(watcher);
}

Done Router::watched(const Message& message, Done done) const {
    if (!m_watcher || message.traceId.empty())
        return done;
    model::Delivery delivery;
    delivery.time = m_clock->wall();
    delivery.traceId = message.traceId;
    delivery.source = message.sourceArn;
    delivery.target = message.target;
    delivery.origin = message.origin;
    return [watcher = m_watcher, delivery = std::move(delivery),
            done = std::move(done)](const Result<void>& result) mutable {
        if (!result) {
            delivery.errorCode = result.error().code;
            delivery.errorMessage = result.error().detail.english();
        }
        watcher(std::move(delivery));
        done(result);
    };
}

void Router::send(Message message, Done done) const {
    done = watched(message, std::move(done));
    const auto receiver = m_receivers.find(serviceOf(message.target));
    if (receiver == m_receivers.end())
        return done(Error{
            "Delivery.NoReceiver",
            Text::tr("Nothing on this machine receives what is sent to {}.", message.target)});
    receiver->second(std::move(message), std::move(done));
}

std::string_view serviceOf(std::string_view arn) {
    if (!arn.starts_with("arn:"))
        return {};
    const auto partition = arn.find(':', 4);
    const auto service = partition == std::string_view::npos ? partition : partition + 1;
    const auto end = service == std::string_view::npos ? service : arn.find(':', service);
    return end == std::string_view::npos ? std::string_view{} : arn.substr(service, end - service);
}

} // namespace lathe::delivery
