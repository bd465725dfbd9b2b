#include "engine/services/apigateway/Descriptions.h"

#include "engine/services/wire/Things.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using sources::http::Api;
using sources::http::ApiKey;
using sources::http::ApiKind;
using sources::http::UsagePlan;

/// The property of the resource with this physical id; the id where there is none.
std::string propertyOr(const model::Project& project, const std::string& physicalId,
                       std::string_view property) {
    for (const model::Resource& resource : project.resources)
        if (resource.physicalId == physicalId)
            if (std::string text = textOf(resource.properties, property); !text.empty())
                return text;
    return physicalId;
}

json::object* find(json::array& list, const std::string& id) {
    for (json::value& entry : list)
        if (textOf(entry.as_object(), "id") == id)
            return &entry.get_object();
    return nullptr;
}

json::array withoutValues(json::array keys, bool withValues) {
    for (json::value& key : keys)
        if (!withValues)
            key.get_object().erase("value");
    return keys;
}

json::object planShown(const model::Project& project, const UsagePlan& plan) {
    json::object shown{{"id", plan.id},
                       {"name", propertyOr(project, plan.id, "UsagePlanName")},
                       {"apiStages", json::array{}},
                       {".keys", json::array{}}};
    if (plan.rate || plan.burst)
        shown["throttle"] = json::object{{"rateLimit", plan.rate.value_or(0)},
                                         {"burstLimit", plan.burst.value_or(0)}};
    if (plan.quota)
        shown["quota"] =
            json::object{{"limit", *plan.quota}, {"offset", 0}, {"period", plan.quotaPeriod}};
    return shown;
}

void addOnce(json::value& list, json::value entry) {
    json::array& entries = list.as_array();
    if (std::find(entries.begin(), entries.end(), entry) == entries.end())
        entries.push_back(std::move(entry));
}

} // namespace

Descriptions::Descriptions(const model::Project& project)
    : m_apis{sources::http::apisOf(project)} {
    for (const Api& api : m_apis) {
        if (api.kind == ApiKind::FunctionUrl)
            continue;
        addApi(project, api);
        addKeys(project, api);
    }
}

void Descriptions::addApi(const model::Project& project, const Api& api) {
    const model::Resource* resource = project.findResource(api.logicalId);
    std::string name = resource ? textOf(resource->properties, "Name") : std::string{};
    if (name.empty())
        name = api.logicalId;
    if (api.kind == ApiKind::Rest) {
        m_restApis.push_back(
            json::object{{"id", api.id},
                         {"name", name},
                         {"apiKeySource", api.apiKeySource},
                         {"endpointConfiguration", {{"types", json::array{"EDGE"}}}},
                         {"disableExecuteApiEndpoint", false}});
        return;
    }
    m_httpApis.push_back(
        json::object{{"apiId", api.id},
                     {"name", name},
                     {"protocolType", "HTTP"},
                     {"apiEndpoint", fmt::format("https://{}.execute-api.{}.amazonaws.com", api.id,
                                                 project.region)},
                     {"routeSelectionExpression", "$request.method $request.path"},
                     {"apiKeySelectionExpression", "$request.header.x-api-key"}});
}

void Descriptions::addKeys(const model::Project& project, const Api& api) {
    for (const ApiKey& key : api.keys) {
        json::object* shown = find(m_keys, key.id);
        if (!shown)
            shown = &m_keys
                         .emplace_back(json::object{{"id", key.id},
                                                    {"value", key.value},
                                                    {"name", propertyOr(project, key.id, "Name")},
                                                    {"enabled", key.enabled},
                                                    {"stageKeys", json::array{}}})
                         .get_object();
        for (const UsagePlan& plan : key.plans) {
            const std::string& stage = plan.stage.empty() ? api.stages.front().name : plan.stage;
            addOnce((*shown)["stageKeys"], json::value(api.id + "/" + stage));
            json::object* one = find(m_plans, plan.id);
            if (!one)
                one = &m_plans.emplace_back(planShown(project, plan)).get_object();
            addOnce((*one)["apiStages"], json::object{{"apiId", api.id}, {"stage", stage}});
            addOnce((*one)[".keys"], json::value(key.id));
        }
    }
}

json::array Descriptions::stagesOf(const std::string& apiId) const {
    json::array stages;
    for (const Api& api : m_apis)
        if (api.id == apiId)
            for (const sources::http::Stage& stage : api.stages) {
                json::object variables;
                for (const auto& [name, value] : stage.variables)
                    variables[name] = value;
                stages.push_back(json::object{{"stageName", stage.name},
                                              {"deploymentId", api.deploymentId},
                                              {"variables", std::move(variables)}});
            }
    return stages;
}

json::array Descriptions::apiKeys(bool withValues) const {
    return withoutValues(m_keys, withValues);
}

json::array Descriptions::usagePlans() const {
    json::array plans;
    for (const json::value& plan : m_plans)
        plans.push_back(shown(plan.get_object()));
    return plans;
}

json::array Descriptions::keysOf(const std::string& planId, bool withValues) const {
    json::array keys;
    for (const json::value& plan : m_plans)
        if (textOf(plan.get_object(), "id") == planId)
            for (const json::value& id : plan.at(".keys").as_array())
                for (const json::value& key : m_keys)
                    if (key.at("id") == id)
                        keys.push_back(key);
    return withoutValues(std::move(keys), withValues);
}

} // namespace lathe::services::apigateway
