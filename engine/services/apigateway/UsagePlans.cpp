#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Keys.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

Error noPlan() {
    return notFound("Invalid Usage Plan ID specified");
}

/// Whether there is such a stage; `plan` is what the message names.
Result<void> checkStage(const Store& store, const std::string& api, const std::string& stage,
                        const std::string& plan) {
    const json::object* found = store.apis.find(api);
    if (found && findIn(*found, ".stages", stage))
        return {};
    return notFound(fmt::format(
        "Invalid API Stage {{api: {}, stage: {}}} specified for usageplan {}", api, stage, plan));
}

Result<json::value> createPlan(Store& store, const Asked& asked) {
    const std::string id = store.newPartId();
    json::object plan{{"id", id},
                      {"apiStages", json::array{}},
                      {".keys", json::array{}},
                      {".order", newestOrder(store.plans) + 1}};
    take(plan, asked.body,
         {"name", "description", "apiStages", "throttle", "quota", "productCode", "tags"});
    if (!plan["apiStages"].is_array())
        return badRequest("Invalid API Stage specified");
    for (const json::value& stage : plan["apiStages"].get_array()) {
        const json::object one = stage.is_object() ? stage.get_object() : json::object{};
        if (auto fine = checkStage(store, textOf(one, "apiId"), textOf(one, "stage"), id); !fine)
            return fine.error();
    }
    if (plan.contains("quota") && !objectIn(plan, "quota").contains("offset"))
        objectIn(plan, "quota")["offset"] = 0;
    store.plans.put(id, plan);
    return shown(plan);
}

json::object shownWithTags(const json::object& plan) {
    json::object result = shown(plan);
    objectIn(result, "tags");
    return result;
}

Result<json::value> getPlans(Store& store, const Asked& asked) {
    json::array items;
    const std::string key = asked.option("keyId");
    for (const json::object& plan : newestFirst(store.plans)) {
        const json::array& keys = plan.at(".keys").get_array();
        if (key.empty() || std::find(keys.begin(), keys.end(), json::value(key)) != keys.end())
            items.push_back(shown(plan, {"tags"}));
    }
    return listed(asked, std::move(items));
}

Result<json::value> getPlan(Store& store, const Asked& asked) {
    const json::object* plan = store.plans.find(asked.names[0]);
    if (!plan)
        return noPlan();
    return shownWithTags(*plan);
}

constexpr std::array<PatchRule, 8> rules{{
    {"/name"},
    {"/description"},
    {"/productCode", PatchRule::Kind::Text, "add replace remove"},
    {"/throttle/burstLimit", PatchRule::Kind::Integer, "add replace remove"},
    {"/throttle/rateLimit", PatchRule::Kind::Number, "add replace remove"},
    {"/quota/limit", PatchRule::Kind::Integer, "add replace remove"},
    {"/quota/offset", PatchRule::Kind::Integer, "add replace remove"},
    {"/quota/period", PatchRule::Kind::Text, "add replace remove"},
}};

/// "API:STAGE" is added or taken away.
Result<void> changeStages(const Store& store, json::object& plan, const PatchOperation& operation) {
    const std::string text = operation.text();
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || text.find(':', colon + 1) != std::string::npos)
        return badRequest("Invalid API Stage specified");
    const std::string api = text.substr(0, colon);
    const std::string stage = text.substr(colon + 1);
    if (auto fine = checkStage(store, api, stage, textOf(plan, "id")); !fine)
        return fine.error();
    const json::value entry{{"apiId", api}, {"stage", stage}};
    json::array& stages = plan["apiStages"].get_array();
    stages.erase(std::remove_if(stages.begin(), stages.end(),
                                [&](const json::value& one) {
                                    return one.at("apiId") == entry.at("apiId") &&
                                           one.at("stage") == entry.at("stage");
                                }),
                 stages.end());
    if (operation.op == "add")
        stages.push_back(entry);
    return {};
}

/// "/apiStages/API:STAGE/throttle/METHOD/rateLimit"
Result<void> changeMethodThrottle(json::object& plan, const PatchOperation& operation) {
    for (json::value& stage : plan["apiStages"].get_array()) {
        const json::object& one = stage.get_object();
        if (textOf(one, "apiId") + ":" + textOf(one, "stage") != operation.parts[1])
            continue;
        json::object& throttles = objectIn(stage.get_object(), "throttle");
        const std::string& method = operation.parts[3];
        if (operation.op == "remove" || operation.parts.size() < 5)
            throttles.erase(method);
        else if (operation.last() == "rateLimit")
            objectIn(throttles, method)["rateLimit"] = std::atof(operation.text().c_str());
        else
            objectIn(throttles, method)["burstLimit"] = std::atoi(operation.text().c_str());
        if (throttles.empty())
            stage.get_object().erase("throttle");
        return {};
    }
    return notFound("Invalid API Stage specified");
}

