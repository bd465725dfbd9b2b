#include "engine/sources/http/Gateway.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/sources/http/CorsRules.h"
#include "engine/sources/http/Event.h"
#include "engine/sources/http/FunctionAnswer.h"
#include "engine/sources/http/MockIntegration.h"
#include "engine/sources/http/Pending.h"
#include "engine/sources/http/RouteChoice.h"
#include "engine/sources/http/StreamedAnswer.h"

#include <fmt/format.h>

namespace lathe::sources::http {

namespace {

/// "Root=1-5759e988-bd862e3fe1be46a994272793"
std::string newTraceId(Timestamp now) {
    return fmt::format("Root=1-{:08x}-{}",
                       std::chrono::floor<Seconds>(now.time_since_epoch()).count(), newHexId(24));
}

/// "http://HOST/${stageVariables.name}" with what the stage has.
std::string withVariables(std::string text, const Stage& stage) {
    constexpr std::string_view marker = "${stageVariables.";
    for (auto start = text.find(marker); start != std::string::npos;
         start = text.find(marker, start)) {
        const auto end = text.find('}', start);
        if (end == std::string::npos)
            break;
        const auto name = text.substr(start + marker.size(), end - start - marker.size());
        const auto found = stage.variables.find(name);
        const std::string value = found == stage.variables.end() ? std::string{} : found->second;
        text.replace(start, end - start + 1, value);
        start += value.size();
    }
    return text;
}

/// What the refusal of an invocation means for who asked over HTTP.
void refuse(Pending& pending, const Error& error) {
    if (error.code == "RequestTooLargeException")
        return pending.fail(GatewayError::RequestTooLarge);
    if (error.code != "TooManyRequestsException")
        return pending.fail(GatewayError::ApiConfiguration);
    switch (pending.exchange().api->kind) {
    case ApiKind::Rest:
        return pending.fail(GatewayError::ApiConfiguration);
    case ApiKind::Http: {
        return pending.answer(Response::json(503, R"({"message":"Service Unavailable"})"));
    }
    case ApiKind::FunctionUrl:
        return pending.fail(GatewayError::Throttled);
    }
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

} // namespace

Gateway::Gateway(boost::asio::io_context& io, const Clock& clock, Invoke invoke)
    : m_clock{clock}
    , m_invoke{std::move(invoke)}
    , m_timer{io} {}

void Gateway::handle(Exchange exchange, std::string_view path, Responder responder) {
    exchange.time = m_clock.wall();
    exchange.requestId =
        exchange.api->kind == ApiKind::FunctionUrl ? newRequestId(exchange.time) : newUuid();
    exchange.extendedId = base64(newHexId(11));
    exchange.traceId = exchange.request.fields.valueOr("X-Amzn-Trace-Id", "");
    if (exchange.traceId.empty())
        exchange.traceId = newTraceId(exchange.time);
    const std::string asked{path};
    const auto pending = std::make_shared<Pending>(std::move(exchange), std::move(responder));
    Exchange& kept = pending->exchange();
    chooseRoute(kept, asked);
    if (kept.api->cors && isPreflight(kept.request))
        return pending->answer(preflightAnswer(*kept.api->cors, kept.request, kept.api->kind));
    if (!kept.route)
        return pending->fail(GatewayError::ResourceNotFound);
    integrate(pending);
}

void Gateway::integrate(const std::shared_ptr<Pending>& pending) {
    const Exchange& exchange = pending->exchange();
    switch (exchange.route->integration.type) {
    case Integration::Type::LambdaProxy:
        return invokeProxy(pending);
    case Integration::Type::Mock:
        if (auto answer = mockAnswer(exchange))
            return pending->answer(std::move(*answer));
        return pending->fail(GatewayError::ApiConfiguration);
    default:
        return pending->fail(GatewayError::ApiConfiguration);
    }
}

void Gateway::invokeProxy(const std::shared_ptr<Pending>& pending) {
    const Exchange& exchange = pending->exchange();
    const Integration& integration = exchange.route->integration;
    const FunctionName function = functionIn(withVariables(integration.uri, *exchange.stage));
    model::InvocationRequest request;
    request.function = function.name;
    request.qualifier = function.qualifier;
    request.payload = eventOf(exchange);
    request.traceId = exchange.traceId;
    request.origin = exchange.route->origin;
    if (exchange.api->kind == ApiKind::FunctionUrl)
        request.requestId = exchange.requestId;
    expect(pending);
    const auto accepted = [pending](const Result<std::string>& requestId) {
        if (!requestId)
            refuse(*pending, requestId.error());
    };
    if (integration.streams) {
        const auto stream = std::make_shared<StreamedAnswer>(pending);
        return m_invoke(
            std::move(request), accepted,
            [stream](const dispatch::Answer& answer) { stream->end(answer); },
            dispatch::Reply::Early, stream->sink());
    }
    m_invoke(std::move(request), accepted,
             [pending](const dispatch::Answer& answer) { answerWith(*pending, answer); },
             dispatch::Reply::Early, {});
}

void Gateway::expect(const std::shared_ptr<Pending>& pending) {
    const auto timeout = pending->exchange().route->integration.timeout;
    m_deadlines.emplace(m_clock.steady() + timeout, pending);
    awaitDeadline();
}

void Gateway::advance() {
    const auto now = m_clock.steady();
    while (!m_deadlines.empty()) {
        const auto first = m_deadlines.begin();
        const auto pending = first->second.lock();
        const bool waits = pending && !pending->answered();
        if (waits && first->first > now)
            break;
        m_deadlines.erase(first);
        if (waits)
            pending->fail(GatewayError::IntegrationTimeout);
    }
}

// One timer that looks once in a while: none is set and taken back for each request.
void Gateway::awaitDeadline() {
    constexpr Milliseconds interval{250};
    if (std::exchange(m_waiting, true))
        return;
    m_timer.expires_after(interval);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_waiting = false;
        advance();
        if (!m_deadlines.empty())
            awaitDeadline();
    });
}

} // namespace lathe::sources::http
