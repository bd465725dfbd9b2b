#include "engine/sources/http/Integrator.h"

#include "engine/sources/http/Event.h"
#include "engine/sources/http/ExecutionLog.h"
#include "engine/sources/http/FunctionAnswer.h"
#include "engine/sources/http/Identity.h"
#include "engine/sources/http/IntegrationResponse.h"
#include "engine/sources/http/MockIntegration.h"
#include "engine/sources/http/ParameterValue.h"
#include "engine/sources/http/SendingStep.h"
#include "engine/sources/http/StreamedAnswer.h"
#include "engine/template/JsonAccess.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

constexpr std::size_t bodyLimit = 10 * 1024 * 1024;

/// What the refusal of an invocation means for who asked over HTTP.
void refuse(Pending& pending, const Error& error) {
    const ApiKind kind = pending.exchange().api->kind;
    if (error.code == "RequestTooLargeException")
        return pending.fail(GatewayError::RequestTooLarge);
    // Lambda's own answer, as of a tenant that is missing.
    if (error.code == "InvalidParameterValueException" && kind == ApiKind::Rest)
        return pending.answer(Response::json(
            400, json::serialize(json::object{{"message", error.detail.english()}})));
    if (error.code != "TooManyRequestsException" || kind == ApiKind::Rest ||
        kind == ApiKind::WebSocket)
        return pending.fail(GatewayError::ApiConfiguration);
    if (kind == ApiKind::FunctionUrl)
        return pending.fail(GatewayError::Throttled);
    pending.answer(Response::json(503, R"({"message":"Service Unavailable"})"));
}

void answerWith(Pending& pending, const dispatch::Answer& answer) {
    if (answer.record.outcome.kind == model::OutcomeKind::Throttled)
        return refuse(pending, Error{"TooManyRequestsException", {}});
    if (answer.record.outcome.kind != model::OutcomeKind::Success)
        return pending.fail(GatewayError::IntegrationFailure);
    if (auto response = answerOf(pending.exchange(), answer.record.response))
        pending.answer(std::move(*response));
    else
        pending.fail(GatewayError::IntegrationFailure);
}

void answerMapped(Pending& pending, const Returned& returned, const Overrides& overrides) {
    if (auto response = mappedResponse(pending.exchange(), returned, overrides))
        pending.answer(std::move(*response));
    else
        pending.fail(GatewayError::ApiConfiguration);
}

std::string errorMessage(const std::string& response) {
    boost::system::error_code error;
    const json::value value = json::parse(response, error);
    const auto* object = error ? nullptr : value.if_object();
    return object ? tmpl::textAt(*object, "errorMessage") : std::string{};
}

/// An invocation as the request to Lambda's API that it stands for.
void logInvocation(const Exchange& exchange, const std::string& payload) {
    if (!exchange.log)
        return;
    const std::string& uri = exchange.route->integration.uri;
    const auto path = uri.find("path/");
    Fields headers;
    headers.set("x-amzn-lambda-integration-tag", exchange.requestId);
    headers.set("x-amzn-apigateway-api-id", exchange.api->id);
    headers.set("Accept", "application/json");
    headers.set("User-Agent", "AmazonAPIGateway_" + exchange.api->id);
    headers.set("X-Amzn-Trace-Id", exchange.traceId);
    exchange.log->request(
        fmt::format("https://lambda.{}.amazonaws.com/{}", exchange.region,
                    interpolated(exchange, uri.substr(path == std::string::npos ? 0 : path + 5))
                        .value_or("")),
        headers, payload);
}

void logInvoked(const Exchange& exchange, const std::string& response) {
    if (!exchange.log)
        return;
    Fields headers;
    headers.set("Content-Type", "application/json");
    headers.set("Content-Length", std::to_string(response.size()));
    headers.set("X-Amz-Executed-Version", "$LATEST");
    headers.set("X-Amzn-Trace-Id", exchange.traceId);
    exchange.log->response(200, headers, response);
}

