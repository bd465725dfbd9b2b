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

/// "https://example.com:8443/a?b" in its parts.
struct Url {
    bool secure = false;
    std::string host;
    std::uint16_t port = 80;
    /// Path and query.
    std::string target = "/";
};

/// Empty optional for what is no http(s) URL.
std::optional<Url> parseUrl(std::string_view text);

/// One exchange with any server, over a connection of its own, without blocking; certificates are
/// verified by the machine's authorities. `request.target` is what is asked for; Host and
/// Content-Length are set here. Fails with Unreachable or Timeout; `limit` is that of the answer's
/// body.
void fetch(boost::asio::io_context& io, const Url& server, const Request& request,
           Milliseconds timeout, std::size_t limit, std::function<void(Result<Response>)> done);

} // namespace lathe::http
