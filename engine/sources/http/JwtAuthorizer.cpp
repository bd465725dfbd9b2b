#include "engine/sources/http/JwtAuthorizer.h"

#include "engine/http/Fetch.h"
#include "engine/sources/http/Identity.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

constexpr std::chrono::hours keysLast{2};
constexpr Milliseconds longestFetch{1500};
constexpr std::size_t mostKeyBytes = 1024 * 1024;

std::string tokenIn(const Exchange& exchange, const Authorizer& authorizer) {
    const std::string source = authorizer.identitySources.empty()
                                   ? "$request.header.Authorization"
                                   : authorizer.identitySources.front();
    std::string token = identityAt(exchange, source).value_or("");
    constexpr std::string_view scheme = "bearer ";
    if (token.size() > scheme.size() &&
        equalsIgnoringCase(std::string_view{token}.substr(0, scheme.size()), scheme))
        token.erase(0, scheme.size());
    return token;
}

/// Every claim as text: arrays as "[a b]".
json::object claimTexts(const json::object& claims) {
    json::object texts;
    for (const auto& [name, value] : claims) {
        if (!value.is_array()) {
            texts[name] =
                value.is_structured() ? json::serialize(value) : tmpl::textAt(claims, name);
            continue;
        }
        std::string list;
        for (const std::string& one : tmpl::textsAt(claims, name))
            list += (list.empty() ? "" : " ") + one;
        texts[name] = "[" + list + "]";
    }
    return texts;
}

void refuse(Pending& pending, GatewayError error, const std::string& name, const std::string& why) {
    // A user pool's token; REST APIs say less.
    if (pending.exchange().api->kind == ApiKind::Rest)
        return pending.fail(error == GatewayError::AccessDenied ? GatewayError::Unauthorized
                                                                : error);
    pending.fail(error, {},
                 {{"www-authenticate", fmt::format("Bearer scope=\"\" error=\"{}\" "
                                                   "error_description=\"{}\"",
                                                   name, why)}});
}

void judge(Pending& pending, const Authorizer& authorizer, const JsonWebToken& token,
           const json::object& keys, Timestamp now, const std::function<void()>& pass) {
    Exchange& exchange = pending.exchange();
    if (!isSignedBy(token, keys))
        return refuse(pending, GatewayError::Unauthorized, "invalid_token", "signature is invalid");
    if (const std::string why = problemOf(token, authorizer.issuer, authorizer.audience, now);
        !why.empty())
        return refuse(pending, GatewayError::Unauthorized, "invalid_token", why);
    const auto scopes = scopesOf(token);
    const auto& wanted = exchange.route->scopes;
    const bool enough =
        wanted.empty() || std::any_of(scopes.begin(), scopes.end(), [&](const std::string& scope) {
            return std::find(wanted.begin(), wanted.end(), scope) != wanted.end();
        });
    if (!enough)
        return refuse(pending, GatewayError::AccessDenied, "insufficient_scope", "");
    if (exchange.api->kind == ApiKind::Rest) {
        exchange.authorizer = {{"claims", claimTexts(token.claims)}};
        return pass();
    }
    json::object jwt{{"claims", claimTexts(token.claims)},
                     {"scopes", wanted.empty()
                                    ? json::value(nullptr)
                                    : json::value(json::array(scopes.begin(), scopes.end()))}};
    const bool two = exchange.route->integration.payloadVersion == "2.0";
    exchange.authorizer = two ? json::object{{"jwt", std::move(jwt)}} : std::move(jwt);
    pass();
}

} // namespace

void JwtAuthorizer::check(const std::shared_ptr<Pending>& pending, const Authorizer& authorizer,
                          std::function<void()> pass) {
    const auto token = parseToken(tokenIn(pending->exchange(), authorizer));
    if (!token)
        return refuse(*pending, GatewayError::Unauthorized, "invalid_token",
                      "the token is malformed");
    withKeys(authorizer.issuer,
             [this, pending, authorizer, token, pass = std::move(pass)](const json::object* keys) {
                 if (!keys && pending->exchange().api->kind == ApiKind::Rest)
                     return pending->fail(
                         GatewayError::AuthorizerConfiguration,
                         fmt::format("The keys of the user pool cannot be had: {} does not answer",
                                     authorizer.issuer));
                 if (!keys)
                     return refuse(*pending, GatewayError::Unauthorized, "invalid_token",
                                   "the issuer's keys cannot be had");
                 judge(*pending, authorizer, *token, *keys, m_clock.wall(), pass);
             });
}

void JwtAuthorizer::withKeys(const std::string& issuer, UseKeys use) {
    Issuer& known = m_issuers[issuer];
    if (known.until > m_clock.steady())
        return use(&known.keys);
    known.waiting.push_back(std::move(use));
    if (known.waiting.size() > 1)
        return;
    const std::string base = issuer.ends_with('/') ? issuer.substr(0, issuer.size() - 1) : issuer;
    fetchJson(
        base + "/.well-known/openid-configuration", [this, issuer](const json::object* document) {
            const std::string url = document ? tmpl::textAt(*document, "jwks_uri") : "";
            if (url.empty())
                return settle(issuer, nullptr);
            fetchJson(url, [this, issuer](const json::object* keys) { settle(issuer, keys); });
        });
}

void JwtAuthorizer::fetchJson(const std::string& url,
                              std::function<void(const json::object* document)> done) {
    const auto place = lathe::http::parseUrl(url);
    if (!place)
        return done(nullptr);
    Request request{"GET", {}, {}, {}};
    request.fields.add("Accept", "application/json");
    lathe::http::fetch(m_io, *place, request, {longestFetch, mostKeyBytes},
                       [done = std::move(done)](const Result<Response>& response) {
                           boost::system::error_code error;
                           const json::value value = response && response->status == 200
                                                         ? json::parse(response->body, error)
                                                         : json::value{};
                           done(error ? nullptr : value.if_object());
                       });
}

void JwtAuthorizer::settle(const std::string& issuer, const json::object* keys) {
    Issuer& known = m_issuers[issuer];
    if (keys) {
        known.keys = *keys;
        known.until = m_clock.steady() + keysLast;
    }
    for (const UseKeys& use : std::exchange(known.waiting, {}))
        use(keys ? &known.keys : nullptr);
}

} // namespace lathe::sources::http
