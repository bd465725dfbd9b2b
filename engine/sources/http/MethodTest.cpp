#include "engine/sources/http/MethodTest.h"

#include "engine/sources/http/Event.h"
#include "engine/sources/http/ExecutionLog.h"
#include "engine/sources/http/Gateway.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::sources::http {

namespace {

const Route* routeOf(const MethodTest& test) {
    const auto found =
        std::find_if(test.api->routes.begin(), test.api->routes.end(), [&](const Route& route) {
            return route.resourceId == test.resourceId && route.method == test.routeMethod;
        });
    return found == test.api->routes.end() ? nullptr : &*found;
}

std::vector<std::pair<std::string, std::string>> textsOf(const PathParameters& parameters) {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const auto& [name, value] : parameters)
        texts.emplace_back(name, value);
    return texts;
}

void logRequest(const Exchange& exchange) {
    ExecutionLog& log = *exchange.log;
    log.add(
        fmt::format("HTTP Method: {}, Resource Path: {}", exchange.request.method, exchange.path));
    log.add("Method request path: " + listed(textsOf(exchange.parameters)));
    log.add("Method request query string: " + listed(queryOf(exchange.request.query())));
    log.add("Method request headers: " + listed(exchange.request.fields));
    log.add("Method request body before transformations: " + exchange.request.body);
}

/// Without what the gateway says of a request that has come over HTTP.
Response shownAnswer(const Exchange& exchange, Response response, bool failed) {
    const bool isMock = exchange.route->integration.type == Integration::Type::Mock;
    Response shown;
    shown.status = response.status;
    shown.body = std::move(response.body);
    if (const auto trace = isMock ? std::nullopt : response.fields.find("X-Amzn-Trace-Id"))
        shown.fields.add("X-Amzn-Trace-Id", *trace);
    for (std::size_t i = 0; i < response.fields.count(); ++i) {
        const auto field = response.fields.at(i);
        if (!equalsIgnoringCase(field.name, "x-amzn-RequestId") &&
            !equalsIgnoringCase(field.name, "x-amz-apigw-id") &&
            !equalsIgnoringCase(field.name, "X-Amzn-Trace-Id") &&
            !(failed && equalsIgnoringCase(field.name, "Content-Type")))
            shown.fields.add(field.name, field.value);
    }
    return shown;
}

void logAnswer(ExecutionLog& log, const Response& response, bool failed) {
    if (failed) {
        log.add("Execution failed due to configuration error: Invalid endpoint address");
    } else {
        log.add("Method response body after transformations: " + response.body);
        log.add("Method response headers: " + listed(response.fields));
        log.add("Successfully completed execution");
    }
    log.add(fmt::format("Method completed with status: {}", response.status));
}

} // namespace

void testMethod(Gateway& gateway, const Clock& clock, MethodTest test, Exchange exchange,
                const std::function<void(MethodTested)>& done) {
    exchange.api = test.api;
    exchange.stage = &test.api->stages.front();
    exchange.route = routeOf(test);
    if (!exchange.route)
        return done({Response::json(500, R"({"message":"Internal server error"})"), {}, {}});
    exchange.request = std::move(test.request);
    const bool isAsked = !exchange.request.target.empty();
    if (!isAsked)
        exchange.request.target = exchange.route->path.text();
    exchange.path = exchange.request.path();
    exchange.stagePath = exchange.path;
    // A path that does not fit has no parameters.
    PathParameters parameters;
    if (exchange.route->path.matches(exchange.path, parameters))
        exchange.parameters = parameters;
    gateway.stamp(exchange);
    exchange.log = std::make_shared<ExecutionLog>(clock, exchange.requestId);
    logRequest(exchange);
    const auto begun = clock.steady();
    gateway.test(std::move(exchange), [&clock, begun, done](const Exchange& tested,
                                                            Response response, bool failed) {
        Response shown = shownAnswer(tested, std::move(response), failed);
        logAnswer(*tested.log, shown, failed);
        const auto latency = std::chrono::duration_cast<Milliseconds>(clock.steady() - begun);
        done({std::move(shown), tested.log->text(), latency});
    });
}

} // namespace lathe::sources::http
