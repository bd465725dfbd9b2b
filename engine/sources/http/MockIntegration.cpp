#include "engine/sources/http/MockIntegration.h"

#include "engine/sources/http/IntegrationRequest.h"
#include "engine/sources/http/IntegrationResponse.h"
#include "engine/template/JsonAccess.h"

#include <boost/regex.hpp>

#include <optional>
#include <string>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

/// The status that the request's template gives: {"statusCode": 200}. What it is read by takes
/// names without quotes, which tools write: { statusCode: 200 }.
std::optional<int> statusIn(const std::string& body) {
    boost::system::error_code error;
    const json::value value = json::parse(body, error);
    if (!error)
        return value.is_object() ? tmpl::numberAt(value.get_object(), "statusCode") : std::nullopt;
    static const boost::regex bare{R"(\s*\{\s*['"]?statusCode['"]?\s*:\s*(\d{3})\b[\s\S]*\}\s*)"};
    boost::smatch found;
    return boost::regex_match(body, found, bare) ? std::optional{std::stoi(found[1])}
                                                 : std::nullopt;
}

} // namespace

std::variant<Response, GatewayError> mockAnswer(const Exchange& exchange) {
    Overrides overrides;
    auto body = mappedBody(exchange, overrides);
    if (const auto* error = std::get_if<GatewayError>(&body))
        return *error;
    const auto status = statusIn(std::get<std::string>(body));
    if (!status)
        return GatewayError::ApiConfiguration;
    // The request's template is not the answer's body.
    auto answer = mappedResponse(exchange, {std::to_string(*status), {}, {}}, std::move(overrides));
    if (!answer)
        return GatewayError::ApiConfiguration;
    return std::move(*answer);
}

} // namespace lathe::sources::http
