#pragma once

#include "engine/delivery/Router.h"
#include "engine/http/Message.h"
#include "engine/services/events/State.h"

#include <functional>
#include <string>

namespace lathe::services::events {

/// Calls over HTTP: API destinations, with what their connections say
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-destinations.html), and APIs of
/// API Gateway
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-gateway-target.html).
class ApiDestinations {
  public:
    explicit ApiDestinations(const State& state)
        : m_state{state} {}

    /// `message.target` is the ARN of a destination, its attribute HttpParameters the target's.
    void call(delivery::Message message, delivery::Done done);
    /// `message.target` is the ARN of a method:
    /// "arn:aws:execute-api:us-east-1:123456789012:a1b2c3/Prod/POST/orders/*".
    void callGateway(const delivery::Message& message, delivery::Done done);

  private:
    void send(const std::string& url, const http::Request& request,
              std::function<void(const Result<http::Response>&)> done);
    void callWith(const std::string& bearer, const boost::json::object& destination,
                  const boost::json::object& connection, const delivery::Message& message,
                  delivery::Done done);
    /// Asks for a token by OAuth's client credentials, then calls.
    void authorize(const boost::json::object& destination, const boost::json::object& connection,
                   const delivery::Message& message, delivery::Done done);

    const State& m_state;
};

} // namespace lathe::services::events
