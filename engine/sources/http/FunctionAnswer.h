#pragma once

#include "engine/sources/http/Exchange.h"

#include <optional>
#include <string_view>

namespace lathe::sources::http {

/// The answer that a function's response means under a proxy integration, without the gateway's own
/// headers; empty optional where it has not the form that the API asks for: then the gateway says
/// that the integration has failed.
std::optional<Response> answerOf(const Exchange& exchange, std::string_view response);

/// Status and headers out of what stands before the eight NULs of a streamed response
/// ({"statusCode", "headers", "cookies"}); empty optional where it is no such thing.
std::optional<Response> headOf(std::string_view prelude);

} // namespace lathe::sources::http
