#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/http/Message.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::http {

/// "http://127.0.0.1:8080/hook?a=b" and its parts.
struct Endpoint {
    /// In lower case.
    std::string scheme;
    std::string host;
    std::uint16_t port = 80;
    /// Path and query; "/" where there is none.
    std::string target;

    /// Nothing for what is no URL of http or https.
    static std::optional<Endpoint> parse(std::string_view text);
    /// Whether the host can only be this machine: 127.0.0.0/8, ::1, localhost and what is below it.
    bool isLoopback() const;
};

/// Sends one request to a server of this machine, over a connection of its own, without blocking;
/// `done` is called once with the answer's status, from the io thread. Fails with Unreachable
/// (where the URL is not of this machine, too) or Timeout. `request` needs no target, Host and
/// Content-Length.
void send(boost::asio::io_context& io, const Endpoint& url, const Request& request,
          Milliseconds timeout, std::function<void(Result<int> status)> done);

} // namespace lathe::http
