#pragma once

#include "engine/http/Message.h"

#include <optional>
#include <string_view>

namespace lathe::http {

/// Whether a Host field names this machine's loopback: localhost, *.localhost, 127.0.0.0/8, [::1],
/// each with any port. Anything else may be a foreign name that was rebound to 127.0.0.1.
bool isLoopbackHost(std::string_view host);

/// Whether an Origin field is one of a page that loopback served; "null" is not.
bool isLoopbackOrigin(std::string_view origin);

/// The answer to a request that did not mean to come here: 421 for its Host, 403 for its Origin;
/// empty optional when it may pass.
std::optional<Response> refusalOfHost(const Request& request);
std::optional<Response> refusalOfOrigin(const Request& request);

} // namespace lathe::http
