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

constexpr int mostPathParts = 30;

/// CloudFormation's names of what stands in an integration, and OpenAPI's.
json::object openApiIntegration(const json::object& written) {
    json::object details;
    for (const auto& [key, value] : written) {
        std::string name{key};
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
        details[name == "integrationHttpMethod" ? "httpMethod" : name] = value;
    }
    json::object responses;
    const auto* list = tmpl::arrayAt(written, "IntegrationResponses");
    for (auto entry = list ? list->begin() : json::array::const_iterator{};
         list && entry != list->end(); ++entry) {
        const auto* response = entry->if_object();
        if (!response)
            continue;
        json::object one{{"statusCode", textAt(*response, "StatusCode")}};
        for (const auto& [from, to] : {std::pair{"ResponseParameters", "responseParameters"},
                                       std::pair{"ResponseTemplates", "responseTemplates"},
                                       std::pair{"ContentHandling", "contentHandling"}})
            if (const auto* value = response->if_contains(from))
                one[to] = *value;
        const std::string pattern = textAt(*response, "SelectionPattern");
        responses[pattern.empty() ? "default" : pattern] = std::move(one);
    }
    details["responses"] = std::move(responses);
    return details;
}

class RestApi {
  public:
    explicit RestApi(const Reading& reading)
        : m_reading{reading} {
        for (const model::Resource& resource : reading.project.resources)
            if (resource.type == "AWS::ApiGateway::Resource")
                m_parts[resource.physicalId] = m_parts[resource.logicalId] = &resource;
    }

    void read() {
        Api& api = m_reading.api;
        for (const std::string& type : textsAt(m_reading.resource.properties, "BinaryMediaTypes"))
            api.binaryMediaTypes.push_back(mediaTypeOf(type));
        if (const std::string source = textAt(m_reading.resource.properties, "ApiKeySourceType");
            !source.empty())
            api.apiKeySource = source;
        if (const auto* policy = objectAt(m_reading.resource.properties, "Policy"))
            api.policy = resourcePolicyOf(*policy, api.id);
        readParts();
    }

    void readParts() {
        // Models and authorizers before the methods that name them.
        for (const model::Resource& resource : m_reading.project.resources)
            if (isOfApi(m_reading, resource, "RestApiId"))
                readPart(resource);
        for (const model::Resource& resource : m_reading.project.resources)
            if (resource.type == "AWS::ApiGateway::Method" &&
                isOfApi(m_reading, resource, "RestApiId"))
                readMethod(resource);
    }

  private:
    void readPart(const model::Resource& resource) {
        const json::object& properties = resource.properties;
        if (resource.type == "AWS::ApiGateway::Stage" ||
            resource.type == "AWS::ApiGateway::Deployment")
            readStage(properties);
        else if (resource.type == "AWS::ApiGateway::Model")
            readModel(m_reading, resource);
        else if (resource.type == "AWS::ApiGateway::Authorizer")
            readAuthorizer(resource);
        else if (resource.type == "AWS::ApiGateway::GatewayResponse")
            readGatewayResponse(properties);
    }

    void readStage(const json::object& properties) {
        const std::string name = textAt(properties, "StageName");
        if (name.empty() || m_reading.api.findStage(name))
            return;
        const auto* variables = objectAt(properties, "Variables");
        m_reading.api.stages.push_back(
            {name, variables ? textsByName(*variables) : std::map<std::string, std::string>{},
             throttlesOf(properties)});
    }

    void readAuthorizer(const model::Resource& resource) {
        const json::object& properties = resource.properties;
        json::object written;
        for (const auto& [from, to] :
             {std::pair{"Type", "type"}, std::pair{"AuthorizerUri", "authorizerUri"},
              std::pair{"ProviderARNs", "providerARNs"},
              std::pair{"IdentitySource", "identitySource"},
              std::pair{"IdentityValidationExpression", "identityValidationExpression"},
              std::pair{"AuthorizerCredentials", "authorizerCredentials"},
              std::pair{"AuthorizerResultTtlInSeconds", "authorizerResultTtlInSeconds"}})
            if (const auto* value = properties.if_contains(from))
                written[to] = *value;
        m_reading.api.authorizers[resource.physicalId] = authorizerOf(written);
    }

    void readGatewayResponse(const json::object& properties) {
        GatewayResponse& response =
            m_reading.api.gatewayResponses[textAt(properties, "ResponseType")];
        response.status = numberAt(properties, "StatusCode");
        if (const auto* parameters = objectAt(properties, "ResponseParameters"))
            response.parameters = textsByName(*parameters);
        if (const auto* templates = objectAt(properties, "ResponseTemplates"))
            response.templates = textsByName(*templates);
    }

    std::string pathOf(std::string resourceId) const {
        std::string path;
        for (int i = 0; i < mostPathParts; ++i) {
            const auto part = m_parts.find(resourceId);
            if (part == m_parts.end())
                break;
            path.insert(0, "/" + textAt(part->second->properties, "PathPart"));
            resourceId = textAt(part->second->properties, "ParentId");
        }
        return path.empty() ? "/" : path;
    }

    void readMethod(const model::Resource& resource) {
        const json::object& properties = resource.properties;
        const std::string resourceId = textAt(properties, "ResourceId");
        Route* route =
            addRoute(m_reading, methodOf(textAt(properties, "HttpMethod")), pathOf(resourceId));
        if (!route)
            return;
        route->origin = resource.logicalId;
        route->resourceId = resourceId;
        route->operationName = textAt(properties, "OperationName");
        route->apiKeyRequired = flagAt(properties, "ApiKeyRequired").value_or(false);
        route->scopes = textsAt(properties, "AuthorizationScopes");
        const std::string authorization = textAt(properties, "AuthorizationType");
        route->authorizer = authorization == "AWS_IAM" ? "AWS_IAM"
                            : authorization == "NONE"  ? ""
                                                       : textAt(properties, "AuthorizerId");
        if (const auto* integration = objectAt(properties, "Integration"))
            route->integration = integrationOf(openApiIntegration(*integration), ApiKind::Rest);
        readChecks(properties, *route);
    }

    void readChecks(const json::object& properties, Route& route) const {
        if (const auto* models = objectAt(properties, "RequestModels"))
            route.models = textsByName(*models);
        if (const auto* parameters = objectAt(properties, "RequestParameters"))
            for (const auto& parameter : *parameters)
                route.parameters[parameter.key()] =
                    flagAt(*parameters, parameter.key()).value_or(false);
        const std::string validator = textAt(properties, "RequestValidatorId");
        for (const model::Resource& resource : m_reading.project.resources) {
            if (validator.empty() || resource.physicalId != validator)
                continue;
            route.validatesBody =
                flagAt(resource.properties, "ValidateRequestBody").value_or(false);
            route.validatesParameters =
                flagAt(resource.properties, "ValidateRequestParameters").value_or(false);
        }
    }

    const Reading& m_reading;
    std::map<std::string, const model::Resource*> m_parts;
};

} // namespace

void readPlainRestApi(const Reading& reading) {
    if (const auto* document = definitionOf(reading))
        readOpenApi(reading, *document);
    RestApi{reading}.read();
}

void readRestParts(const Reading& reading) {
    RestApi{reading}.readParts();
}

} // namespace lathe::sources::http