/// Whether a REST API hands it on under another name, since it is about the connection to the
/// server
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html).
bool isRemapped(std::string_view name) {
    static constexpr std::array<std::string_view, 6> names{
        "Connection", "Content-Length", "Date", "Server", "Host", "WWW-Authenticate"};
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

/// A server's answer as it is, but for what the connection says.
Response passedOn(Response response, ApiKind kind) {
    Response passed;
    passed.status = response.status;
    passed.body = std::move(response.body);
    for (std::size_t i = 0; i < response.fields.count(); ++i) {
        const auto field = response.fields.at(i);
        if (kind == ApiKind::Rest && isRemapped(field.name))
            passed.fields.add("x-amzn-Remapped-" + std::string{field.name}, field.value);
        else if (!equalsIgnoringCase(field.name, "Transfer-Encoding") &&
                 !equalsIgnoringCase(field.name, "Connection") &&
                 !equalsIgnoringCase(field.name, "Content-Length"))
            passed.fields.add(field.name, field.value);
    }
    return passed;
}

} // namespace

void Integrator::run(const std::shared_ptr<Pending>& pending) {
    const Integration& integration = pending->exchange().route->integration;
    const bool invokes = integration.type == Integration::Type::LambdaProxy ||
                         integration.uri.find(":lambda:path/") != std::string::npos;
    // Lambda's API takes nothing but POST.
    const bool isPost = integration.method.empty() || integration.method == "POST";
    const bool isRest = pending->exchange().api->kind == ApiKind::Rest;
    if ((invokes && ((isRest && !isPost) || !mayInvoke(pending->exchange()))) ||
        (isRest && mapsRefusedHeader(pending->exchange())))
        return pending->fail(GatewayError::ApiConfiguration);
    switch (integration.type) {
    case Integration::Type::LambdaProxy:
        return invokeProxy(pending);
    case Integration::Type::Mock: {
        auto answer = mockAnswer(pending->exchange());
        if (const auto* error = std::get_if<GatewayError>(&answer))
            return pending->fail(*error);
        return pending->answer(std::get<Response>(std::move(answer)));
    }
    case Integration::Type::Aws:
        if (integration.uri.find(":lambda:path/") != std::string::npos)
            return invokeMapped(pending);
        return call(pending);
    case Integration::Type::Service:
    case Integration::Type::Http:
    case Integration::Type::HttpProxy:
        return call(pending);
    }
}

// The function's own policy allows it, or the role that the integration has been given. Function
// URLs are the function's own.
bool Integrator::mayInvoke(const Exchange& exchange) const {
    if (!m_parts.permissions.mayInvoke || exchange.api->kind == ApiKind::FunctionUrl)
        return true;
    const FunctionName function =
        functionIn(interpolated(exchange, exchange.route->integration.uri).value_or(""));
    const iam::Sender sender{"apigateway.amazonaws.com", routeArn(exchange),
                             roleOf(exchange.route->integration), exchange.accountId};
    return m_parts.permissions.mayInvoke(function, sender).has_value();
}

std::optional<Outgoing> Integrator::outgoing(const Exchange& exchange, std::string body,
                                             const Overrides& overrides) const {
    const Integration& integration = exchange.route->integration;
    if (integration.type == Integration::Type::HttpProxy ||
        integration.type == Integration::Type::Http) {
        auto out = serverRequest(exchange, std::move(body), overrides);
        if (out)
            out->url = m_parts.whereabouts(std::move(out->url));
        return out;
    }
    const auto key = m_parts.permissions.keyFor ? m_parts.permissions.keyFor(roleOf(integration))
                                                : Result<std::string>{"AKIAAPIGATEWAY000000"};
    if (!key)
        return {};
    return serviceRequest(exchange, {m_parts.endpoint, *key}, std::move(body), overrides);
}

model::InvocationRequest Integrator::invocation(const Exchange& exchange,
                                                std::string payload) const {
    const FunctionName function =
        functionIn(interpolated(exchange, exchange.route->integration.uri).value_or(""));
    model::InvocationRequest request;
    request.function = function.name;
    request.qualifier = function.qualifier;
    request.payload = std::move(payload);
    request.traceId = exchange.traceId;
    request.origin = exchange.route->origin;
    if (exchange.api->kind == ApiKind::Rest)
        request.tenantId = invokeHeader(exchange, "X-Amz-Tenant-Id");
    return request;
}

