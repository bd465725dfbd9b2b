#include "engine/sources/http/Exchange.h"

#include "engine/base/Base64.h"
#include "engine/base/Utf8.h"

#include <algorithm>
#include <array>

namespace lathe::sources::http {

namespace {

/// Without parameters and space around it.
std::string_view bareType(std::string_view contentType) {
    contentType = contentType.substr(0, contentType.find_first_of(";,"));
    while (!contentType.empty() && contentType.front() == ' ')
        contentType.remove_prefix(1);
    while (!contentType.empty() && contentType.back() == ' ')
        contentType.remove_suffix(1);
    return contentType;
}

bool fits(std::string_view pattern, std::string_view type) {
    if (pattern == "*/*")
        return true;
    if (pattern.starts_with('*'))
        return false;
    if (pattern.ends_with("/*"))
        return equalsIgnoringCase(pattern.substr(0, pattern.size() - 1),
                                  type.substr(0, pattern.size() - 1));
    return equalsIgnoringCase(pattern, type);
}

/// What HTTP APIs and function URLs take for text
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
bool isText(std::string_view type) {
    constexpr std::array texts{std::string_view{"application/json"},
                               std::string_view{"application/xml"},
                               std::string_view{"application/javascript"}};
    return type.empty() || fits("text/*", type) || type.ends_with("+json") ||
           type.ends_with("+xml") ||
           std::any_of(texts.begin(), texts.end(),
                       [type](std::string_view text) { return fits(text, type); });
}

} // namespace

bool isMediaTypeOf(const std::vector<std::string>& types, std::string_view contentType) {
    const std::string_view bare = bareType(contentType);
    return std::any_of(types.begin(), types.end(),
                       [bare](const std::string& type) { return fits(type, bare); });
}

bool acceptsBinary(const Exchange& exchange) {
    const std::string_view accept = exchange.request.fields.valueOr("Accept", "application/json");
    return isMediaTypeOf(exchange.api->binaryMediaTypes, accept);
}

std::optional<std::string> handled(std::string body, bool binary, std::string_view handling) {
    if (binary && handling == "CONVERT_TO_TEXT")
        return base64(body);
    if (!binary && handling == "CONVERT_TO_BINARY")
        return base64Decoded(body);
    return body;
}

std::optional<std::string> handledAnswer(std::string body, bool binary, bool wantsBinary,
                                         std::string_view handling) {
    const bool toBinary = handling.empty() ? wantsBinary : handling == "CONVERT_TO_BINARY";
    if (binary)
        return toBinary ? std::move(body) : base64(body);
    return toBinary ? base64Decoded(body) : validUtf8(body);
}

bool isBinary(const Exchange& exchange) {
    const std::string_view type = exchange.request.fields.valueOr("Content-Type", "");
    if (exchange.api->kind == ApiKind::Rest)
        return isMediaTypeOf(exchange.api->binaryMediaTypes, type);
    return exchange.request.fields.find("Content-Encoding") || !isText(bareType(type));
}

} // namespace lathe::sources::http
