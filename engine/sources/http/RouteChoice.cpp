#include "engine/sources/http/RouteChoice.h"

#include "engine/http/WebSocket.h"
#include "engine/sources/http/CorsRules.h"
#include "engine/sources/http/ParameterValue.h"

#include <algorithm>

namespace lathe::sources::http {

namespace {

/// "//orders" -> "/orders"
std::string_view withOneSlash(std::string_view path) {
    while (path.starts_with("//"))
        path.remove_prefix(1);
    return path;
}

/// REST APIs do not tell "/orders/" from "/orders".
std::string_view comparable(std::string_view path, ApiKind kind) {
    while (kind == ApiKind::Rest && path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    return path.empty() ? "/" : path;
}

bool takes(const Route& route, std::string_view method) {
    return route.method == "ANY" || route.method == method;
}

/// The closest path of those that take the method; of the same one the method itself before ANY.
const Route* choose(const Api& api, std::string_view method, std::string_view path,
                    PathParameters& parameters) {
    const Route* best = nullptr;
    PathParameters found;
    for (const Route& route : api.routes) {
        if (!takes(route, method))
            continue;
        const bool closer = !best || route.path.isCloserThan(best->path);
        const bool nearer = best && best->method == "ANY" && route.path == best->path;
        if ((closer || nearer) && route.path.matches(path, found)) {
            best = &route;
            parameters = found;
        }
    }
    return best;
}

bool tryStage(Exchange& exchange, const Stage& stage, std::string_view rest) {
    const Api& api = *exchange.api;
    const std::string_view path = withOneSlash(rest.empty() ? std::string_view{"/"} : rest);
    exchange.path = path;
    exchange.stage = &stage;
    // The parameters are parts of the path.
    exchange.route = choose(api, exchange.request.method, comparable(exchange.path, api.kind),
                            exchange.parameters);
    return exchange.route != nullptr;
}

} // namespace

const Route* routeOfKey(const Api& api, std::string_view key) {
    const auto found = std::find_if(api.routes.begin(), api.routes.end(),
                                    [key](const Route& one) { return one.path.text() == key; });
    return found == api.routes.end() ? nullptr : &*found;
}

const Route* routeOfMessage(const Exchange& exchange) {
    const Api& api = *exchange.api;
    const std::string key = interpolated(exchange, api.routeSelection).value_or("");
    // No message stands for a connection that comes or goes.
    const Route* route = key.starts_with('$') ? nullptr : routeOfKey(api, key);
    return route ? route : routeOfKey(api, "$default");
}

void chooseRoute(Exchange& exchange, std::string_view path) {
    const Api& api = *exchange.api;
    const std::string_view slashed = withOneSlash(path);
    const std::string_view first = slashed.substr(1, slashed.find('/', 1) - 1);
    if (const Stage* stage = slashed.empty() ? nullptr : api.findStage(first)) {
        const std::string_view rest = slashed.substr(std::min(1 + first.size(), slashed.size()));
        exchange.stagePath = slashed;
        if (tryStage(exchange, *stage, rest) || api.needsStage)
            return;
    }
    const Stage& stage = api.stages.front();
    exchange.stagePath =
        stage.name == "$default" ? std::string{path} : "/" + stage.name + std::string{path};
    tryStage(exchange, stage, path);
}

bool hasRouteFor(const std::shared_ptr<const Api>& api, const Request& request) {
    if (api->kind == ApiKind::WebSocket)
        return lathe::http::isHandshake(request);
    Exchange probe;
    probe.api = api;
    const bool preflight = api->cors && isPreflight(request);
    probe.request.method =
        preflight ? std::string{request.fields.valueOr("Access-Control-Request-Method", "")}
                  : request.method;
    chooseRoute(probe, request.path());
    return probe.route != nullptr;
}

} // namespace lathe::sources::http
