#pragma once

#include "engine/base/Result.h"
#include "engine/sources/http/Exchange.h"
#include "engine/velocity/Value.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::sources::http {

/// $context.requestOverride and $context.responseOverride: what templates have set in them, which
/// those after them see.
struct Overrides {
    using Texts = std::map<std::string, std::string>;

    Texts headers() const { return textsIn(request.at("header")); }
    Texts query() const { return textsIn(request.at("querystring")); }
    Texts path() const { return textsIn(request.at("path")); }
    Texts responseHeaders() const { return textsIn(response.at("header")); }
    std::optional<int> status() const;

    velocity::Value request = velocity::Value::map({{"header", velocity::Value::map()},
                                                    {"querystring", velocity::Value::map()},
                                                    {"path", velocity::Value::map()}});
    velocity::Value response = velocity::Value::map({{"header", velocity::Value::map()}});

  private:
    static Texts textsIn(const velocity::Value& map);
};

/// Text of a mapping template; `body` is what $input stands for: the request's, or the
/// integration's response
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html).
Result<std::string> renderMapping(const std::string& text, const Exchange& exchange,
                                  const std::string& body, const Overrides& overrides);

} // namespace lathe::sources::http
