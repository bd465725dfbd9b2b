#include "engine/sources/http/Identity.h"

#include "engine/sources/http/Event.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

namespace lathe::sources::http {

namespace {

bool cut(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::optional<std::string> queryAt(const Exchange& exchange, std::string_view name) {
    for (auto& [key, value] : queryOf(exchange.request.query()))
        if (key == name)
            return value;
    return {};
}

/// "http.method" -> what the request's context has below "http".
std::optional<std::string> contextAt(const Exchange& exchange, std::string_view path) {
    boost::json::object context = requestContextOf(exchange);
    const boost::json::object* object = &context;
    for (auto dot = path.find('.'); dot != std::string_view::npos && object; dot = path.find('.')) {
        object = tmpl::objectAt(*object, path.substr(0, dot));
        path.remove_prefix(dot + 1);
    }
    const std::string text = object ? tmpl::textAt(*object, path) : std::string{};
    return text.empty() ? std::nullopt : std::optional{text};
}

} // namespace

std::optional<std::string> identityAt(const Exchange& exchange, std::string_view source) {
    cut(source, "$");
    cut(source, "method.") || cut(source, "route.");
    if (cut(source, "request.header.")) {
        const auto value = exchange.request.fields.find(source);
        return value && !value->empty() ? std::optional{std::string{*value}} : std::nullopt;
    }
    if (cut(source, "request.querystring."))
        return queryAt(exchange, source);
    if (cut(source, "stageVariables.")) {
        const auto found = exchange.stage->variables.find(std::string{source});
        return found == exchange.stage->variables.end() ? std::nullopt
                                                        : std::optional{found->second};
    }
    if (cut(source, "context."))
        return contextAt(exchange, source);
    return {};
}

std::optional<std::vector<std::string>> identityOf(const Exchange& exchange,
                                                   const std::vector<std::string>& sources) {
    std::vector<std::string> values;
    for (const std::string& source : sources) {
        auto value = identityAt(exchange, source);
        if (!value || value->empty())
            return {};
        values.push_back(std::move(*value));
    }
    return values;
}

std::string routeArn(const Exchange& exchange) {
    const Route& route = *exchange.route;
    if (exchange.socket || route.path.isDefault())
        return fmt::format("arn:aws:execute-api:{}:{}:{}/{}/{}", exchange.region,
                           exchange.accountId, exchange.api->id, exchange.stage->name,
                           route.path.text());
    // HTTP APIs say the key of the route.
    const std::string path =
        exchange.api->kind == ApiKind::Rest ? route.path.withStars() : route.path.text();
    const std::string method = route.method == "ANY" ? "*" : route.method;
    return fmt::format("arn:aws:execute-api:{}:{}:{}/{}/{}{}", exchange.region, exchange.accountId,
                       exchange.api->id, exchange.stage->name, method, path);
}

std::string authorizerArn(const Exchange& exchange) {
    return fmt::format("arn:aws:execute-api:{}:{}:{}/authorizers/{}", exchange.region,
                       exchange.accountId, exchange.api->id, exchange.route->authorizer);
}

std::string methodArn(const Exchange& exchange) {
    if (exchange.socket)
        return fmt::format("arn:aws:execute-api:{}:{}:{}/{}/{}", exchange.region,
                           exchange.accountId, exchange.api->id, exchange.stage->name,
                           exchange.route->path.text());
    std::string_view path = exchange.path;
    cut(path, "/");
    return fmt::format("arn:aws:execute-api:{}:{}:{}/{}/{}/{}", exchange.region, exchange.accountId,
                       exchange.api->id, exchange.stage->name, exchange.request.method, path);
}

} // namespace lathe::sources::http
