#include "engine/sources/http/Settings.h"

#include "engine/model/DeclaredUrls.h"
#include "engine/model/OpaqueId.h"
#include "engine/sources/http/Reading.h"
#include "engine/template/JsonAccess.h"
#include "engine/template/ResourceTypes.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::objectAt;
using tmpl::textAt;

/// Schemas may be written as text.
json::value parsedModel(json::value model) {
    if (!model.is_string())
        return model;
    boost::system::error_code error;
    json::value parsed = json::parse(model.get_string(), error);
    return error ? json::value(json::object{}) : parsed;
}

std::optional<ApiKind> kindOf(const model::Resource& resource) {
    if (tmpl::isRestApiType(resource.type))
        return ApiKind::Rest;
    if (!tmpl::isHttpApiType(resource.type))
        return {};
    return resource.type == "AWS::Serverless::WebSocketApi" ||
                   textAt(resource.properties, "ProtocolType") == "WEBSOCKET"
               ? ApiKind::WebSocket
               : ApiKind::Http;
}

/// Where nobody says which.
std::string usualStage(ApiKind kind) {
    return kind == ApiKind::Rest ? "Prod" : kind == ApiKind::Http ? "$default" : "default";
}

std::optional<Api> apiOf(const model::Project& project, const model::Resource& resource) {
    const auto kind = kindOf(resource);
    if (!kind)
        return {};
    Api api;
    api.kind = *kind;
    api.logicalId = resource.logicalId;
    api.id = resource.physicalId;
    api.name = textAt(resource.properties, "Name");
    if (api.name.empty())
        api.name = project.stackName;
    api.deploymentId = model::opaqueId(resource.physicalId + "/deployment", 6);
    const Reading reading{project, resource, api};
    if (resource.type == "AWS::Serverless::WebSocketApi")
        readSamSocketApi(reading);
    else if (resource.type.starts_with("AWS::Serverless::"))
        readSamApi(reading);
    else if (api.kind == ApiKind::Rest)
        readPlainRestApi(reading);
    else
        readPlainHttpApi(reading);
    if (api.kind != ApiKind::Http)
        readApiKeys(reading);
    if (api.stages.empty())
        api.stages.push_back({usualStage(api.kind), {}});
    for (Route& route : api.routes)
        route.origin = originOf(reading, route);
    for (auto& [name, model] : api.models)
        model = parsedModel(std::move(model));
    return api;
}

Api urlApi(std::string logicalId, std::string id, const std::string& function,
           const std::string& qualifier, const json::object& config) {
    Api api;
    api.kind = ApiKind::FunctionUrl;
    api.logicalId = std::move(logicalId);
    api.id = std::move(id);
    api.stages.push_back({"$default", {}});
    if (const auto* cors = objectAt(config, "Cors"))
        api.cors = corsOf(*cors);
    Route route;
    route.path = PathPattern{"$default"};
    route.integration.uri = fmt::format(":function:{}:{}", function, qualifier);
    route.integration.payloadVersion = "2.0";
    route.integration.timeout = Milliseconds{15 * 60'000};
    route.integration.streams = textAt(config, "InvokeMode") == "RESPONSE_STREAM";
    route.authorizer = textAt(config, "AuthType") == "AWS_IAM" ? "AWS_IAM" : "";
    api.routes.push_back(std::move(route));
    return api;
}

/// "http://ID.lambda-url..." -> ID
std::string idIn(const std::string& url) {
    const auto start = url.find("://");
    const std::string host = start == std::string::npos ? url : url.substr(start + 3);
    return host.substr(0, host.find('.'));
}

} // namespace

const Stage* Api::findStage(std::string_view name) const {
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [name](const Stage& stage) { return stage.name == name; });
    return found == stages.end() ? nullptr : &*found;
}

std::vector<Api> apisOf(const model::Project& project) {
    std::vector<Api> apis;
    for (const model::Resource& resource : project.resources) {
        if (auto api = apiOf(project, resource))
            apis.push_back(std::move(*api));
    }
    for (const model::DeclaredUrl& url : model::declaredUrls(project)) {
        apis.push_back(urlApi(url.logicalId, url.id, url.function, url.qualifier, url.config));
        apis.back().routes.front().origin = url.trigger;
    }
    return apis;
}

std::vector<Api> apisOfUrls(const std::vector<FunctionUrl>& urls) {
    std::vector<Api> apis;
    for (const FunctionUrl& url : urls) {
        const std::string id = idIn(textAt(url.config, "FunctionUrl"));
        apis.push_back(urlApi(url.function + "Url", id, url.function, url.qualifier, url.config));
        apis.back().routes.front().origin = url.function + "Url";
    }
    return apis;
}

FunctionName functionIn(std::string_view uri) {
    constexpr std::string_view marker = ":function:";
    const auto start = uri.find(marker);
    if (start == std::string_view::npos)
        return {};
    std::string_view name = uri.substr(start + marker.size());
    // The qualifier may be $LATEST; a nested application's function has a slash in its name.
    if (const auto end = name.find("/invocations"); end != std::string_view::npos)
        name = name.substr(0, end);
    const auto colon = name.find(':');
    FunctionName found{std::string{name.substr(0, colon)}, "$LATEST"};
    if (colon != std::string_view::npos)
        found.qualifier = name.substr(colon + 1);
    return found;
}

} // namespace lathe::sources::http
