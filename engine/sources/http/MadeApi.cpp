#include "engine/sources/http/Reading.h"
#include "engine/template/JsonAccess.h"

#include <cstdlib>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

template <class Each>
void forEach(const json::object& owner, std::string_view member, const Each& each) {
    const auto* all = objectAt(owner, member);
    for (auto entry = all ? all->begin() : json::object::const_iterator{};
         all && entry != all->end(); ++entry)
        if (const auto* one = entry->value().if_object())
            each(std::string{entry->key()}, *one);
}

/// OpenAPI has responses by their patterns.
json::object openApiIntegration(const json::object& made) {
    json::object details = made;
    details.erase("integrationResponses");
    json::object responses;
    forEach(made, "integrationResponses", [&](const std::string&, const json::object& response) {
        const std::string pattern = textAt(response, "selectionPattern");
        responses[pattern.empty() ? "default" : pattern] = response;
    });
    details["responses"] = std::move(responses);
    return details;
}

class MadeApi {
  public:
    MadeApi(const json::object& parts, Api& api)
        : m_parts{parts}
        , m_api{api} {}

    void read() {
        m_api.kind = ApiKind::Rest;
        m_api.needsStage = true;
        m_api.id = m_api.logicalId = textAt(m_parts, "id");
        m_api.name = textAt(m_parts, "name");
        m_api.binaryMediaTypes = textsAt(m_parts, "binaryMediaTypes");
        if (const std::string source = textAt(m_parts, "apiKeySource"); !source.empty())
            m_api.apiKeySource = source;
        forEach(m_parts, ".models", [this](const std::string& name, const json::object& model) {
            boost::system::error_code error;
            json::value schema = json::parse(textAt(model, "schema"), error);
            if (!error)
                m_api.models[name] = std::move(schema);
        });
        forEach(m_parts, ".authorizers",
                [this](const std::string& id, const json::object& authorizer) {
                    m_api.authorizers[id] = authorizerOf(authorizer);
                });
        readGatewayResponses();
        boost::system::error_code error;
        const json::value policy = json::parse(textAt(m_parts, "policy"), error);
        if (!error && policy.is_object())
            m_api.policy = resourcePolicyOf(policy.get_object(), m_api.id);
        forEach(m_parts, ".resources", [this](const std::string& id, const json::object& resource) {
            forEach(resource, "resourceMethods",
                    [&](const std::string& method, const json::object& written) {
                        readMethod(id, textAt(resource, "path"), method, written);
                    });
        });
    }

  private:
    void readGatewayResponses() {
        forEach(m_parts, ".gatewayResponses",
                [this](const std::string& type, const json::object& written) {
                    GatewayResponse& response = m_api.gatewayResponses[type];
                    if (const std::string status = textAt(written, "statusCode"); !status.empty())
                        response.status = std::atoi(status.c_str());
                    if (const auto* parameters = objectAt(written, "responseParameters"))
                        response.parameters = textsByName(*parameters);
                    if (const auto* templates = objectAt(written, "responseTemplates"))
                        response.templates = textsByName(*templates);
                });
    }

    void readMethod(const std::string& resource, std::string path, const std::string& method,
                    const json::object& written) {
        const auto* integration = objectAt(written, "methodIntegration");
        if (!integration)
            return;
        Route& route = m_api.routes.emplace_back();
        route.method = method;
        route.path = PathPattern{std::move(path)};
        route.resourceId = resource;
        route.origin = m_api.id;
        route.operationName = textAt(written, "operationName");
        route.apiKeyRequired = flagAt(written, "apiKeyRequired").value_or(false);
        route.scopes = textsAt(written, "authorizationScopes");
        const std::string authorization = textAt(written, "authorizationType");
        route.authorizer =
            authorization == "AWS_IAM" ? authorization : textAt(written, "authorizerId");
        route.integration = integrationOf(openApiIntegration(*integration), ApiKind::Rest);
        if (const auto* models = objectAt(written, "requestModels"))
            route.models = textsByName(*models);
        if (const auto* parameters = objectAt(written, "requestParameters"))
            for (const auto& parameter : *parameters)
                route.parameters[parameter.key()] =
                    flagAt(*parameters, parameter.key()).value_or(false);
        forEach(m_parts, ".validators", [&](const std::string& id, const json::object& validator) {
            if (id != textAt(written, "requestValidatorId"))
                return;
            route.validatesBody = flagAt(validator, "validateRequestBody").value_or(false);
            route.validatesParameters =
                flagAt(validator, "validateRequestParameters").value_or(false);
        });
    }

    const json::object& m_parts;
    Api& m_api;
};

/// "pets/GET" -> "/pets", GET; "*/*" -> both.
Throttle throttleOf(const std::string& key, const json::object& settings) {
    Throttle throttle = throttleOfMethod(key);
    throttle.rate = settings.at("throttlingRateLimit").to_number<double>();
    throttle.burst = numberAt(settings, "throttlingBurstLimit").value_or(0);
    return throttle;
}

void addVariables(Stage& stage, const json::object* written) {
    if (written)
        for (auto& [name, value] : textsByName(*written))
            stage.variables[name] = value;
}

} // namespace

Api apiOfParts(const json::object& parts, const json::object& stage, bool isCanary) {
    Api api;
    MadeApi{parts, api}.read();
    Stage served{textAt(stage, "stageName"), {}};
    addVariables(served, objectAt(stage, "variables"));
    const auto* canary = objectAt(stage, "canarySettings");
    if (canary)
        served.isCanary = isCanary;
    if (canary && isCanary)
        addVariables(served, objectAt(*canary, "stageVariableOverrides"));
    forEach(stage, "methodSettings", [&](const std::string& key, const json::object& settings) {
        if (settings.contains("throttlingRateLimit"))
            served.throttles.push_back(throttleOf(key, settings));
    });
    api.deploymentId = textAt(canary && isCanary ? *canary : stage, "deploymentId");
    api.stages.push_back(std::move(served));
    return api;
}

} // namespace lathe::sources::http