void Integrator::invokeProxy(const std::shared_ptr<Pending>& pending) {
    const Exchange& exchange = pending->exchange();
    model::InvocationRequest request = invocation(exchange, eventOf(exchange));
    logInvocation(exchange, request.payload);
    if (exchange.api->kind == ApiKind::FunctionUrl)
        request.requestId = exchange.requestId;
    const auto accepted = [pending](const Result<std::string>& requestId) {
        if (!requestId)
            refuse(*pending, requestId.error());
    };
    if (exchange.route->integration.streams) {
        const auto stream = std::make_shared<StreamedAnswer>(pending);
        return m_parts.invoke(
            std::move(request), accepted,
            [stream](const dispatch::Answer& answer) { stream->end(answer); },
            dispatch::Reply::Early, stream->sink());
    }
    m_parts.invoke(std::move(request), accepted,
                   [pending](const dispatch::Answer& answer) {
                       logInvoked(pending->exchange(), answer.record.response);
                       answerWith(*pending, answer);
                   },
                   dispatch::Reply::Early, {});
}

void Integrator::invokeMapped(const std::shared_ptr<Pending>& pending) {
    Overrides overrides;
    auto body = mappedBody(pending->exchange(), overrides);
    if (const auto* error = std::get_if<GatewayError>(&body))
        return pending->fail(*error);
    std::string payload = std::get<std::string>(std::move(body));
    logInvocation(pending->exchange(), payload);
    model::InvocationRequest request =
        invocation(pending->exchange(), payload.empty() ? "{}" : std::move(payload));
    const bool waits = invokeHeader(pending->exchange(), "X-Amz-Invocation-Type") != "Event";
    request.type = waits ? model::InvocationType::RequestResponse : model::InvocationType::Event;
    const auto accepted = [pending, waits, overrides](const Result<std::string>& requestId) {
        if (!requestId)
            return refuse(*pending, requestId.error());
        if (!waits)
            answerMapped(*pending, {}, overrides);
    };
    m_parts.invoke(
        std::move(request), accepted,
        [pending, waits, overrides](const dispatch::Answer& answer) {
            const bool failed = answer.record.outcome.kind != model::OutcomeKind::Success;
            logInvoked(pending->exchange(), answer.record.response);
            if (waits)
                answerMapped(*pending,
                             {failed ? errorMessage(answer.record.response) : std::string{},
                              {},
                              answer.record.response},
                             overrides);
        },
        dispatch::Reply::Early, {});
}

void Integrator::call(const std::shared_ptr<Pending>& pending) {
    const Exchange& exchange = pending->exchange();
    const Integration& integration = exchange.route->integration;
    Overrides overrides;
    const bool passes = integration.type == Integration::Type::HttpProxy ||
                        integration.type == Integration::Type::Service;
    std::variant<std::string, GatewayError> body = exchange.request.body;
    if (!passes)
        body = mappedBody(exchange, overrides);
    if (const auto* error = std::get_if<GatewayError>(&body))
        return pending->fail(*error);
    const auto out = outgoing(exchange, std::get<std::string>(std::move(body)), overrides);
    if (!out)
        return pending->fail(GatewayError::ApiConfiguration);
    if (exchange.log)
        exchange.log->request((out->url.secure ? "https://" : "http://") + out->url.authority() +
                                  out->url.target,
                              out->request.fields, out->request.body);
    lathe::http::fetch(m_parts.io, out->url, out->request, {integration.timeout, bodyLimit},
                       [this, pending, passes, overrides,
                        step = sendingStep(exchange, *out)](Result<Response> response) {
                           if (step)
                               m_parts.tellDelivery(withOutcome(*step, response));
                           if (!response)
                               return pending->fail(response.error().code == "Timeout"
                                                        ? GatewayError::IntegrationTimeout
                                                        : GatewayError::IntegrationFailure);
                           if (const auto& log = pending->exchange().log)
                               log->response(response->status, response->fields, response->body);
                           if (passes)
                               return pending->answer(
                                   passedOn(std::move(*response), pending->exchange().api->kind));
                           answerMapped(
                               *pending,
                               {std::to_string(response->status), response->fields, response->body},
                               overrides);
                       });
}

} // namespace lathe::sources::http
