#pragma once

#include "engine/base/Result.h"
#include "engine/sources/http/Exchange.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::sources::http {

/// What templates have set in $context.requestOverride and $context.responseOverride.
struct Overrides {
    std::map<std::string, std::string> headers;
    std::map<std::string, std::string> query;
    std::map<std::string, std::string> path;
    std::map<std::string, std::string> responseHeaders;
    std::optional<int> status;
};

/// Text of a mapping template; `body` is what $input stands for: the request's, or the
/// integration's response
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html).
Result<std::string> renderMapping(const std::string& text, const Exchange& exchange,
                                  const std::string& body, Overrides& overrides);

} // namespace lathe::sources::http
