#pragma once

#include "engine/base/Result.h"
#include "engine/http/Server.h"
#include "engine/traces/TraceStore.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace lathe::services::xray {

/// The X-Ray daemon, which SDKs send segments to over UDP and ask for sampling rules over TCP, at
/// one port number of 127.0.0.1; and at 2000, which they take where nobody tells them another, if
/// that is free (https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon.html). Lives on the
/// io thread.
class Daemon {
  public:
    static constexpr std::uint16_t usualPort = 2000;
    /// Answers what is asked over TCP.
    using Proxy = std::function<void(const http::Request&, http::Responder)>;

    /// Fails with PortInUse.
    static Result<std::unique_ptr<Daemon>> listen(boost::asio::io_context& io,
                                                  traces::TraceStore& traces, Proxy proxy);
    ~Daemon();

    std::uint16_t port() const;
    /// Serve an environment with a network of its own: a listening socket, and one for datagrams,
    /// which are taken over, until what is given is dropped.
    std::shared_ptr<void> acceptOn(int listeningSocket);
    std::shared_ptr<void> receiveOn(int datagramSocket);

  private:
    class Receiver;
    /// What listens at one number.
    struct Place {
        std::unique_ptr<http::Server> server;
        std::shared_ptr<Receiver> receiver;
    };

    Daemon(boost::asio::io_context& io, traces::TraceStore& traces)
        : m_io{io}
        , m_traces{traces} {}
    Result<Place> take(std::uint16_t port, const Proxy& proxy) const;

    boost::asio::io_context& m_io;
    traces::TraceStore& m_traces;
    Place m_own;
    /// Empty where somebody else has it.
    Place m_usual;
};

/// The document of a datagram: what follows the line that says {"format":"json","version":1}.
/// Empty where it is none.
std::string_view documentIn(std::string_view datagram);

} // namespace lathe::services::xray
