#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/http/Message.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace lathe::http {

/// One blocking exchange with a server on loopback, over a connection of its own: what the command
/// line needs to talk to a running engine. Fails with Unreachable or Timeout.
Result<Response> exchange(const std::string& host, std::uint16_t port, const Request& request,
                          Milliseconds timeout);

/// The same, but hands the body over in pieces as they come; the answer's own stays empty.
/// `timeout` holds for the connection and between pieces; zero: for ever.
Result<Response> exchange(const std::string& host, std::uint16_t port, const Request& request,
                          Milliseconds timeout,
                          const std::function<void(std::string_view)>& onBody);

} // namespace lathe::http
