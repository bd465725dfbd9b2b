#include "engine/sources/http/Reading.h"
#include "engine/template/JsonAccess.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

/// "GET /orders" -> both; "$default" has no method.
std::pair<std::string, std::string> splitRouteKey(const std::string& key) {
    const auto space = key.find(' ');
    if (space == std::string::npos)
        return {"ANY", key.empty() ? "$default" : key};
    return {methodOf(key.substr(0, space)), key.substr(space + 1)};
}

class HttpApi {
  public:
    explicit HttpApi(const Reading& reading)
        : m_reading{reading} {}

    void read() {
        const json::object& properties = m_reading.resource.properties;
        if (const auto* cors = objectAt(properties, "CorsConfiguration"))
            m_reading.api.cors = corsOf(*cors);
        m_reading.api.routeSelection = textAt(properties, "RouteSelectionExpression");
        readParts();
        if (const std::string target = textAt(properties, "Target"); !target.empty())
            readQuickCreate(properties, target);
    }

    void readParts() {
        for (const model::Resource& resource : m_reading.project.resources)
            if (isOfApi(m_reading, resource, "ApiId"))
                readPart(resource);
    }

  private:
    void readPart(const model::Resource& resource) {
        const json::object& properties = resource.properties;
        if (resource.type == "AWS::ApiGatewayV2::Stage")
            readStage(properties);
        else if (resource.type == "AWS::ApiGatewayV2::Authorizer")
            readAuthorizer(resource);
        else if (resource.type == "AWS::ApiGatewayV2::Route")
            readRoute(resource);
        else if (resource.type == "AWS::ApiGatewayV2::Model")
            readModel(m_reading, resource);
    }

    void readStage(const json::object& properties) {
        const auto* variables = objectAt(properties, "StageVariables");
        m_reading.api.stages.push_back(
            {textAt(properties, "StageName"),
             variables ? textsByName(*variables) : std::map<std::string, std::string>{},
             throttlesOf(properties)});
    }

    void readAuthorizer(const model::Resource& resource) {
        const json::object& properties = resource.properties;
        Authorizer authorizer;
        authorizer.type = textAt(properties, "AuthorizerType") == "JWT" ? Authorizer::Type::Jwt
                                                                        : Authorizer::Type::Request;
        authorizer.uri = textAt(properties, "AuthorizerUri");
        authorizer.role = textAt(properties, "AuthorizerCredentialsArn");
        authorizer.identitySources = textsAt(properties, "IdentitySource");
        authorizer.payloadVersion =
            textAt(properties, "AuthorizerPayloadFormatVersion").starts_with('1') ? "1.0" : "2.0";
        authorizer.simpleResponses = flagAt(properties, "EnableSimpleResponses").value_or(false);
        if (const auto ttl = numberAt(properties, "AuthorizerResultTtlInSeconds"))
            authorizer.ttl = Seconds{*ttl};
        if (isSocket())
            authorizer.ttl = Seconds{0};
        if (const auto* jwt = objectAt(properties, "JwtConfiguration")) {
            authorizer.issuer = textAt(*jwt, "Issuer");
            authorizer.audience = textsAt(*jwt, "Audience");
        }
        m_reading.api.authorizers[resource.physicalId] = std::move(authorizer);
    }

    void readRoute(const model::Resource& resource) {
        const json::object& properties = resource.properties;
        const std::string key = textAt(properties, "RouteKey");
        const auto [method, path] =
            isSocket() ? std::pair{std::string{"ANY"}, key} : splitRouteKey(key);
        Route* route = addRoute(m_reading, method, path);
        if (!route)
            return;
        route->origin = resource.logicalId;
        const bool connects = key == "$connect";
        route->apiKeyRequired = connects && flagAt(properties, "ApiKeyRequired").value_or(false);
        if (isSocket())
            readChecks(properties, *route);
        route->answers = !textAt(properties, "RouteResponseSelectionExpression").empty();
        route->operationName = textAt(properties, "OperationName");
        route->scopes = textsAt(properties, "AuthorizationScopes");
        const std::string authorization = textAt(properties, "AuthorizationType");
        // Who has connected is not asked again with each message.
        if (connects || !isSocket())
            route->authorizer =
                authorization == "AWS_IAM" ? "AWS_IAM" : textAt(properties, "AuthorizerId");
        const std::string target = textAt(properties, "Target");
        const std::string id = target.substr(target.find('/') + 1);
        for (const model::Resource& other : m_reading.project.resources)
            if (other.type == "AWS::ApiGatewayV2::Integration" && other.physicalId == id)
                route->integration = read(other);
    }

