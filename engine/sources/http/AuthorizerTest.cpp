#include "engine/sources/http/AuthorizerTest.h"

#include "engine/sources/http/ExecutionLog.h"
#include "engine/sources/http/Gateway.h"
#include "engine/sources/http/GatewayError.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

namespace lathe::sources::http {

namespace {

/// The API with the route that the test asks for.
std::shared_ptr<const Api> withRoute(const AuthorizerTest& test) {
    auto api = std::make_shared<Api>(*test.api);
    Route route;
    route.method = test.request.method;
    route.path = PathPattern{std::string{test.request.path()}};
    route.authorizer = test.authorizer;
    route.origin = api->id;
    api->routes = {std::move(route)};
    return api;
}

void logOutcome(ExecutionLog& log, const Exchange& exchange, const AuthorizerTested& tested) {
    if (tested.status == 401)
        log.add("Unauthorized request: " + exchange.requestId);
    else if (tested.status != 0)
        log.add("Execution failed due to configuration error: Authorizer error");
    else if (!tested.policy.empty())
        log.add("Using valid authorizer policy for principal: " + masked(tested.principalId));
    if (tested.status == 0)
        log.add("Successfully completed authorizer execution");
}

} // namespace

void testAuthorizer(Gateway& gateway, const Clock& clock, AuthorizerTest test, Exchange exchange,
                    const std::function<void(AuthorizerTested)>& done) {
    if (test.request.target.empty())
        test.request.target = "/";
    exchange.api = withRoute(test);
    exchange.stage = &exchange.api->stages.front();
    exchange.route = &exchange.api->routes.front();
    exchange.request = std::move(test.request);
    exchange.path = exchange.stagePath = exchange.request.path();
    gateway.stamp(exchange);
    exchange.log = std::make_shared<ExecutionLog>(clock, exchange.requestId);
    exchange.log->add(fmt::format("Starting authorizer: {} for request: {}", test.authorizer,
                                  exchange.requestId));
    const auto begun = clock.steady();
    gateway.testAuthorizer(
        exchange, [exchange, &clock, begun, done](const std::variant<Verdict, GatewayError>& said) {
            AuthorizerTested tested;
            if (const auto* error = std::get_if<GatewayError>(&said)) {
                tested.status = answerTo(*error, exchange).status;
            } else {
                const Verdict& verdict = std::get<Verdict>(said);
                tested.principalId = verdict.principalId;
                tested.policy = verdict.policy;
                if (const auto* claims = tmpl::objectAt(verdict.context, "claims"))
                    tested.claims = *claims;
            }
            logOutcome(*exchange.log, exchange, tested);
            tested.log = exchange.log->text();
            tested.latency = std::chrono::duration_cast<Milliseconds>(clock.steady() - begun);
            done(std::move(tested));
        });
}

} // namespace lathe::sources::http
