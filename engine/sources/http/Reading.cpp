#include "engine/sources/http/Reading.h"

#include "engine/model/OpaqueId.h"
#include "engine/sources/http/Wire.h"
#include "engine/template/JsonAccess.h"

#include <algorithm>
#include <cstdlib>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

bool isFunctionUri(std::string_view uri) {
    return uri.find(":function:") != std::string_view::npos ||
           uri.find(":lambda:path/") != std::string_view::npos;
}

Integration::Type typeOf(std::string type, const Integration& integration) {
    std::transform(type.begin(), type.end(), type.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (type == "MOCK")
        return Integration::Type::Mock;
    if (type == "HTTP_PROXY")
        return Integration::Type::HttpProxy;
    if (type == "HTTP")
        return Integration::Type::Http;
    if (!integration.subtype.empty())
        return Integration::Type::Service;
    return type == "AWS_PROXY" || type.empty() ? Integration::Type::LambdaProxy
                                               : Integration::Type::Aws;
}

/// "a, b" -> both.
std::vector<std::string> separated(const std::vector<std::string>& lists) {
    std::vector<std::string> parts;
    for (std::string_view rest : lists) {
        while (!rest.empty()) {
            const auto end = rest.find(',');
            std::string_view part = rest.substr(0, end);
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
            part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
            while (part.ends_with(' '))
                part.remove_suffix(1);
            if (!part.empty())
                parts.emplace_back(part);
        }
    }
    return parts;
}

std::vector<std::string> either(const json::object& object, std::string name) {
    auto values = textsAt(object, name);
    if (values.empty()) {
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
        values = textsAt(object, name);
    }
    return values;
}

/// The issuer that a user pool is, "arn:aws:cognito-idp:us-east-1:123456789012:userpool/ID".
std::string issuerOf(const std::string& poolArn) {
    const auto region = poolArn.find(":cognito-idp:");
    const auto id = poolArn.rfind('/');
    if (region == std::string::npos || id == std::string::npos)
        return {};
    const std::string rest = poolArn.substr(region + std::string_view{":cognito-idp:"}.size());
    return "https://cognito-idp." + rest.substr(0, rest.find(':')) + ".amazonaws.com/" +
           poolArn.substr(id + 1);
}

} // namespace

const json::object* definitionOf(const Reading& reading) {
    for (const std::string_view key : {"DefinitionBody", "Body"}) {
        if (const auto* body = objectAt(reading.resource.properties, key))
            return body;
    }
    const auto found = reading.project.apiDefinitions.find(reading.resource.logicalId);
    return found == reading.project.apiDefinitions.end() ? nullptr : &found->second;
}

Route* addRoute(const Reading& reading, std::string method, std::string path) {
    // REST APIs do not tell "/orders/" from "/orders".
    while (reading.api.kind == ApiKind::Rest && path.ends_with('/'))
        path.pop_back();
    Route route;
    route.method = std::move(method);
    route.path = PathPattern{path.empty() ? "/" : std::move(path)};
    if (route.path.isDefault())
        route.method = "ANY";
    for (const Route& other : reading.api.routes) {
        if (other.method == route.method && other.path == route.path)
            return nullptr;
    }
    route.resourceId = model::opaqueId(reading.api.id + route.path.text(), 6);
    reading.api.routes.push_back(std::move(route));
    return &reading.api.routes.back();
}

bool isOfApi(const Reading& reading, const model::Resource& resource, std::string_view property) {
    const std::string named = textAt(resource.properties, property);
    return named == reading.api.id || named == reading.api.logicalId;
}

std::string originOf(const Reading& reading, const Route& route) {
    if (!route.origin.empty())
        return route.origin;
    for (const model::Trigger& trigger : reading.project.triggers.triggers) {
        if (trigger.source == reading.api.logicalId &&
            textAt(trigger.properties, "Path") == route.path.text() &&
            methodOf(textAt(trigger.properties, "Method")) == route.method)
            return trigger.id;
    }
    return reading.api.logicalId;
}

Integration integrationOf(const json::object& details, ApiKind kind) {
    Integration integration;
    integration.uri = textAt(details, "uri");
    integration.method = textAt(details, "httpMethod");
    integration.subtype = textAt(details, "integrationSubtype");
    integration.type = typeOf(textAt(details, "type"), integration);
    if (integration.type == Integration::Type::LambdaProxy && !isFunctionUri(integration.uri))
        integration.type = Integration::Type::Aws;
    if (const std::string version = textAt(details, "payloadFormatVersion");
        kind == ApiKind::Http && version.starts_with('2'))
        integration.payloadVersion = "2.0";
    const int usual = kind == ApiKind::Http ? 30'000 : 29'000;
    integration.timeout = Milliseconds{numberAt(details, "timeoutInMillis").value_or(usual)};
    integration.streams =
        textAt(details, "responseTransferMode") == "STREAM" ||
        integration.uri.find("response-streaming-invocations") != std::string::npos;
    integration.details = details;
    return integration;
}

