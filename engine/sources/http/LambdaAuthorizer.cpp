#include "engine/sources/http/LambdaAuthorizer.h"

#include "engine/sources/http/Event.h"
#include "engine/sources/http/ExecutionLog.h"
#include "engine/sources/http/Identity.h"
#include "engine/sources/http/ResourcePolicy.h"
#include "engine/template/JsonAccess.h"

#include <boost/regex.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

/// More identities than are remembered at once: those that have expired go.
constexpr std::size_t mostRemembered = 10'000;

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
    std::string all;
    for (const std::string& text : texts) {
        if (!all.empty())
            all += separator;
        all += text;
    }
    return all;
}

/// Whether the token has the form that the authorizer wants; a pattern that takes too long for it
/// does not fit.
bool isValidToken(const std::string& pattern, const std::string& token) {
    if (pattern.empty())
        return true;
    try {
        return boost::regex_match(token, boost::regex{pattern});
    } catch (const std::exception&) {
        return false;
    }
}

/// Context values of format 1.0 are texts; objects and arrays are none.
bool isPlain(const json::object& context) {
    return std::none_of(context.begin(), context.end(),
                        [](const auto& entry) { return entry.value().is_structured(); });
}

json::object authorizerContext(const Exchange& exchange, const Verdict& verdict) {
    if (exchange.route->integration.payloadVersion == "2.0")
        return {{"lambda",
                 verdict.context.empty() ? json::value(nullptr) : json::value(verdict.context)}};
    json::object context;
    for (const auto& [name, value] : verdict.context)
        context[name] = tmpl::textAt(verdict.context, name);
    if (!verdict.principalId.empty())
        context["principalId"] = verdict.principalId;
    context["integrationLatency"] = 0;
    return context;
}

/// {"errorMessage": "Unauthorized"}: the function's way to say 401.
bool saysUnauthorized(const std::string& response) {
    boost::system::error_code error;
    const json::value value = json::parse(response, error);
    const json::object* object = error ? nullptr : value.if_object();
    return object && tmpl::textAt(*object, "errorMessage") == "Unauthorized";
}

/// What the authorizer's sources have; empty optional where one has nothing, or the token has not
/// its form.
std::optional<std::vector<std::string>> validIdentity(const Exchange& exchange,
                                                      const Authorizer& authorizer) {
    auto identity = identityOf(exchange, authorizer.identitySources);
    if (identity && !identity->empty() && !isValidToken(authorizer.validation, identity->front()))
        return {};
    return identity;
}

} // namespace

std::string authorizerEvent(const Exchange& exchange, const Authorizer& authorizer,
                            const std::vector<std::string>& identity) {
    const std::string arn = methodArn(exchange);
    if (authorizer.type == Authorizer::Type::Token)
        return json::serialize(json::object{
            {"type", "TOKEN"}, {"methodArn", arn}, {"authorizationToken", joined(identity, ",")}});
    const bool http = exchange.api->kind == ApiKind::Http;
    const bool two = http && authorizer.payloadVersion == "2.0";
    json::object event = exchange.socket ? socketEvent(exchange)
                         : two           ? eventV2(exchange)
                                         : eventV1(exchange);
    event.erase("body");
    event.erase("isBase64Encoded");
    event["type"] = "REQUEST";
    event[two ? "routeArn" : "methodArn"] = arn;
    if (two) {
        json::array sources(identity.begin(), identity.end());
        event["identitySource"] = sources.empty() ? json::value(nullptr) : json::value(sources);
    } else if (http) {
        event["identitySource"] = event["authorizationToken"] = joined(identity, ",");
    }
    return json::serialize(event);
}

void LambdaAuthorizer::check(const std::shared_ptr<Pending>& pending, const Authorizer& authorizer,
                             std::function<void()> pass) {
    const Exchange& exchange = pending->exchange();
    const auto identity = validIdentity(exchange, authorizer);
    if (!identity)
        return pending->fail(GatewayError::Unauthorized);
    std::string key;
    if (authorizer.ttl.count() > 0 && !identity->empty())
        key = fmt::format("{}\n{}\n{}\n{}", exchange.api->id, exchange.stage->name,
                          exchange.route->authorizer, joined(*identity, "\n"));
    const auto known = m_remembered.find(key);
    if (known != m_remembered.end() && known->second.until > m_clock.steady())
        return apply(*pending, known->second.verdict, pass);
    ask(exchange, authorizer, *identity,
        [this, pending, key = std::move(key), ttl = authorizer.ttl,
         pass = std::move(pass)](const std::variant<Verdict, GatewayError>& said) {
            if (const auto* error = std::get_if<GatewayError>(&said))
                return pending->fail(*error);
            const Verdict& verdict = std::get<Verdict>(said);
            if (!key.empty())
                remember(key, verdict, ttl);
            apply(*pending, verdict, pass);
        });
}

