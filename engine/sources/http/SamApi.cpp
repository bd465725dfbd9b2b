#include "engine/iam/Arns.h"
#include "engine/sources/http/Reading.h"
#include "engine/template/JsonAccess.h"
#include "engine/template/ResourceTypes.h"

#include <algorithm>
#include <set>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

/// SAM's Identity in the words of API Gateway's identity sources.
std::vector<std::string> identitySources(const json::object& identity, ApiKind kind) {
    const bool rest = kind == ApiKind::Rest;
    std::vector<std::string> sources;
    const auto add = [&](std::string_view key, std::string_view restPrefix,
                         std::string_view httpPrefix) {
        for (const std::string& name : textsAt(identity, key))
            sources.push_back(std::string{rest ? restPrefix : httpPrefix} + name);
    };
    add("Header", "method.request.header.", "$request.header.");
    add("Headers", "method.request.header.", "$request.header.");
    add("QueryStrings", "method.request.querystring.", "$request.querystring.");
    add("StageVariables", "stageVariables.", "$stageVariables.");
    add("Context", "context.", "$context.");
    return sources;
}

Authorizer lambdaAuthorizer(const json::object& written, ApiKind kind) {
    Authorizer authorizer;
    authorizer.uri = textAt(written, "FunctionArn");
    if (const std::string role = textAt(written, "FunctionInvokeRole"); role != "NONE")
        authorizer.role = role;
    const bool token = kind == ApiKind::Rest && textAt(written, "FunctionPayloadType") != "REQUEST";
    authorizer.type = token ? Authorizer::Type::Token : Authorizer::Type::Request;
    authorizer.payloadVersion =
        textAt(written, "AuthorizerPayloadFormatVersion").starts_with('2') ? "2.0" : "1.0";
    authorizer.simpleResponses = flagAt(written, "EnableSimpleResponses").value_or(false);
    const json::object none;
    const auto* identity = objectAt(written, "Identity");
    identity = identity ? identity : &none;
    authorizer.identitySources = identitySources(*identity, kind);
    authorizer.validation = textAt(*identity, "ValidationExpression");
    if (const auto ttl = numberAt(*identity, "ReauthorizeEvery"))
        authorizer.ttl = Seconds{*ttl};
    if (token && authorizer.identitySources.empty())
        authorizer.identitySources = {"method.request.header.Authorization"};
    return authorizer;
}

Authorizer jwtAuthorizer(const json::object& written) {
    Authorizer authorizer;
    authorizer.type = Authorizer::Type::Jwt;
    authorizer.identitySources = textsAt(written, "IdentitySource");
    if (const auto* jwt = objectAt(written, "JwtConfiguration")) {
        authorizer.issuer = textAt(*jwt, "issuer");
        authorizer.audience = textsAt(*jwt, "audience");
    }
    return authorizer;
}

Authorizer userPoolAuthorizer(const json::object& written) {
    const auto* identity = objectAt(written, "Identity");
    const std::string header = identity ? textAt(*identity, "Header") : std::string{};
    Authorizer authorizer = authorizerOf(
        {{"type", "COGNITO_USER_POOLS"},
         {"providerARNs", json::value(*written.if_contains("UserPoolArn"))},
         {"identitySource",
          "method.request.header." + (header.empty() ? std::string{"Authorization"} : header)}});
    authorizer.validation = identity ? textAt(*identity, "ValidationExpression") : std::string{};
    return authorizer;
}

/// What the API's Auth says of every route.
struct Defaults {
    std::string authorizer;
    bool apiKeyRequired = false;
};

Defaults readAuth(const Reading& reading) {
    Api& api = reading.api;
    const auto* auth = objectAt(reading.resource.properties, "Auth");
    if (!auth)
        return {};
    const auto* authorizers = objectAt(*auth, "Authorizers");
    for (auto entry = authorizers ? authorizers->begin() : json::object::const_iterator{};
         authorizers && entry != authorizers->end(); ++entry) {
        const auto* written = entry->value().if_object();
        if (!written)
            continue;
        if (written->contains("FunctionArn"))
            api.authorizers[entry->key()] = lambdaAuthorizer(*written, api.kind);
        else if (written->contains("JwtConfiguration"))
            api.authorizers[entry->key()] = jwtAuthorizer(*written);
        else if (written->contains("UserPoolArn"))
            api.authorizers[entry->key()] = userPoolAuthorizer(*written);
    }
    return {textAt(*auth, "DefaultAuthorizer"), flagAt(*auth, "ApiKeyRequired").value_or(false)};
}

void readEventAuth(const json::object& event, const Defaults& defaults, Route& route) {
    route.authorizer = defaults.authorizer;
    route.apiKeyRequired = defaults.apiKeyRequired;
    const auto* auth = objectAt(event, "Auth");
    if (!auth)
        return;
    if (const std::string name = textAt(*auth, "Authorizer"); !name.empty())
        route.authorizer = name == "NONE" ? std::string{} : name;
    route.scopes = textsAt(*auth, "AuthorizationScopes");
    route.apiKeyRequired = flagAt(*auth, "ApiKeyRequired").value_or(route.apiKeyRequired);
}

