#pragma once

#include "engine/sources/http/Exchange.h"

#include <optional>

namespace lathe::sources::http {

/// The answer of an integration that calls nothing: the response that its request template's
/// statusCode selects; empty optional where it selects none
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html).
std::optional<Response> mockAnswer(const Exchange& exchange);

} // namespace lathe::sources::http
