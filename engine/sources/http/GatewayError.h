#pragma once

#include "engine/sources/http/Exchange.h"

#include <string_view>

namespace lathe::sources::http {

/// What the gateway itself answers, by the names of REST APIs' response types
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html).
enum class GatewayError {
    AccessDenied,
    ApiConfiguration,
    AuthorizerConfiguration,
    AuthorizerFailure,
    BadRequestBody,
    BadRequestParameters,
    IntegrationFailure,
    IntegrationTimeout,
    InvalidApiKey,
    InvalidSignature,
    MissingAuthenticationToken,
    QuotaExceeded,
    RequestTooLarge,
    ResourceNotFound,
    Throttled,
    Unauthorized,
    UnsupportedMediaType,
};

/// The answer in the words of this kind of API, a REST API's own GatewayResponses over them.
/// `message`, where there is one, in place of the usual words.
Response answerTo(GatewayError error, const Exchange& exchange, std::string_view message = {});

/// The headers that every answer of the API has: request ids, trace.
void addOwnHeaders(const Exchange& exchange, Response& response);

} // namespace lathe::sources::http