    /// What a message has to fit, and what a handshake has to have
    /// (https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-request-validation.html).
    static void readChecks(const json::object& properties, Route& route) {
        if (const auto* models = objectAt(properties, "RequestModels"))
            route.models = textsByName(*models);
        route.modelSelection = textAt(properties, "ModelSelectionExpression");
        route.validatesBody = !route.models.empty();
        const auto* parameters = objectAt(properties, "RequestParameters");
        for (auto entry = parameters ? parameters->begin() : json::object::const_iterator{};
             parameters && entry != parameters->end(); ++entry)
            if (const auto* written = entry->value().if_object())
                route.parameters[entry->key()] = flagAt(*written, "Required").value_or(false);
        route.validatesParameters = route.path.text() == "$connect";
    }

    /// What becomes of what it answers, by status: "/4\\d\\d/" or "$default".
    json::object responsesOf(const model::Resource& integration) const {
        json::object responses;
        for (const model::Resource& other : m_reading.project.resources) {
            if (other.type != "AWS::ApiGatewayV2::IntegrationResponse" ||
                textAt(other.properties, "IntegrationId") != integration.physicalId)
                continue;
            std::string key = textAt(other.properties, "IntegrationResponseKey");
            if (key.size() >= 2 && key.front() == '/' && key.back() == '/')
                key = key.substr(1, key.size() - 2);
            const auto* templates = objectAt(other.properties, "ResponseTemplates");
            responses[key == "$default" ? "default" : key] = {
                {"responseTemplates", templates ? *templates : json::object{}}};
        }
        return responses;
    }

    bool isSocket() const { return m_reading.api.kind == ApiKind::WebSocket; }

    Integration read(const model::Resource& resource) const {
        const json::object& properties = resource.properties;
        json::object details;
        for (const auto& [key, value] : properties) {
            std::string name{key};
            name.front() =
                static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
            details[name] = value;
        }
        details["type"] = textAt(properties, "IntegrationType");
        details["uri"] = textAt(properties, "IntegrationUri");
        details["httpMethod"] = textAt(properties, "IntegrationMethod");
        if (isSocket())
            details["responses"] = responsesOf(resource);
        return integrationOf(details, m_reading.api.kind);
    }

    /// One route for everything, or for its RouteKey.
    void readQuickCreate(const json::object& properties, const std::string& target) {
        const auto [method, path] = splitRouteKey(textAt(properties, "RouteKey"));
        Route* route = addRoute(m_reading, method, path);
        if (!route)
            return;
        route->origin = m_reading.resource.logicalId;
        const bool url = target.starts_with("http://") || target.starts_with("https://");
        route->integration = integrationOf({{"type", url ? "HTTP_PROXY" : "AWS_PROXY"},
                                            {"uri", target},
                                            {"httpMethod", "ANY"},
                                            {"payloadFormatVersion", url ? "1.0" : "2.0"}},
                                           ApiKind::Http);
    }

    const Reading& m_reading;
};

} // namespace

void readPlainHttpApi(const Reading& reading) {
    if (const auto* document = reading.api.kind == ApiKind::Http ? definitionOf(reading) : nullptr)
        readOpenApi(reading, *document);
    HttpApi{reading}.read();
}

void readHttpParts(const Reading& reading) {
    HttpApi{reading}.readParts();
}

} // namespace lathe::sources::http