void LambdaAuthorizer::consult(const Exchange& exchange, const Authorizer& authorizer,
                               const Said& said) {
    const auto identity = validIdentity(exchange, authorizer);
    if (!identity)
        return said(GatewayError::Unauthorized);
    exchange.log->add("Incoming identity: " + masked(joined(*identity, ",")));
    ask(exchange, authorizer, *identity, said);
}

void LambdaAuthorizer::ask(const Exchange& exchange, const Authorizer& authorizer,
                           const std::vector<std::string>& identity, const Said& said) {
    if (!mayInvoke(exchange, authorizer))
        return said(GatewayError::AuthorizerConfiguration);
    const FunctionName function = functionIn(authorizer.uri);
    model::InvocationRequest request;
    request.function = function.name;
    request.qualifier = function.qualifier;
    request.payload = authorizerEvent(exchange, authorizer, identity);
    request.traceId = exchange.traceId;
    request.origin = exchange.api->logicalId + "/" + exchange.route->authorizer;
    if (exchange.log)
        exchange.log->add("Endpoint request body after transformations: " + request.payload);
    const auto accepted = [said](const Result<std::string>& requestId) {
        if (!requestId)
            said(GatewayError::AuthorizerConfiguration);
    };
    const bool simple = authorizer.simpleResponses && exchange.api->kind == ApiKind::Http;
    const bool rest = exchange.api->kind != ApiKind::Http;
    const auto done = [said, simple, rest, log = exchange.log](const dispatch::Answer& answer) {
        const model::InvocationRecord& record = answer.record;
        if (log)
            log->add("Authorizer result body before parsing: " + record.response);
        if (record.outcome.kind != model::OutcomeKind::Success)
            return said(rest && saysUnauthorized(record.response)
                            ? GatewayError::Unauthorized
                            : GatewayError::AuthorizerFailure);
        auto verdict = verdictOf(record.response, simple);
        if (verdict)
            said(std::move(*verdict));
        else
            said(GatewayError::AuthorizerConfiguration);
    };
    m_invoke(std::move(request), accepted, done, dispatch::Reply::Early, {});
}

// The function's own policy allows it, or the role that the authorizer has been given.
bool LambdaAuthorizer::mayInvoke(const Exchange& exchange, const Authorizer& authorizer) const {
    return !m_permissions.mayInvoke ||
           m_permissions.mayInvoke(functionIn(authorizer.uri),
                                   {"apigateway.amazonaws.com", authorizerArn(exchange),
                                    authorizer.role, exchange.accountId});
}

void LambdaAuthorizer::apply(Pending& pending, const Verdict& verdict,
                             const std::function<void()>& pass) const {
    Exchange& exchange = pending.exchange();
    const Decision decision = verdict.decide(methodArn(exchange));
    const bool http = exchange.api->kind == ApiKind::Http;
    if (decision == Decision::ExplicitDeny && !http)
        return pending.fail(GatewayError::AccessDenied,
                            "User is not authorized to access this resource with an explicit deny");
    // In one account either is enough.
    if (decision != Decision::Allow && !letsAnybodyIn(exchange))
        return pending.fail(GatewayError::AccessDenied);
    if (!http && !isPlain(verdict.context))
        return pending.fail(GatewayError::AuthorizerConfiguration);
    exchange.authorizer = authorizerContext(exchange, verdict);
    exchange.usageKey = verdict.usageIdentifierKey;
    pass();
}

void LambdaAuthorizer::remember(std::string key, Verdict verdict, Seconds ttl) {
    const auto now = m_clock.steady();
    if (m_remembered.size() >= mostRemembered)
        std::erase_if(m_remembered, [now](const auto& one) { return one.second.until <= now; });
    if (m_remembered.size() < mostRemembered)
        m_remembered[std::move(key)] = {std::move(verdict), now + ttl};
}

} // namespace lathe::sources::http
