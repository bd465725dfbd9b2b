#pragma once

#include "engine/runtimeapi/Subscriber.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lathe::runtimeapi {

/// The telemetry of one environment and its subscribers. What happens before a subscription, during
/// init, is kept for it.
class TelemetryStream {
  public:
    TelemetryStream(boost::asio::io_context& io, Connect connect)
        : m_io{io}
        , m_connect{std::move(connect)} {}
    ~TelemetryStream() { reset(); }

    /// Whether the extension has subscribed through the other API.
    bool hasOther(const std::string& extension, TelemetryApi api) const;
    /// A second subscription of an extension takes the place of its first.
    void subscribe(const std::string& extension, Subscription subscription);
    bool hasSubscribers() const { return !m_subscribers.empty(); }
    void publish(telemetry::TelemetryEvent event);
    /// Init is over: nobody else subscribes.
    void closeSubscription();
    /// `done` when everything that waits has been taken.
    void flush(const std::function<void()>& done);
    /// The subscribers are gone; new ones will come.
    void reset();

  private:
    boost::asio::io_context& m_io;
    Connect m_connect;
    bool m_open = true;
    std::vector<telemetry::TelemetryEvent> m_past;
    std::vector<std::shared_ptr<Subscriber>> m_subscribers;
};

} // namespace lathe::runtimeapi
