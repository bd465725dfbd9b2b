#include "engine/sources/http/MockIntegration.h"

#include "engine/sources/http/IntegrationRequest.h"
#include "engine/sources/http/IntegrationResponse.h"
#include "engine/template/JsonAccess.h"

namespace json = boost::json;

namespace lathe::sources::http {

std::variant<Response, GatewayError> mockAnswer(const Exchange& exchange) {
    Overrides overrides;
    auto body = mappedBody(exchange, overrides);
    if (const auto* error = std::get_if<GatewayError>(&body))
        return *error;
    boost::system::error_code error;
    const json::value value = json::parse(std::get<std::string>(body), error);
    const auto status = error || !value.is_object()
                            ? std::nullopt
                            : tmpl::numberAt(value.get_object(), "statusCode");
    if (!status)
        return GatewayError::ApiConfiguration;
    // The request's template is not the answer's body.
    auto answer = mappedResponse(exchange, {std::to_string(*status), {}, {}}, std::move(overrides));
    if (!answer)
        return GatewayError::ApiConfiguration;
    return std::move(*answer);
}

} // namespace lathe::sources::http
