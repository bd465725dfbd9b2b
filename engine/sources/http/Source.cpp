#include "engine/sources/http/Source.h"

#include "engine/base/Utf8.h"
#include "engine/sources/http/RouteChoice.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lathe::sources::http {

namespace {

/// Where the AWS port has the APIs, each by its id.
constexpr std::string_view apisByPath = "/_aws/execute-api/";
constexpr std::size_t restBodyLimit = 10 * 1024 * 1024;
constexpr std::size_t urlBodyLimit = 6 * 1024 * 1024;

std::string_view hostOf(const Request& request) {
    const std::string_view host = request.fields.valueOr("Host", "");
    return host.substr(0, host.find(':'));
}

bool isApiHost(std::string_view host) {
    return host.find(".execute-api.") != std::string_view::npos ||
           host.find(".lambda-url.") != std::string_view::npos;
}

/// "a1b2.execute-api.us-east-1.localhost", "a1b2.localhost" -> "a1b2"; nothing for other names.
std::string_view nameInHost(std::string_view host) {
    constexpr std::string_view local = ".localhost";
    const std::string_view name = host.substr(0, host.find('.'));
    const bool fits =
        isApiHost(host) || (host.ends_with(local) && name.size() + local.size() == host.size());
    return fits ? name : std::string_view{};
}

Response tooLarge(ApiKind kind) {
    return Response::json(413, kind == ApiKind::Rest ? R"({"message":"Request Too Long"})"
                                                     : R"({"message":"Request Entity Too Large"})");
}

/// Where functions reach it, as they are told. They post to connections of WebSocket APIs at the
/// name of the event, so that has to be one of this machine: the AWS port.
std::string domainOf(const Api& api, const model::Project& project, const std::string& endpoint) {
    if (api.kind == ApiKind::WebSocket)
        return endpoint.substr(endpoint.find("//") + 2);
    return api.kind == ApiKind::FunctionUrl
               ? fmt::format("{}.lambda-url.{}.on.aws", api.id, project.region)
               : fmt::format("{}.execute-api.{}.amazonaws.com", api.id, project.region);
}

std::string urlOf(const Api& api, std::uint16_t port) {
    const char* scheme = api.kind == ApiKind::WebSocket ? "ws" : "http";
    return fmt::format("{}://127.0.0.1:{}", scheme, port);
}

model::HttpEndpoint endpointOf(const Api& api, std::string url) {
    model::HttpEndpoint endpoint{api.logicalId, std::move(url), {}};
    for (const Route& route : api.routes) {
        const std::string function = route.integration.type == Integration::Type::LambdaProxy
                                         ? functionIn(route.integration.uri).name
                                         : std::string{};
        endpoint.routes.push_back({route.method, route.path.text(), function});
    }
    return endpoint;
}

} // namespace

Source::Source(Parts parts)
    : m_parts{std::move(parts)}
    , m_gateway{{m_parts.io, m_parts.clock, m_parts.invoke, m_parts.access, m_parts.principal,
                 m_parts.endpoint, m_parts.permissions,
                 [this](lathe::http::Url url) { return whereabouts(std::move(url)); },
                 m_parts.tellDelivery,
                 [this](const Exchange& exchange, const Served& served) {
                     measure(exchange, served);
                 }}}
    , m_sockets{std::make_shared<Sockets>(m_parts.io, m_parts.clock, m_gateway)}
    , m_connections{*m_sockets, m_parts.access, m_parts.principal} {}

Source::~Source() = default;

void Source::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    m_apis.clear();
    for (Api& api : apisOf(*m_project))
        m_apis.push_back(std::make_shared<const Api>(std::move(api)));
    m_declared = m_apis.size();
    m_sockets->setApis(m_apis);
    m_urls.clear();
    refreshUrls();
    if (m_parts.listens)
        listen();
}

// What the Lambda API makes and changes is not told, but looked up when somebody asks for it.
void Source::refreshUrls() {
    auto urls = m_parts.urls ? m_parts.urls() : std::vector<FunctionUrl>{};
    if (urls == m_urls && m_apis.size() == m_declared + urls.size())
        return;
    m_urls = std::move(urls);
    m_apis.resize(m_declared);
    for (Api& api : apisOfUrls(m_urls))
        m_apis.push_back(std::make_shared<const Api>(std::move(api)));
}

