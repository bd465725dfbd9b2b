#pragma once

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
    /// `endpoint` is where the AWS services are.
    Integrator(boost::asio::io_context& io, Invoke invoke, std::string endpoint,
               Permissions permissions)
        : m_io{io}
        , m_invoke{std::move(invoke)}
        , m_endpoint{std::move(endpoint)}
        , m_permissions{std::move(permissions)} {}

    void run(const std::shared_ptr<Pending>& pending);

  private:
    bool mayInvoke(const Exchange& exchange) const;
    std::optional<Outgoing> outgoing(const Exchange& exchange, std::string body,
                                     const Overrides& overrides) const;
    model::InvocationRequest invocation(const Exchange& exchange, std::string payload) const;
    void invokeProxy(const std::shared_ptr<Pending>& pending);
    void invokeMapped(const std::shared_ptr<Pending>& pending);
    void call(const std::shared_ptr<Pending>& pending);

    boost::asio::io_context& m_io;
    Invoke m_invoke;
    std::string m_endpoint;
    Permissions m_permissions;
};

} // namespace lathe::sources::http
