#pragma once

#include "engine/sources/http/Settings.h"
#include "engine/sources/http/Wire.h"

#include <optional>

namespace lathe::sources::http {

/// Whether the gateway itself answers this OPTIONS request: a preflight.
bool isPreflight(const Request& request);
/// The answer to a preflight: 204, with what is allowed where the origin is.
Response preflightAnswer(const Cors& cors, const Request& request, ApiKind kind);
/// Takes the function's own fields out of an answer and puts in those of the configuration
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html,
/// https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors).
void addCorsHeaders(const Cors& cors, const Request& request, Response& response);

} // namespace lathe::sources::http
