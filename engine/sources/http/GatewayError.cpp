#include "engine/sources/http/GatewayError.h"

#include "engine/base/Ids.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <array>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

struct Words {
    int status;
    std::string_view message;
};

struct Answers {
    GatewayError error;
    /// Key in GatewayResponses.
    std::string_view type;
    std::string_view errorType;
    Words rest;
    Words http;
    Words url;
};

constexpr Words failedUrl{502, "Internal Server Error"};
constexpr Words failedHttp{500, "Internal Server Error"};

constexpr std::array table{
    Answers{GatewayError::AccessDenied,
            "ACCESS_DENIED",
            "AccessDeniedException",
            {403, "User is not authorized to access this resource"},
            {403, "Forbidden"},
            {403, "Forbidden"}},
    Answers{GatewayError::ApiConfiguration,
            "API_CONFIGURATION_ERROR",
            "InternalServerErrorException",
            {500, "Internal server error"},
            failedHttp,
            failedUrl},
    Answers{GatewayError::AuthorizerConfiguration,
            "AUTHORIZER_CONFIGURATION_ERROR",
            "AuthorizerConfigurationException",
            {500, "null"},
            failedHttp,
            failedUrl},
    Answers{GatewayError::AuthorizerFailure,
            "AUTHORIZER_FAILURE",
            "AuthorizerConfigurationException",
            {500, "null"},
            failedHttp,
            failedUrl},
    Answers{GatewayError::BadRequestBody,
            "BAD_REQUEST_BODY",
            "BadRequestException",
            {400, "Invalid request body"},
            {400, "Bad Request"},
            {400, "Bad Request"}},
    Answers{GatewayError::BadRequestParameters,
            "BAD_REQUEST_PARAMETERS",
            "BadRequestException",
            {400, "Missing required request parameters: []"},
            {400, "Bad Request"},
            {400, "Bad Request"}},
    Answers{GatewayError::IntegrationFailure,
            "INTEGRATION_FAILURE",
            "InternalServerErrorException",
            {502, "Internal server error"},
            failedHttp,
            failedUrl},
    Answers{GatewayError::IntegrationTimeout,
            "INTEGRATION_TIMEOUT",
            "GatewayTimeoutException",
            {504, "Endpoint request timed out"},
            {503, "Service Unavailable"},
            {504, "Gateway Timeout"}},
    Answers{GatewayError::InvalidApiKey,
            "INVALID_API_KEY",
            "ForbiddenException",
            {403, "Forbidden"},
            {403, "Forbidden"},
            {403, "Forbidden"}},
    Answers{GatewayError::InvalidSignature,
            "INVALID_SIGNATURE",
            "InvalidSignatureException",
            {403, "Forbidden"},
            {403, "Forbidden"},
            {403, "Forbidden"}},
    Answers{GatewayError::MissingAuthenticationToken,
            "MISSING_AUTHENTICATION_TOKEN",
            "MissingAuthenticationTokenException",
            {403, "Missing Authentication Token"},
            {403, "Forbidden"},
            {403, "Forbidden"}},
    Answers{GatewayError::QuotaExceeded,
            "QUOTA_EXCEEDED",
            "LimitExceededException",
            {429, "Limit Exceeded"},
            {429, "Too Many Requests"},
            {429, "Too Many Requests"}},
    Answers{GatewayError::RequestTooLarge,
            "REQUEST_TOO_LARGE",
            "RequestTooLargeException",
            {413, "Request Too Long"},
            {413, "Request Entity Too Large"},
            {413, "Request Entity Too Large"}},
    Answers{GatewayError::ResourceNotFound,
            "MISSING_AUTHENTICATION_TOKEN",
            "MissingAuthenticationTokenException",
            {403, "Missing Authentication Token"},
            {404, "Not Found"},
            {404, "Not Found"}},
    Answers{GatewayError::Throttled,
            "THROTTLED",
            "TooManyRequestsException",
            {429, "Too Many Requests"},
            {429, "Too Many Requests"},
            {429, "Rate Exceeded."}},
    Answers{GatewayError::Unauthorized,
            "UNAUTHORIZED",
            "UnauthorizedException",
            {401, "Unauthorized"},
            {401, "Unauthorized"},
            {403, "Forbidden"}},
    Answers{GatewayError::UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            "BadRequestException",
            {415, "Unsupported Media Type"},
            {415, "Unsupported Media Type"},
            {415, "Unsupported Media Type"}},
};

const Answers& answersTo(GatewayError error) {
    for (const Answers& answers : table)
        if (answers.error == error)
            return answers;
    return table[1];
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (auto place = text.find(from); place != std::string::npos;
         place = text.find(from, place + to.size()))
        text.replace(place, from.size(), to);
}

/// The variables that templates of gateway responses have.
std::string filled(std::string text, const Exchange& exchange, std::string_view type,
                   std::string_view message) {
    replaceAll(text, "$context.error.messageString", json::serialize(json::string(message)));
    replaceAll(text, "$context.error.message", message);
    replaceAll(text, "$context.error.responseType", type);
    replaceAll(text, "$context.requestId", exchange.requestId);
    replaceAll(text, "$context.extendedRequestId", exchange.extendedId);
    replaceAll(text, "$context.stage", exchange.stage ? exchange.stage->name : "");
    replaceAll(text, "$context.apiId", exchange.api->id);
    return text;
}

