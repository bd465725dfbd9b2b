#include "engine/services/apigateway/Descriptions.h"

#include "engine/http/Message.h"
#include "engine/services/apigateway/Asked.h"
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

json::object* withId(json::array& list, const std::string& id) {
    for (json::value& entry : list)
        if (textOf(entry.as_object(), "id") == id)
            return &entry.get_object();
    return nullptr;
}

bool contains(const json::array& list, const char* key, const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](const json::value& entry) {
        return textOf(entry.as_object(), key) == id;
    });
}

/// Lists of keys are searched by the beginning of a name.
json::array named(json::array list, std::string_view prefix) {
    json::array found;
    for (json::value& entry : list)
        if (textOf(entry.as_object(), "name").starts_with(prefix))
            found.push_back(std::move(entry));
    return found;
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

json::object stageShown(const std::string& api, const std::string& stage, const UsagePlan& plan) {
    json::object shown{{"apiId", api}, {"stage", stage}};
    json::object throttles;
    for (const auto& [path, method, rate, burst] : plan.throttles)
        throttles[path + "/" + method] = json::object{{"rateLimit", rate}, {"burstLimit", burst}};
    if (!throttles.empty())
        shown["throttle"] = std::move(throttles);
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
        json::object* shown = withId(m_keys, key.id);
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
            json::object* one = withId(m_plans, plan.id);
            if (!one)
                one = &m_plans.emplace_back(planShown(project, plan)).get_object();
            addOnce((*one)["apiStages"], stageShown(api.id, stage, plan));
            addOnce((*one)[".keys"], json::value(key.id));
        }
    }
}

/// What a path is: a list, or one of it.
struct Descriptions::Found {
    json::array list;
    std::string id = {};
    /// The members of lists and of ids.
    const char* items = "item";
    const char* key = "id";
};

std::optional<Descriptions::Found> Descriptions::found(const std::vector<std::string>& parts,
                                                       std::string_view query) const {
    const auto is = [&](std::size_t count, const char* first, const char* third = "") {
        return parts.size() == count && parts[0] == first && (!*third || parts[2] == third);
    };
    const bool withValue = http::queryValue(query, "includeValue") == "true";
    if (is(2, "apikeys"))
        return Found{apiKeys(withValue), parts[1]};
    if (is(2, "restapis"))
        return Found{m_restApis, parts[1]};
    if (is(3, "restapis", "stages"))
        return Found{stagesOf(parts[1])};
    if (is(2, "usageplans"))
        return Found{usagePlans(), parts[1]};
    if (is(3, "usageplans", "keys"))
        return Found{keysOf(parts[1], true)};
    if ((is(2, "v2") || is(3, "v2")) && parts[1] == "apis")
        return Found{m_httpApis, parts.size() == 3 ? parts[2] : std::string{}, "items", "apiId"};
    return {};
}

bool Descriptions::has(const std::string& kind, const std::string& id) const {
    return kind == "restapis"     ? contains(m_restApis, "id", id)
           : kind == "apikeys"    ? contains(m_keys, "id", id)
           : kind == "usageplans" ? contains(m_plans, "id", id)
                                  : kind == "v2";
}

std::optional<Result<json::value>> Descriptions::find(std::string_view method,
                                                      const std::vector<std::string>& parts,
                                                      std::string_view query) const {
    if (parts.size() < 2 || !has(parts[0], parts[1]))
        return {};
    auto answer = method == "GET" ? found(parts, query) : std::optional<Found>{};
    if (!answer)
        return badRequest(fmt::format("{} is declared in the template: it is changed there, and "
                                      "here only APIs, stages, API keys and usage plans are read.",
                                      parts[1]));
    if (answer->id.empty())
        return json::value{{answer->items, std::move(answer->list)}};
    for (json::value& entry : answer->list)
        if (textOf(entry.as_object(), answer->key) == answer->id)
            return std::move(entry);
    return notFound("Invalid API identifier specified");
}

void Descriptions::addTo(json::value& list, std::string_view path, std::string_view query) const {
    const bool isFirst = http::queryValue(query, "position").value_or("").empty();
    json::array own;
    if (path == "/restapis")
        own = m_restApis;
    else if (path == "/apikeys")
        own = named(apiKeys(http::queryValue(query, "includeValues") == "true"),
                    http::queryValue(query, "name").value_or(""));
    else if (path == "/usageplans")
        own = usagePlans();
    if (own.empty() || !isFirst)
        return;
    json::array& items = list.as_object()["item"].get_array();
    items.insert(items.begin(), own.begin(), own.end());
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