Result<void> changePlan(const Store& store, json::object& plan, const PatchOperation& operation) {
    const bool isOfStages = !operation.parts.empty() && operation.parts[0] == "apiStages";
    if (isOfStages && operation.parts.size() > 3)
        return changeMethodThrottle(plan, operation);
    if (isOfStages)
        return changeStages(store, plan, operation);
    const bool isWhole = operation.path == "/throttle" || operation.path == "/quota";
    if (operation.op == "remove" && isWhole) {
        plan.erase(operation.parts[0]);
        return {};
    }
    if (auto fine = patch(plan, {operation}, rules, invalidPath); !fine)
        return fine.error();
    if (plan.contains("quota") && !objectIn(plan, "quota").contains("offset"))
        objectIn(plan, "quota")["offset"] = 0;
    return {};
}

Result<json::value> updatePlan(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateUsagePlanInput");
    if (!operations)
        return operations.error();
    const json::object* found = store.plans.find(asked.names[0]);
    if (!found)
        return noPlan();
    json::object plan = *found;
    for (const PatchOperation& operation : *operations)
        if (auto fine = changePlan(store, plan, operation); !fine)
            return fine.error();
    store.plans.put(asked.names[0], plan);
    return shownWithTags(plan);
}

Result<json::value> deletePlan(Store& store, const Asked& asked) {
    const json::object* plan = store.plans.find(asked.names[0]);
    if (!plan)
        return noPlan();
    if (!plan->at("apiStages").get_array().empty())
        return badRequest(
            fmt::format("Cannot delete usage plan {} because it is associated with API "
                        "stages",
                        asked.names[0]));
    store.plans.remove(asked.names[0]);
    return nullptr;
}

json::object shownKey(const json::object& key) {
    json::object result;
    take(result, key, {"id", "name", "value"});
    result["type"] = "API_KEY";
    return result;
}

Result<json::value> addKey(Store& store, const Asked& asked) {
    const json::object* found = store.plans.find(asked.names[0]);
    if (!found)
        return noPlan();
    const std::string id = textOf(asked.body, "keyId");
    const json::object* key = store.keys.find(id);
    if (!key)
        return notFound("Invalid API Key identifier specified");
    json::object plan = *found;
    json::array& keys = plan[".keys"].get_array();
    if (std::find(keys.begin(), keys.end(), json::value(id)) != keys.end())
        return conflict("Usage Plan Key already exists");
    keys.push_back(json::value(id));
    store.plans.put(asked.names[0], plan);
    return shownKey(*key);
}

/// The newest first.
Result<json::value> getPlanKeys(Store& store, const Asked& asked) {
    json::array items;
    const std::string prefix = asked.option("name");
    const json::object* plan = store.plans.find(asked.names[0]);
    const json::array ids = plan ? plan->at(".keys").get_array() : json::array{};
    for (std::size_t i = ids.size(); i-- > 0;) {
        const json::object* key = store.keys.find(std::string{ids[i].get_string()});
        if (key && textOf(*key, "name").starts_with(prefix))
            items.push_back(shownKey(*key));
    }
    return listed(asked, std::move(items));
}

/// A key of the plan.
Result<json::object> planKey(const Store& store, const Asked& asked) {
    const json::object* plan = store.plans.find(asked.names[0]);
    const json::object* key = store.keys.find(asked.names[1]);
    const json::array keys = plan ? plan->at(".keys").get_array() : json::array{};
    if (!key || std::find(keys.begin(), keys.end(), json::value(asked.names[1])) == keys.end())
        return notFound("Invalid Usage Plan ID or API Key identifier specified");
    return *key;
}

Result<json::value> getPlanKey(Store& store, const Asked& asked) {
    const auto key = planKey(store, asked);
    if (!key)
        return key.error();
    return shownKey(*key);
}

Result<json::value> removeKey(Store& store, const Asked& asked) {
    if (const auto key = planKey(store, asked); !key)
        return key.error();
    json::object plan = *store.plans.find(asked.names[0]);
    json::array& keys = plan[".keys"].get_array();
    keys.erase(std::remove(keys.begin(), keys.end(), json::value(asked.names[1])), keys.end());
    store.plans.put(asked.names[0], plan);
    return nullptr;
}

constexpr std::array<Operation, 9> operations{{
    {"POST", "/usageplans", 201, createPlan},
    {"GET", "/usageplans", 200, getPlans},
    {"GET", "/usageplans/{}", 200, getPlan},
    {"PATCH", "/usageplans/{}", 200, updatePlan},
    {"DELETE", "/usageplans/{}", 202, deletePlan},
    {"POST", "/usageplans/{}/keys", 201, addKey},
    {"GET", "/usageplans/{}/keys", 200, getPlanKeys},
    {"GET", "/usageplans/{}/keys/{}", 200, getPlanKey},
    {"DELETE", "/usageplans/{}/keys/{}", 202, removeKey},
}};

} // namespace

std::span<const Operation> usagePlanOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