/// "'*'" -> "*"; what stands for a part of the request, its value.
std::string parameterValue(const std::string& value, const Exchange& exchange,
                           const Answers& answers, std::string_view message) {
    if (value.size() >= 2 && value.front() == '\'' && value.back() == '\'')
        return value.substr(1, value.size() - 2);
    constexpr std::string_view header = "method.request.header.";
    if (value.starts_with(header))
        return std::string{exchange.request.fields.valueOr(value.substr(header.size()), "")};
    if (value.starts_with("context."))
        return filled("$" + value, exchange, answers.type, message);
    return value;
}

const GatewayResponse* ownResponse(const Api& api, std::string_view type, int status) {
    for (const std::string_view key :
         {type, status >= 500 ? std::string_view{"DEFAULT_5XX"} : std::string_view{"DEFAULT_4XX"}})
        if (const auto found = api.gatewayResponses.find(std::string{key});
            found != api.gatewayResponses.end())
            return &found->second;
    return nullptr;
}

void apply(const GatewayResponse& own, const Exchange& exchange, const Answers& answers,
           std::string_view message, Response& response) {
    response.status = own.status.value_or(response.status);
    for (const auto& [name, value] : own.parameters) {
        constexpr std::string_view prefix = "gatewayresponse.header.";
        if (name.starts_with(prefix))
            response.fields.set(name.substr(prefix.size()),
                                parameterValue(value, exchange, answers, message));
    }
    if (own.templates.empty())
        return;
    auto found = own.templates.find("application/json");
    if (found == own.templates.end())
        found = own.templates.begin();
    response.fields.set("Content-Type", found->first);
    response.body = filled(found->second, exchange, answers.type, message);
}

std::string bodyOf(ApiKind kind, GatewayError error, const Words& words) {
    if (kind == ApiKind::FunctionUrl && words.status == 502)
        return std::string{words.message};
    // As AWS writes these.
    if (kind == ApiKind::FunctionUrl ||
        (kind == ApiKind::Rest && error == GatewayError::AccessDenied))
        return fmt::format(R"({{"Message":"{}"}})", words.message);
    const json::value message =
        words.message == "null" ? json::value(nullptr) : json::value(words.message);
    return fmt::format(R"({{"message":{}}})", json::serialize(message));
}

/// What a client of a WebSocket API is sent, or refused the connection with.
std::string socketBody(const Exchange& exchange, std::string_view message) {
    return json::serialize(
        json::object{{"message", message == "null" ? "Internal server error" : message},
                     {"connectionId", exchange.socket->connectionId},
                     {"requestId", exchange.extendedId}});
}

/// The trace with the part of it that the gateway is.
std::string traceOf(const Exchange& exchange) {
    const bool isWhole = exchange.log || exchange.traceId.find("Parent=") != std::string::npos;
    return isWhole ? exchange.traceId
                   : fmt::format("{};Parent={};Sampled=0", exchange.traceId, newHexId(16));
}

/// Whether an answer of a REST API names its trace.
bool isTraced(const Exchange& exchange) {
    const auto type = exchange.route ? exchange.route->integration.type : Integration::Type::Mock;
    return type != Integration::Type::Mock && type != Integration::Type::HttpProxy;
}

} // namespace

Response answerTo(GatewayError error, const Exchange& exchange, std::string_view message) {
    const Answers& answers = answersTo(error);
    const ApiKind kind = exchange.api->kind;
    Words words = kind == ApiKind::Http          ? answers.http
                  : kind == ApiKind::FunctionUrl ? answers.url
                                                 : answers.rest;
    if (!message.empty())
        words.message = message;
    Response response =
        Response::json(words.status, exchange.socket ? socketBody(exchange, words.message)
                                                     : bodyOf(kind, error, words));
    if (kind == ApiKind::Rest) {
        response.fields.add("x-amzn-ErrorType", answers.errorType);
        if (const GatewayResponse* own = ownResponse(*exchange.api, answers.type, words.status))
            apply(*own, exchange, answers, words.message, response);
    }
    addOwnHeaders(exchange, response);
    return response;
}

void addOwnHeaders(const Exchange& exchange, Response& response) {
    switch (exchange.api->kind) {
    case ApiKind::Rest:
        response.fields.add("x-amzn-RequestId", exchange.requestId);
        response.fields.add("x-amz-apigw-id", exchange.extendedId);
        response.fields.add("Connection", "keep-alive");
        if ((response.status < 400 && isTraced(exchange)) ||
            response.fields.find("X-Amzn-Trace-Id"))
            response.fields.set("X-Amzn-Trace-Id", traceOf(exchange));
        break;
    case ApiKind::Http:
        response.fields.add("Apigw-Requestid", exchange.extendedId);
        break;
    case ApiKind::WebSocket:
        response.fields.add("x-amzn-RequestId", exchange.extendedId);
        break;
    case ApiKind::FunctionUrl:
        response.fields.add("x-amzn-RequestId", exchange.requestId);
        response.fields.add("X-Amzn-Trace-Id", exchange.traceId);
        break;
    }
}

} // namespace lathe::sources::http
