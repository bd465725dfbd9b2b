#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/http/Message.h"

#include <cstdint>
#include <string>

namespace lathe::http {

/// One blocking exchange with a server on loopback, over a connection of its own: what the command
/// line needs to talk to a running engine. Fails with Unreachable or Timeout.
Result<Response> exchange(const std::string& host, std::uint16_t port, const Request& request,
                          Milliseconds timeout);

} // namespace lathe::http
