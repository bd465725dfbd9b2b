#include "engine/sources/http/Reading.h"
#include "engine/sources/http/Wire.h"
#include "engine/template/JsonAccess.h"

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

/// What SAM names the authorizer.
constexpr const char* authorizerName = "ConnectAuthorizer";

/// Who may connect: the authorizer's name as routes have it.
std::string readAuth(const Reading& reading) {
    const auto* auth = objectAt(reading.resource.properties, "Auth");
    const std::string type = auth ? textAt(*auth, "AuthType") : std::string{};
    if (equalsIgnoringCase(type, "AWS_IAM"))
        return "AWS_IAM";
    if (!equalsIgnoringCase(type, "CUSTOM"))
        return {};
    Authorizer authorizer;
    authorizer.uri = textAt(*auth, "AuthArn");
    authorizer.role = textAt(*auth, "InvokeRole");
    authorizer.identitySources = textsAt(*auth, "IdentitySource");
    authorizer.ttl = Seconds{0};
    reading.api.authorizers[authorizerName] = std::move(authorizer);
    return authorizerName;
}

void readRoute(const Reading& reading, const std::string& key, const json::object& written,
               const std::string& authorizer) {
    Route* route = addRoute(reading, "ANY", key);
    if (!route)
        return;
    const bool connects = key == "$connect";
    route->integration = integrationOf(
        {{"type", "AWS_PROXY"}, {"uri", textAt(written, "FunctionArn")}}, ApiKind::WebSocket);
    if (const auto timeout = numberAt(written, "IntegrationTimeout"))
        route->integration.timeout = Milliseconds{*timeout};
    route->operationName = textAt(written, "OperationName");
    route->answers = !textAt(written, "RouteResponseSelectionExpression").empty();
    route->authorizer = connects ? authorizer : std::string{};
    route->apiKeyRequired = connects && flagAt(written, "ApiKeyRequired").value_or(false);
}

} // namespace

void readSamSocketApi(const Reading& reading) {
    const json::object& properties = reading.resource.properties;
    Api& api = reading.api;
    api.routeSelection = textAt(properties, "RouteSelectionExpression");
    const auto* variables = objectAt(properties, "StageVariables");
    const std::string stage = textAt(properties, "StageName");
    api.stages.push_back(
        {stage.empty() ? "default" : stage,
         variables ? textsByName(*variables) : std::map<std::string, std::string>{},
         throttlesOf(properties)});
    const std::string authorizer = readAuth(reading);
    const auto* routes = objectAt(properties, "Routes");
    for (auto entry = routes ? routes->begin() : json::object::const_iterator{};
         routes && entry != routes->end(); ++entry)
        if (const auto* written = entry->value().if_object())
            readRoute(reading, entry->key(), *written, authorizer);
}

} // namespace lathe::sources::http