void Source::listen() {
    std::set<std::string> wanted;
    for (std::size_t i = 0; i < m_declared; ++i)
        wanted.insert(m_apis[i]->logicalId);
    std::erase_if(m_servers, [&](const auto& server) { return !wanted.contains(server.first); });
    for (std::size_t i = 0; i < m_declared; ++i) {
        if (!m_servers.contains(m_apis[i]->logicalId))
            open(*m_apis[i]);
    }
}

void Source::open(const Api& api) {
    lathe::http::ServerOptions options;
    options.port = m_servers.empty() ? m_parts.port : std::uint16_t{0};
    options.checkOrigin = false;
    options.tls = m_parts.tls;
    options.bodyLimit = api.kind == ApiKind::FunctionUrl ? urlBodyLimit : restBodyLimit;
    options.tooLarge = [kind = api.kind](const Request&) { return tooLarge(kind); };
    const auto port = std::make_shared<std::uint16_t>();
    const auto handler = [this, id = api.logicalId, port](Request request, Responder responder) {
        receive(id, std::move(request), std::move(responder), *port);
    };
    auto server = lathe::http::Server::listen(m_parts.io, options, handler);
    if (!server && options.port != 0) {
        m_parts.tellTrouble({"PortInUse", Text::tr("Port {} is taken: {} listens on another one.",
                                                   options.port, api.logicalId)});
        options.port = 0;
        server = lathe::http::Server::listen(m_parts.io, options, handler);
    }
    if (!server)
        return m_parts.tellTrouble(server.error());
    *port = (*server)->port();
    m_servers[api.logicalId] = std::move(*server);
}

std::vector<model::HttpEndpoint> Source::endpoints() const {
    std::vector<model::HttpEndpoint> endpoints;
    for (std::size_t i = 0; i < m_declared; ++i) {
        const auto server = m_servers.find(m_apis[i]->logicalId);
        if (server != m_servers.end())
            endpoints.push_back(endpointOf(*m_apis[i], urlOf(*m_apis[i], server->second->port())));
    }
    for (const SharedApi& api : m_parts.made.all ? m_parts.made.all() : std::vector<SharedApi>{})
        endpoints.push_back(endpointOf(*api, m_parts.endpoint + std::string{apisByPath} + api->id +
                                                 "/" + api->stages.front().name));
    return endpoints;
}

bool Source::serves(const Request& request) {
    const bool manages = ConnectionsApi::serves(request) && ConnectionsApi::isSigned(request);
    return manages || isApiHost(hostOf(request)) || request.target.starts_with(apisByPath) ||
           apiOfHost(hostOf(request), request.path()) != nullptr;
}

void Source::handle(Request request, Responder responder, std::uint16_t port) {
    const std::string path{request.path()};
    const std::string_view host = hostOf(request);
    if (isApiHost(host) || path.starts_with(apisByPath))
        refreshUrls();
    SharedApi api = apiOfHost(host, path);
    std::string_view rest = path;
    if (rest.starts_with(apisByPath)) {
        rest.remove_prefix(apisByPath.size());
        const std::string_view id = rest.substr(0, rest.find('/'));
        rest.remove_prefix(id.size());
        api = find(id, rest);
    }
    // The id of a connection alone says which it is.
    if (!api && ConnectionsApi::serves(request))
        return responder.send(m_connections.answer(std::move(request)));
    if (!api)
        return responder.send(Response::json(403, R"({"message":"Forbidden"})"));
    pass(api, rest.empty() ? "/" : rest, std::move(request), std::move(responder), port);
}

void Source::receive(const std::string& logicalId, Request request, Responder responder,
                     std::uint16_t port) {
    if (serves(request))
        return handle(std::move(request), std::move(responder), port);
    const SharedApi own = find(logicalId, {});
    if (!own)
        return responder.send(Response::json(404, R"({"message":"Not Found"})"));
    const SharedApi api = ownerOf(own, request);
    const std::string path{request.path()};
    pass(api, path, std::move(request), std::move(responder), port);
}