Authorizer authorizerOf(const json::object& written) {
    Authorizer authorizer;
    const std::string type = textAt(written, "type");
    authorizer.type = equalsIgnoringCase(type, "jwt")     ? Authorizer::Type::Jwt
                      : equalsIgnoringCase(type, "token") ? Authorizer::Type::Token
                                                          : Authorizer::Type::Request;
    if (equalsIgnoringCase(type, "cognito_user_pools")) {
        authorizer.type = Authorizer::Type::Jwt;
        const auto pools = textsAt(written, "providerARNs");
        authorizer.issuer = issuerOf(pools.empty() ? std::string{} : pools.front());
    }
    authorizer.uri = textAt(written, "authorizerUri");
    authorizer.role = textAt(written, "authorizerCredentials");
    authorizer.identitySources = separated(textsAt(written, "identitySource"));
    authorizer.validation = textAt(written, "identityValidationExpression");
    authorizer.payloadVersion =
        textAt(written, "authorizerPayloadFormatVersion") == "2.0" ? "2.0" : "1.0";
    authorizer.simpleResponses = flagAt(written, "enableSimpleResponses").value_or(false);
    if (const auto ttl = numberAt(written, "authorizerResultTtlInSeconds"))
        authorizer.ttl = Seconds{*ttl};
    if (const auto* jwt = objectAt(written, "jwtConfiguration")) {
        authorizer.issuer = textAt(*jwt, "issuer");
        authorizer.audience = textsAt(*jwt, "audience");
    }
    return authorizer;
}

std::optional<Cors> corsOf(const json::object& properties) {
    Cors cors;
    cors.origins = either(properties, "AllowOrigins");
    cors.methods = either(properties, "AllowMethods");
    cors.headers = either(properties, "AllowHeaders");
    cors.exposed = either(properties, "ExposeHeaders");
    const auto age = either(properties, "MaxAge");
    if (!age.empty())
        cors.maxAge = std::atoi(age.front().c_str());
    const auto credentials = either(properties, "AllowCredentials");
    cors.credentials = !credentials.empty() && credentials.front() == "true";
    if (cors == Cors{})
        return {};
    return cors;
}

std::map<std::string, std::string> textsByName(const json::object& object) {
    std::map<std::string, std::string> texts;
    for (const auto& [name, value] : object)
        texts[name] = textAt(object, name);
    return texts;
}

std::string methodOf(std::string_view written) {
    std::string method{written};
    std::transform(method.begin(), method.end(), method.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return method.empty() || method == "*" || method == "X-AMAZON-APIGATEWAY-ANY-METHOD" ? "ANY"
                                                                                         : method;
}

void readModel(const Reading& reading, const model::Resource& resource) {
    const auto* written = resource.properties.if_contains("Schema");
    if (!written)
        return;
    boost::system::error_code error;
    const json::value schema = written->is_string()
                                   ? json::parse(std::string_view{written->get_string()}, error)
                                   : *written;
    if (error)
        return;
    for (const std::string& name : {textAt(resource.properties, "Name"), resource.physicalId})
        if (!name.empty())
            reading.api.models[name] = schema;
}

std::vector<Throttle> throttlesOf(const json::object& properties) {
    std::vector<Throttle> throttles;
    const auto add = [&throttles](const json::object& settings, Throttle throttle) {
        const std::string rate = textAt(settings, "ThrottlingRateLimit");
        if (rate.empty())
            return;
        throttle.rate = std::atof(rate.c_str());
        throttle.burst =
            numberAt(settings, "ThrottlingBurstLimit").value_or(static_cast<int>(throttle.rate));
        throttles.push_back(std::move(throttle));
    };
    const auto* methods = tmpl::arrayAt(properties, "MethodSettings");
    for (auto entry = methods ? methods->begin() : json::array::const_iterator{};
         methods && entry != methods->end(); ++entry) {
        const auto* settings = entry->if_object();
        if (!settings)
            continue;
        std::string path = mediaTypeOf(textAt(*settings, "ResourcePath"));
        if (path.starts_with("//"))
            path.erase(0, 1);
        const std::string method = methodOf(textAt(*settings, "HttpMethod"));
        add(*settings, {path == "/*" ? "*" : path, method == "ANY" ? "*" : method});
    }
    if (const auto* all = objectAt(properties, "DefaultRouteSettings"))
        add(*all, {});
    const auto* routes = objectAt(properties, "RouteSettings");
    for (auto entry = routes ? routes->begin() : json::object::const_iterator{};
         routes && entry != routes->end(); ++entry) {
        const std::string_view key = entry->key();
        const auto space = key.find(' ');
        const bool named = space != std::string_view::npos;
        if (const auto* settings = entry->value().if_object())
            add(*settings, {std::string{named ? key.substr(space + 1) : key},
                            named ? methodOf(key.substr(0, space)) : "*"});
    }
    return throttles;
}

std::string mediaTypeOf(std::string written) {
    for (auto place = written.find("~1"); place != std::string::npos; place = written.find("~1"))
        written.replace(place, 2, "/");
    return written;
}

} // namespace lathe::sources::http
