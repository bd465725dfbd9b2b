#pragma once

#include "engine/sources/http/Exchange.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::sources::http {

/// What a mapping expression stands for: "'text'", "method.request.header.X",
/// "method.request.body.a.b", "$request.path.id", "$context.requestId", "stageVariables.x"
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html).
/// Empty optional where the request has no such thing.
std::optional<std::string> parameterValue(const Exchange& exchange, std::string_view expression);
/// Text with expressions in "${...}", or one expression that begins with '$'; else as it is.
std::optional<std::string> interpolated(const Exchange& exchange, const std::string& text);

} // namespace lathe::sources::http
