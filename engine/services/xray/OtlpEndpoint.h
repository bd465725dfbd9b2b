#pragma once

#include "engine/base/Result.h"
#include "engine/http/Server.h"
#include "engine/traces/TraceStore.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <memory>

namespace lathe::services::xray {

/// Where SDKs of OpenTelemetry send to over HTTP on this machine: a port of its own, and 4318,
/// which they take where nobody tells them another, if it is free. Lives on the io thread.
class OtlpEndpoint {
  public:
    static constexpr std::uint16_t usualPort = 4318;

    /// Fails with PortInUse.
    static Result<std::unique_ptr<OtlpEndpoint>> listen(boost::asio::io_context& io,
                                                        traces::TraceStore& traces);

    std::uint16_t port() const { return m_server->port(); }
    /// Serves an environment with a network of its own, see http::Server.
    http::Server::Listening acceptOn(int listeningSocket) {
        return m_server->acceptOn(listeningSocket);
    }

  private:
    std::unique_ptr<http::Server> m_server;
    /// nullptr where somebody else has it.
    std::unique_ptr<http::Server> m_usual;
};

} // namespace lathe::services::xray
