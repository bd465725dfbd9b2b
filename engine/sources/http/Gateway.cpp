#include "engine/sources/http/Gateway.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/base/Trace.h"
#include "engine/sources/http/CorsRules.h"
#include "engine/sources/http/IamIdentity.h"
#include "engine/sources/http/JwtAuthorizer.h"
#include "engine/sources/http/LambdaAuthorizer.h"
#include "engine/sources/http/Pending.h"
#include "engine/sources/http/RequestCheck.h"
#include "engine/sources/http/RouteChoice.h"

namespace lathe::sources::http {

Gateway::Gateway(Parts parts)
    : m_parts{std::move(parts)}
    , m_authorizer{std::make_unique<LambdaAuthorizer>(m_parts.clock, m_parts.invoke,
                                                      m_parts.permissions)}
    , m_jwt{std::make_unique<JwtAuthorizer>(m_parts.io, m_parts.clock)}
    , m_integrator{{m_parts.io, m_parts.invoke, m_parts.endpoint, m_parts.permissions,
                    m_parts.whereabouts, m_parts.tellDelivery}}
    , m_plans{m_parts.clock}
    , m_throttles{m_parts.clock}
    , m_timer{m_parts.io} {}

Gateway::~Gateway() = default;

void Gateway::stamp(Exchange& exchange) const {
    exchange.time = m_parts.clock.wall();
    exchange.requestId =
        exchange.api->kind == ApiKind::FunctionUrl ? newRequestId(exchange.time) : newUuid();
    exchange.extendedId = base64(newHexId(11));
    exchange.traceId = exchange.request.fields.valueOr("X-Amzn-Trace-Id", "");
    if (exchange.traceId.empty())
        exchange.traceId = newTraceRoot(exchange.time);
}

void Gateway::handle(Exchange exchange, std::string_view path, Responder responder) {
    stamp(exchange);
    const std::string asked{path};
    const auto pending = std::make_shared<Pending>(std::move(exchange), std::move(responder));
    watch(pending);
    Exchange& kept = pending->exchange();
    chooseRoute(kept, asked);
    // An OPTIONS request that no route takes asks what is allowed, too.
    const bool asks = !kept.route && kept.request.method == "OPTIONS";
    if (kept.api->cors && (asks || isPreflight(kept.request)))
        return pending->answer(preflightAnswer(*kept.api->cors, kept.request, kept.api->kind));
    if (!kept.route)
        return pending->fail(GatewayError::ResourceNotFound);
    authorize(pending);
}

void Gateway::watch(const std::shared_ptr<Pending>& pending) {
    pending->onAnswered([this, began = m_parts.clock.steady(),
                         weak = std::weak_ptr{pending}](const Response& response) {
        const auto self = weak.lock();
        if (!self)
            return;
        const auto now = m_parts.clock.steady();
        Served served{response.status,
                      std::chrono::floor<Microseconds>(now - began),
                      {},
                      self->exchange().request.body.size() + response.body.size()};
        if (self->integrated)
            served.integration = std::chrono::floor<Microseconds>(now - *self->integrated);
        m_parts.served(self->exchange(), served);
    });
}

void Gateway::test(Exchange exchange,
                   std::function<void(const Exchange&, Response, bool failed)> listener) {
    const auto pending = std::make_shared<Pending>(std::move(exchange), std::move(listener));
    if (const auto refusal = checkRequest(pending->exchange()))
        return pending->fail(refusal->error, refusal->message);
    expect(pending);
    m_integrator.run(pending);
}

void Gateway::testAuthorizer(const Exchange& exchange,
                             const std::function<void(std::variant<Verdict, GatewayError>)>& said) {
    const auto authorizer = exchange.api->authorizers.find(exchange.route->authorizer);
    if (authorizer == exchange.api->authorizers.end())
        return said(GatewayError::AuthorizerConfiguration);
    if (authorizer->second.type != Authorizer::Type::Jwt)
        return m_authorizer->consult(exchange, authorizer->second, said);
    const auto pending =
        std::make_shared<Pending>(exchange, [said](const Exchange&, const Response&, bool) {
            said(GatewayError::Unauthorized);
        });
    m_jwt->check(pending, authorizer->second, [pending, said] {
        Verdict verdict;
        verdict.context = pending->exchange().authorizer;
        said(std::move(verdict));
    });
}

void Gateway::authorize(const std::shared_ptr<Pending>& pending) {
    const Exchange& exchange = pending->exchange();
    const std::string& name = exchange.route->authorizer;
    if (!m_throttles.admit(exchange))
        return pending->fail(GatewayError::Throttled);
    if (name.empty()) {
        if (passesPolicy(*pending, false))
            admit(pending);
        return;
    }
    if (name == "AWS_IAM")
        return authorizeByIam(pending);
    const auto authorizer = exchange.api->authorizers.find(name);
    if (authorizer == exchange.api->authorizers.end())
        return pending->fail(GatewayError::AuthorizerConfiguration);
    switch (authorizer->second.type) {
    case Authorizer::Type::Iam:
        return authorizeByIam(pending);
    case Authorizer::Type::Token:
    case Authorizer::Type::Request:
        // What the policy denies its function is not asked.
        if (passesPolicy(*pending, true))
            m_authorizer->check(pending, authorizer->second, [this, pending] { admit(pending); });
        return;
    case Authorizer::Type::Jwt:
        return m_jwt->check(pending, authorizer->second, [this, pending] {
            if (passesPolicy(*pending, false))
                admit(pending);
        });
    }
}

bool Gateway::passesPolicy(Pending& pending, bool authorized) const {
    const Exchange& exchange = pending.exchange();
    if (!exchange.api->policy)
        return true;
    iam::AccessRequest asked = invocationOf(exchange, {});
    asked.allowedByAcl = authorized;
    const auto allowed = m_parts.access.check(asked);
    if (!allowed)
        pending.fail(GatewayError::AccessDenied, allowed.error().detail.english());
    return allowed.has_value();
}

void Gateway::authorizeByIam(const std::shared_ptr<Pending>& pending) {
    Exchange& exchange = pending->exchange();
    const bool rest = exchange.api->kind == ApiKind::Rest;
    const auto principal = m_parts.principal(exchange.request);
    if (!principal)
        return pending->fail(GatewayError::InvalidSignature,
                             rest ? principal.error().detail.english() : std::string{});
    if (principal->isAnonymous())
        return pending->fail(GatewayError::MissingAuthenticationToken);
    for (const iam::AccessRequest& asked : iamRequests(exchange, *principal)) {
        if (auto allowed = m_parts.access.check(asked); !allowed)
            return pending->fail(GatewayError::AccessDenied,
                                 rest ? allowed.error().detail.english() : std::string{});
    }
    setIamIdentity(exchange, *principal);
    admit(pending);
}

void Gateway::admit(const std::shared_ptr<Pending>& pending) {
    Exchange& exchange = pending->exchange();
    if (exchange.route->apiKeyRequired)
        if (const auto refusal = m_plans.check(exchange))
            return pending->fail(*refusal);
    if (const auto refusal = checkRequest(exchange))
        return pending->fail(refusal->error, refusal->message);
    expect(pending);
    m_integrator.run(pending);
}

void Gateway::expect(const std::shared_ptr<Pending>& pending) {
    pending->integrated = m_parts.clock.steady();
    const auto timeout = pending->exchange().route->integration.timeout;
    m_deadlines.emplace(m_parts.clock.steady() + timeout, pending);
    awaitDeadline();
}

void Gateway::advance() {
    const auto now = m_parts.clock.steady();
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