/// RequestModel and RequestParameters.
void readEventChecks(const json::object& event, Route& route) {
    if (const auto* model = objectAt(event, "RequestModel")) {
        route.models["application/json"] = textAt(*model, "Model");
        route.validatesBody = flagAt(*model, "ValidateBody").value_or(false);
        route.validatesParameters = flagAt(*model, "ValidateParameters").value_or(false);
    }
    const auto* parameters = tmpl::arrayAt(event, "RequestParameters");
    for (auto entry = parameters ? parameters->begin() : json::array::const_iterator{};
         parameters && entry != parameters->end(); ++entry) {
        if (const auto* name = entry->if_string())
            route.parameters[std::string{*name}] = false;
        const auto* described = entry->if_object();
        for (auto one = described ? described->begin() : json::object::const_iterator{};
             described && one != described->end(); ++one) {
            const auto* details = one->value().if_object();
            route.parameters[one->key()] = details && flagAt(*details, "Required").value_or(false);
        }
    }
}

/// Adds what a ResourcePolicy says of the requests to "STAGE/METHOD/PATH".
void addPolicy(Api& api, const json::object* auth, const std::string& requests) {
    const auto* written = auth ? objectAt(*auth, "ResourcePolicy") : nullptr;
    if (!written)
        return;
    json::array statements = samStatements(*written, {"execute-api:/" + requests});
    if (api.policy)
        if (const auto* others = tmpl::arrayAt(api.policy->document, "Statement"))
            statements.insert(statements.begin(), others->begin(), others->end());
    api.policy =
        resourcePolicyOf({{"Version", "2012-10-17"}, {"Statement", std::move(statements)}}, api.id);
}

/// What SAM makes of an Api event of a state machine: it is started with the request's body, in a
/// role that SAM makes for it.
Integration startOf(const Reading& reading, const model::Resource& machine,
                    const model::Trigger& trigger) {
    std::string role = trigger.id + "Role";
    role.erase(role.rfind('/'), 1);
    const model::Resource* made = iam::findAnywhere(reading.project, role);
    const std::string unescaped =
        flagAt(trigger.properties, "UnescapeMappingTemplate").value_or(false)
            ? ".replaceAll(\"\\\\'\",\"'\")"
            : "";
    const std::string body = "{\"input\": \"$util.escapeJavaScript($input.json('$'))" + unescaped +
                             "\", \"stateMachineArn\": \"" + machine.physicalId + "\"}";
    return integrationOf(
        {{"type", "aws"},
         {"httpMethod", "POST"},
         {"uri", "arn:aws:apigateway:" + reading.project.region + ":states:action/StartExecution"},
         {"credentials", "arn:aws:iam::" + reading.project.accountId + ":role/" +
                             (made ? iam::roleNameIn(made->physicalId) : role)},
         {"requestTemplates", {{"application/json", body}}},
         {"responses", {{"200", {{"statusCode", "200"}}}, {"400", {{"statusCode", "400"}}}}}},
        ApiKind::Rest);
}

void readEvent(const Reading& reading, const model::Trigger& trigger, const Defaults& defaults) {
    const json::object& event = trigger.properties;
    Route* route = addRoute(reading, methodOf(textAt(event, "Method")), textAt(event, "Path"));
    if (!route)
        return;
    const bool rest = reading.api.kind == ApiKind::Rest;
    route->origin = trigger.id;
    Integration& integration = route->integration;
    const model::Resource* machine = reading.project.findResource(trigger.target);
    if (machine && rest && tmpl::isStateMachineType(machine->type)) {
        integration = startOf(reading, *machine, trigger);
        readEventAuth(event, defaults, *route);
        return readEventChecks(event, *route);
    }
    const model::FunctionSpec* function = reading.project.findFunction(trigger.target);
    integration.uri = ":function:" + trigger.target;
    if (function && !function->autoPublishAlias.empty())
        integration.uri += ":" + function->autoPublishAlias;
    const std::string version = textAt(event, "PayloadFormatVersion");
    integration.payloadVersion = rest || version.starts_with('1') ? "1.0" : "2.0";
    integration.timeout =
        Milliseconds{numberAt(event, "TimeoutInMillis").value_or(rest ? 29'000 : 30'000)};
    integration.streams = textAt(event, "ResponseTransferMode") == "STREAM";
    readEventAuth(event, defaults, *route);
    if (rest)
        addPolicy(reading.api, objectAt(event, "Auth"),
                  "*/" + (route->method == "ANY" ? "*" : route->method) + route->path.withStars());
    readEventChecks(event, *route);
}

/// "'*'" of CORS in one word, or what Cors has under that key; empty where there is none.
std::string corsValue(const json::object& properties, std::string_view key) {
    const auto* cors = objectAt(properties, "Cors");
    if (!cors)
        return key == "AllowOrigin" ? textAt(properties, "Cors") : std::string{};
    const std::string value = textAt(*cors, key);
    return key == "AllowCredentials" && value == "true" ? "'true'" : value;
}

