#include "engine/template/JsonAccess.h"
#include "engine/template/ResourceTypes.h"
#include "engine/template/TriggerCollector.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace lathe::tmpl {
namespace {

using boost::json::object;
using model::TriggerKind;

constexpr int maximumPathParts = 30;

TriggerKind kindOfApi(const TriggerCollector& collector, const std::string& id) {
    const std::string type = collector.index().typeOf(id);
    if (type == "AWS::Serverless::WebSocketApi") {
        return TriggerKind::WebSocket;
    }
    const auto* properties = collector.propertiesOf(id.substr(collector.scope().idPrefix.size()));
    const bool socket = properties && textAt(*properties, "ProtocolType") == "WEBSOCKET";
    if (isHttpApiType(type)) {
        return socket ? TriggerKind::WebSocket : TriggerKind::HttpApi;
    }
    return TriggerKind::Api;
}

/// An API that a property names by its id: the resource, or the id itself.
void setApi(model::Trigger& trigger, const std::string& apiId, TriggerCollector& collector) {
    collector.setSource(trigger, apiId, [](std::string_view type) {
        return isRestApiType(type) || isHttpApiType(type);
    });
    trigger.kind = kindOfApi(collector, trigger.source);
}

/// "/orders/{id}" of an AWS::ApiGateway::Resource: the parts from the root down.
std::string pathOf(const std::string& resourceId, TriggerCollector& collector) {
    std::string path;
    std::string id = resourceId;
    for (int i = 0; i < maximumPathParts; ++i) {
        const std::string local = collector.index().find(
            id, [](std::string_view type) { return type == "AWS::ApiGateway::Resource"; });
        const auto* properties = collector.propertiesOf(
            local.substr(std::min(local.size(), collector.scope().idPrefix.size())));
        if (local.empty() || !properties) {
            break;
        }
        path.insert(0, "/" + textAt(*properties, "PathPart"));
        id = textAt(*properties, "ParentId");
    }
    return path.empty() ? "/" : path;
}

void addMethod(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    const auto* integration = objectAt(resource.properties, "Integration");
    trigger.properties = resource.properties;
    trigger.properties["Path"] = pathOf(textAt(resource.properties, "ResourceId"), collector);
    trigger.properties["Method"] = textAt(resource.properties, "HttpMethod");
    setApi(trigger, textAt(resource.properties, "RestApiId"), collector);
    trigger.target =
        integration ? collector.index().findTarget(textAt(*integration, "Uri")) : std::string{};
    collector.add(std::move(trigger));
}

/// "GET /orders" -> method and path; "$default" and "$connect" are paths of any method.
void setRoute(object& properties, const std::string& key) {
    const auto space = key.find(' ');
    properties["Method"] = space == std::string::npos ? "ANY" : key.substr(0, space);
    properties["Path"] = space == std::string::npos ? key : key.substr(space + 1);
}

void addRoute(const ResolvedResource& resource, TriggerCollector& collector) {
    const std::string target = textAt(resource.properties, "Target");
    const std::string integrationId = collector.index().find(
        target.substr(std::min(target.size(), target.find('/') + 1)),
        [](std::string_view type) { return type == "AWS::ApiGatewayV2::Integration"; });
    const auto* integration = collector.propertiesOf(
        integrationId.substr(std::min(integrationId.size(), collector.scope().idPrefix.size())));
    if (!integration) {
        return;
    }
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    setRoute(trigger.properties, textAt(resource.properties, "RouteKey"));
    setApi(trigger, textAt(resource.properties, "ApiId"), collector);
    trigger.target = collector.index().findTarget(textAt(*integration, "IntegrationUri"));
    collector.add(std::move(trigger));
}

void addAuthorizer(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    const std::string restApi = textAt(resource.properties, "RestApiId");
    setApi(trigger, restApi.empty() ? textAt(resource.properties, "ApiId") : restApi, collector);
    trigger.kind = TriggerKind::Other;
    trigger.target = collector.index().findTarget(textAt(resource.properties, "AuthorizerUri"));
    collector.add(std::move(trigger));
}

/// Lambda authorizers under Auth of a SAM API.
void addSamAuthorizers(const ResolvedResource& resource, TriggerCollector& collector) {
    const auto* auth = objectAt(resource.properties, "Auth");
    // A WebSocket API has one authorizer, which stands in Auth itself.
    if (const std::string function = auth ? textAt(*auth, "AuthArn") : std::string{};
        !function.empty()) {
        auto trigger = collector.begin(resource, "Authorizer");
        trigger.properties = *auth;
        trigger.source = collector.fullId(resource.entry->id);
        trigger.type = "Authorizer";
        trigger.target = collector.index().findTarget(function);
        collector.add(std::move(trigger));
    }
    const auto* authorizers = auth ? objectAt(*auth, "Authorizers") : nullptr;
    if (!authorizers) {
        return;
    }
    for (const auto& [name, value] : *authorizers) {
        const auto* authorizer = value.if_object();
        const std::string function =
            authorizer ? textAt(*authorizer, "FunctionArn") : std::string{};
        if (!function.empty()) {
            auto trigger = collector.begin(resource, name);
            trigger.properties = *authorizer;
            trigger.source = collector.fullId(resource.entry->id);
            trigger.type = "Authorizer";
            trigger.target = collector.index().findTarget(function);
            collector.add(std::move(trigger));
        }
    }
}

/// Routes of AWS::Serverless::WebSocketApi.
void addSamRoutes(const ResolvedResource& resource, TriggerCollector& collector) {
    const auto* routes = objectAt(resource.properties, "Routes");
    if (!routes || resource.entry->type != "AWS::Serverless::WebSocketApi") {
        return;
    }
    for (const auto& [key, value] : *routes) {
        if (const auto* route = value.if_object()) {
            auto trigger = collector.begin(resource, key);
            trigger.kind = TriggerKind::WebSocket;
            trigger.source = collector.fullId(resource.entry->id);
            trigger.properties = *route;
            setRoute(trigger.properties, std::string(key));
            trigger.target = collector.index().findTarget(textAt(*route, "FunctionArn"));
            collector.add(std::move(trigger));
        }
    }
}

bool isMethod(std::string_view name) {
    static const std::set<std::string_view> methods{
        "get",  "put",   "post",  "delete", "options",
        "head", "patch", "trace", "any",    "x-amazon-apigateway-any-method"};
    return methods.count(name) > 0;
}

/// Adds the routes of an OpenAPI (or Swagger) document that are integrated with functions.
class OpenApiRoutes {
  public:
    OpenApiRoutes(const ResolvedResource& resource, const object& document,
                  TriggerCollector& collector)
        : m_resource(resource)
        , m_document(document)
        , m_collector(collector) {}

