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

/// Where the AWS port has the APIs, each by its id.
inline constexpr std::string_view apisByPath = "/_aws/execute-api/";

/// The id of the project's API that a host name on AWS means ("a1b2.execute-api.us-east-1.
/// amazonaws.com"); empty for other names.
using OwnApi = std::function<std::string(std::string_view host)>;

/// Does what a route's integration says, and answers. Lives on the io thread.
class Integrator {
  public:
    /// `endpoint` is where the AWS services are, and the project's own APIs.
    Integrator(boost::asio::io_context& io, Invoke invoke, std::string endpoint,
               Permissions permissions, OwnApi ownApi)
        : m_io{io}
        , m_invoke{std::move(invoke)}
        , m_endpoint{std::move(endpoint)}
        , m_permissions{std::move(permissions)}
        , m_ownApi{std::move(ownApi)} {}

    void run(const std::shared_ptr<Pending>& pending);

  private:
    bool mayInvoke(const Exchange& exchange) const;
    std::optional<Outgoing> outgoing(const Exchange& exchange, std::string body,
                                     const Overrides& overrides) const;
    /// An API of the project by the name that it has on AWS is on this machine.
    void keepHere(Outgoing& out) const;
    model::InvocationRequest invocation(const Exchange& exchange, std::string payload) const;
    void invokeProxy(const std::shared_ptr<Pending>& pending);
    void invokeMapped(const std::shared_ptr<Pending>& pending);
    void call(const std::shared_ptr<Pending>& pending);

    boost::asio::io_context& m_io;
    Invoke m_invoke;
    std::string m_endpoint;
    Permissions m_permissions;
    OwnApi m_ownApi;
};

} // namespace lathe::sources::http
