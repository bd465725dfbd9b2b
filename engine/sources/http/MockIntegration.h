#pragma once

#include "engine/sources/http/Exchange.h"
#include "engine/sources/http/GatewayError.h"

#include <variant>

namespace lathe::sources::http {

/// The answer of an integration that calls nothing: the response that its request template's
/// statusCode selects
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html).
std::variant<Response, GatewayError> mockAnswer(const Exchange& exchange);

} // namespace lathe::sources::http