    void add() {
        const auto* paths = objectAt(m_document, "paths");
        if (!paths) {
            return;
        }
        for (const auto& [path, item] : *paths) {
            const auto* methods = item.if_object();
            for (auto method = methods ? methods->begin() : object::const_iterator{};
                 methods && method != methods->end(); ++method) {
                const auto* operation = method->value().if_object();
                if (operation && isMethod(method->key())) {
                    addOperation(std::string(path), std::string(method->key()), *operation);
                }
            }
        }
    }

  private:
    void addOperation(const std::string& path, std::string method, const object& operation) {
        const auto* integration = integrationOf(operation);
        const std::string target = integration
                                       ? m_collector.index().findTarget(textAt(*integration, "uri"))
                                       : std::string{};
        const std::string source = m_collector.fullId(m_resource.entry->id);
        if (target.empty()) {
            return;
        }
        method = method == "x-amazon-apigateway-any-method" ? "any" : method;
        auto trigger = m_collector.begin(m_resource, fmt::format("{} {}", method, path));
        trigger.kind = kindOfApi(m_collector, source);
        trigger.source = source;
        trigger.target = target;
        trigger.properties = {{"Path", path}, {"Method", method}};
        m_collector.add(std::move(trigger));
    }

    const object* integrationOf(const object& operation) const {
        const auto* integration = objectAt(operation, "x-amazon-apigateway-integration");
        const std::string link = integration ? textAt(*integration, "$ref") : std::string{};
        const auto* components = link.empty() ? nullptr : objectAt(m_document, "components");
        const auto* shared =
            components ? objectAt(*components, "x-amazon-apigateway-integrations") : nullptr;
        return shared ? objectAt(*shared, link.substr(link.rfind('/') + 1)) : integration;
    }

    const ResolvedResource& m_resource;
    const object& m_document;
    TriggerCollector& m_collector;
};

/// The document that DefinitionUri or BodyS3Location names, when it lies in the project.
std::optional<object> readDefinition(const std::string& uri, TriggerCollector& collector) {
    const Scope& scope = collector.scope();
    if (!ProjectFiles::isLocalName(uri)) {
        return std::nullopt;
    }
    const auto text = scope.files->read(scope.folder, uri);
    std::vector<model::Diagnostic> diagnostics;
    const auto root = text ? parseDocument(*text, scope.folder / uri, diagnostics) : nullptr;
    const auto value = root ? collector.resolver().resolve(*root) : std::nullopt;
    return value && value->is_object() ? std::optional(value->get_object()) : std::nullopt;
}

void addDefinition(const ResolvedResource& resource, TriggerCollector& collector) {
    const auto& properties = resource.properties;
    for (const std::string_view key : {"DefinitionBody", "Body"}) {
        if (const auto* document = objectAt(properties, key)) {
            OpenApiRoutes(resource, *document, collector).add();
        }
    }
    for (const std::string_view key : {"DefinitionUri", "BodyS3Location"}) {
        if (auto document = readDefinition(textAt(properties, key), collector)) {
            OpenApiRoutes(resource, *document, collector).add();
            collector.addDefinition(resource.entry->id, std::move(*document));
        }
    }
    // Quick create: an HTTP API whose one route leads to the target.
    if (const std::string target = textAt(properties, "Target"); !target.empty()) {
        auto trigger = collector.begin(resource);
        trigger.kind = TriggerKind::HttpApi;
        trigger.source = collector.fullId(resource.entry->id);
        trigger.properties = properties;
        const std::string key = textAt(properties, "RouteKey");
        setRoute(trigger.properties, key.empty() ? "$default" : key);
        trigger.target = collector.index().findTarget(target);
        collector.add(std::move(trigger));
    }
}

} // namespace

void collectApiTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    const std::string& type = resource.entry->type;
    if (type == "AWS::ApiGateway::Method") {
        addMethod(resource, collector);
    } else if (type == "AWS::ApiGatewayV2::Route") {
        addRoute(resource, collector);
    } else if (type == "AWS::ApiGateway::Authorizer" || type == "AWS::ApiGatewayV2::Authorizer") {
        addAuthorizer(resource, collector);
    } else if (isRestApiType(type) || isHttpApiType(type)) {
        addSamAuthorizers(resource, collector);
        addSamRoutes(resource, collector);
        addDefinition(resource, collector);
    }
}

} // namespace lathe::tmpl
