#pragma once

#include "engine/model/Delivery.h"
#include "engine/sources/http/IntegrationRequest.h"
#include "engine/sources/http/Invoke.h"
#include "engine/sources/http/Pending.h"
#include "engine/sources/http/Permissions.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lathe::sources::http {

/// Does what a route's integration says, and answers. Lives on the io thread.
class Integrator {
  public:
    struct Parts {
        boost::asio::io_context& io;
        Invoke invoke;
        /// Where the AWS services are.
        std::string endpoint;
        Permissions permissions;
        lathe::http::Whereabouts whereabouts;
        /// What an API has sent to a service, as a step of its story.
        std::function<void(model::Delivery)> tellDelivery;
    };
    explicit Integrator(Parts parts)
        : m_parts{std::move(parts)} {}

    void run(const std::shared_ptr<Pending>& pending);

  private:
    bool mayInvoke(const Exchange& exchange) const;
    std::optional<Outgoing> outgoing(const Exchange& exchange, std::string body,
                                     const Overrides& overrides) const;
    model::InvocationRequest invocation(const Exchange& exchange, std::string payload) const;
    void invokeProxy(const std::shared_ptr<Pending>& pending);
    void invokeMapped(const std::shared_ptr<Pending>& pending);
    void call(const std::shared_ptr<Pending>& pending);

    Parts m_parts;
};

} // namespace lathe::sources::http