/// The OPTIONS method that SAM adds to each path of an API with Cors: a mock with these headers.
Integration preflight(const json::object& properties, const std::string& methods) {
    json::object parameters;
    const auto add = [&](std::string_view header, const std::string& value) {
        if (!value.empty())
            parameters[std::string{"method.response.header.Access-Control-"}.append(header)] =
                value;
    };
    add("Allow-Credentials", corsValue(properties, "AllowCredentials"));
    add("Allow-Headers", corsValue(properties, "AllowHeaders"));
    const std::string own = corsValue(properties, "AllowMethods");
    add("Allow-Methods", own.empty() ? "'" + methods + "'" : own);
    add("Allow-Origin", corsValue(properties, "AllowOrigin"));
    std::string age = corsValue(properties, "MaxAge");
    add("Max-Age", age);
    return integrationOf(
        {{"type", "mock"},
         {"requestTemplates", {{"application/json", "{\"statusCode\": 200}"}}},
         {"responses", {{"default", {{"statusCode", "200"}, {"responseParameters", parameters}}}}}},
        ApiKind::Rest);
}

void addPreflights(const Reading& reading) {
    const json::object& properties = reading.resource.properties;
    if (!properties.contains("Cors"))
        return;
    std::map<std::string, std::set<std::string>> methods;
    for (const Route& route : reading.api.routes)
        methods[route.path.text()].insert(route.method);
    for (const auto& [path, ones] : methods) {
        std::string list;
        std::set<std::string> all = ones;
        if (all.contains("ANY"))
            all = {"DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"};
        all.insert("OPTIONS");
        for (const std::string& method : all)
            list += (list.empty() ? "" : ",") + method;
        if (Route* route = addRoute(reading, "OPTIONS", path))
            route->integration = preflight(properties, list);
    }
}

void readGatewayResponses(const Reading& reading) {
    const auto* responses = objectAt(reading.resource.properties, "GatewayResponses");
    for (auto entry = responses ? responses->begin() : json::object::const_iterator{};
         responses && entry != responses->end(); ++entry) {
        const auto* written = entry->value().if_object();
        if (!written)
            continue;
        GatewayResponse& response = reading.api.gatewayResponses[entry->key()];
        response.status = numberAt(*written, "StatusCode");
        if (const auto* templates = objectAt(*written, "ResponseTemplates"))
            response.templates = textsByName(*templates);
        const auto* parameters = objectAt(*written, "ResponseParameters");
        if (const auto* headers = parameters ? objectAt(*parameters, "Headers") : nullptr)
            for (const auto& [name, value] : textsByName(*headers))
                response.parameters["gatewayresponse.header." + name] = value;
    }
}

void readRestProperties(const Reading& reading) {
    const json::object& properties = reading.resource.properties;
    Api& api = reading.api;
    std::map<std::string, std::string> variables;
    if (const auto* written = objectAt(properties, "Variables"))
        variables = textsByName(*written);
    api.stages.push_back(
        {textAt(properties, "StageName"), std::move(variables), throttlesOf(properties)});
    for (const std::string& type : textsAt(properties, "BinaryMediaTypes"))
        api.binaryMediaTypes.push_back(mediaTypeOf(type));
    if (const auto* models = objectAt(properties, "Models"))
        for (const auto& model : *models)
            api.models[model.key()] = model.value();
    if (const std::string source = textAt(properties, "ApiKeySourceType"); !source.empty())
        api.apiKeySource = source;
    readGatewayResponses(reading);
    addPolicy(api, objectAt(properties, "Auth"), "*");
}

void readHttpProperties(const Reading& reading) {
    const json::object& properties = reading.resource.properties;
    std::map<std::string, std::string> variables;
    if (const auto* written = objectAt(properties, "StageVariables"))
        variables = textsByName(*written);
    const std::string stage = textAt(properties, "StageName");
    reading.api.stages.push_back(
        {stage.empty() ? "$default" : stage, std::move(variables), throttlesOf(properties)});
    if (const auto* cors = objectAt(properties, "CorsConfiguration"))
        reading.api.cors = corsOf(*cors);
    else if (flagAt(properties, "CorsConfiguration").value_or(false))
        reading.api.cors = corsOf({{"AllowOrigins", {"*"}}});
}

} // namespace

void readSamApi(const Reading& reading) {
    const bool rest = reading.api.kind == ApiKind::Rest;
    if (const auto* document = definitionOf(reading))
        readOpenApi(reading, *document);
    if (rest)
        readRestProperties(reading);
    else
        readHttpProperties(reading);
    const Defaults defaults = readAuth(reading);
    for (Route& route : reading.api.routes) {
        if (route.authorizer.empty())
            route.authorizer = defaults.authorizer;
        route.apiKeyRequired = route.apiKeyRequired || defaults.apiKeyRequired;
    }
    for (const model::Trigger& trigger : reading.project.triggers.triggers) {
        if (trigger.source == reading.api.logicalId &&
            (trigger.type == "Api" || trigger.type == "HttpApi"))
            readEvent(reading, trigger, defaults);
    }
    if (rest) {
        readRestParts(reading);
        addPreflights(reading);
    } else {
        readHttpParts(reading);
    }
}

} // namespace lathe::sources::http