void Source::pass(const SharedApi& api, std::string_view path, Request request, Responder responder,
                  std::uint16_t port) {
    Exchange exchange = exchangeOf(api);
    exchange.request = std::move(request);
    exchange.port = port;
    // As the client has it, so that a function's links lead here.
    if (const auto host = exchange.request.fields.find("Host");
        host && api->kind != ApiKind::WebSocket)
        exchange.domainName = validUtf8(*host);
    if (api->kind == ApiKind::WebSocket)
        return passToSockets(std::move(exchange), path, std::move(responder));
    m_gateway.handle(std::move(exchange), path, std::move(responder));
}

void Source::measure(const Exchange& exchange, const Served& served) const {
    std::string function;
    if (exchange.api->kind == ApiKind::FunctionUrl && !exchange.api->routes.empty())
        function = functionIn(exchange.api->routes.front().integration.uri).name;
    if (const auto* known = m_project->findFunction(function))
        function = known->name;
    measureServed(exchange, served, function, m_parts.measure);
}

Exchange Source::exchangeOf(const SharedApi& api) const {
    Exchange exchange;
    exchange.api = api;
    exchange.domainName = domainOf(*api, *m_project, m_parts.endpoint);
    exchange.accountId = m_project->accountId;
    exchange.region = m_project->region;
    return exchange;
}

void Source::test(MethodTest test, const std::function<void(MethodTested)>& done) {
    Exchange exchange = exchangeOf(test.api);
    testMethod(m_gateway, m_parts.clock, std::move(test), std::move(exchange), done);
}

void Source::test(AuthorizerTest test, const std::function<void(AuthorizerTested)>& done) {
    Exchange exchange = exchangeOf(test.api);
    testAuthorizer(m_gateway, m_parts.clock, std::move(test), std::move(exchange), done);
}

void Source::passToSockets(Exchange exchange, std::string_view path, Responder responder) {
    if (ConnectionsApi::serves(exchange.request))
        return responder.send(m_connections.answer(std::move(exchange.request)));
    const std::string_view name = path.substr(std::min<std::size_t>(1, path.size()));
    exchange.stage = name.empty() ? &exchange.api->stages.front() : exchange.api->findStage(name);
    if (!exchange.stage || !lathe::http::isHandshake(exchange.request))
        return responder.send(Response::json(403, R"({"message":"Forbidden"})"));
    m_sockets->connect(std::move(exchange), std::move(responder));
}

Source::SharedApi Source::ownerOf(const SharedApi& api, const Request& request) const {
    if (api != m_apis.front() || m_declared == 1 || hasRouteFor(api, request))
        return api;
    const auto end = m_apis.begin() + static_cast<std::ptrdiff_t>(m_declared);
    const auto other = std::find_if(m_apis.begin(), end, [&](const SharedApi& one) {
        return one->kind != ApiKind::FunctionUrl && hasRouteFor(one, request);
    });
    return other == end ? api : *other;
}

Source::SharedApi Source::apiOfHost(std::string_view host, std::string_view path) const {
    const std::string_view name = nameInHost(host);
    return name.empty() ? nullptr : find(name, path);
}

lathe::http::Url Source::whereabouts(lathe::http::Url url) {
    if (!isApiHost(url.host))
        return url;
    refreshUrls();
    const SharedApi api = apiOfHost(url.host, url.target);
    auto port = api ? lathe::http::parseUrl(m_parts.endpoint) : std::nullopt;
    if (!port)
        return url;
    port->target = std::string{apisByPath} + api->id + url.target;
    return std::move(*port);
}

Source::SharedApi Source::find(std::string_view idOrName, std::string_view path) const {
    const auto found = std::find_if(m_apis.begin(), m_apis.end(), [idOrName](const SharedApi& api) {
        return equalsIgnoringCase(api->id, idOrName) ||
               equalsIgnoringCase(api->logicalId, idOrName);
    });
    if (found != m_apis.end())
        return *found;
    path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
    return m_parts.made.find ? m_parts.made.find(idOrName, path.substr(0, path.find_first_of("/?")))
                             : nullptr;
}

} // namespace lathe::sources::http
