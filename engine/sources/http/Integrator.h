#pragma once

#include "engine/sources/http/IntegrationRequest.h"
#include "engine/sources/http/Invoke.h"
#include "engine/sources/http/Pending.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>

namespace lathe::sources::http {

/// Does what a route's integration says, and answers. Lives on the io thread.
class Integrator {
  public:
    /// `endpoint` is where the AWS services are.
    Integrator(boost::asio::io_context& io, Invoke invoke, std::string endpoint)
        : m_io{io}
        , m_invoke{std::move(invoke)}
        , m_endpoint{std::move(endpoint)} {}

    void run(const std::shared_ptr<Pending>& pending);

  private:
    model::InvocationRequest invocation(const Exchange& exchange, std::string payload) const;
    void invokeProxy(const std::shared_ptr<Pending>& pending);
    void invokeMapped(const std::shared_ptr<Pending>& pending);
    void call(const std::shared_ptr<Pending>& pending);

    boost::asio::io_context& m_io;
    Invoke m_invoke;
    std::string m_endpoint;
};

} // namespace lathe::sources::http
