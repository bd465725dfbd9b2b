#include "engine/services/apigateway/Stages.h"

#include "engine/services/apigateway/Parts.h"
#include "engine/services/apigateway/StagePatch.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr PartKind kind{".stages", "Invalid Stage identifier specified", false, "updateStageInput"};

Result<json::value> createStage(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    const std::string name = textOf(asked.body, "stageName");
    const std::string deployment = textOf(asked.body, "deploymentId");
    if (name.empty())
        return badRequest("Stage name cannot be empty");
    if (findIn(*api, kind.member, name))
        return conflict("Stage already exists");
    const json::value* canary = asked.body.if_contains("canarySettings");
    const std::string canaryDeployment =
        canary && canary->is_object() ? textOf(canary->get_object(), "deploymentId") : "";
    if (!findIn(*api, ".deployments", deployment) ||
        (!canaryDeployment.empty() && !findIn(*api, ".deployments", canaryDeployment)))
        return badRequest("Deployment id does not exist");
    json::object stage = newStage(store, name, deployment, asked.body);
    if (canary && canary->is_object())
        stage["canarySettings"] = canaryOf(canary->get_object(), deployment);
    return addPart(store, *api, kind, name, std::move(stage));
}

Result<json::value> getStages(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    const std::string deployment = asked.option("deploymentId");
    json::array items;
    if (const json::value* stages = api->if_contains(kind.member))
        for (const auto& [name, stage] : stages->get_object())
            if (deployment.empty() || textOf(stage.get_object(), "deploymentId") == deployment)
                items.push_back(stage);
    return json::value{{"item", std::move(items)}};
}

Result<json::value> getStage(Store& store, const Asked& asked) {
    return getPart(store, asked, kind);
}

Result<json::value> updateStage(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, kind.input);
    if (!operations)
        return operations.error();
    auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    const json::object* found = findIn(*api, kind.member, asked.names[1]);
    if (!found)
        return notFound(std::string{kind.missing});
    json::object stage = *found;
    for (const PatchOperation& operation : *operations)
        if (auto fine = changeStage(*api, stage, operation); !fine)
            return fine.error();
    stage["lastUpdatedDate"] = store.now();
    return addPart(store, std::move(*api), kind, asked.names[1], std::move(stage));
}

Result<json::value> deleteStage(Store& store, const Asked& asked) {
    auto removed = removePart(store, asked, kind);
    if (removed)
        store.forgetStage(asked.names[0], asked.names[1]);
    return removed;
}

/// Nothing is cached for a stage: there is nothing to flush.
Result<json::value> flushCache(Store& store, const Asked& asked) {
    if (const auto stage = getPart(store, asked, kind); !stage)
        return stage.error();
    return nullptr;
}

constexpr std::array<Operation, 7> operations{{
    {"POST", "/restapis/{}/stages", 201, createStage},
    {"GET", "/restapis/{}/stages", 200, getStages},
    {"GET", "/restapis/{}/stages/{}", 200, getStage},
    {"PATCH", "/restapis/{}/stages/{}", 200, updateStage},
    {"DELETE", "/restapis/{}/stages/{}", 202, deleteStage},
    {"DELETE", "/restapis/{}/stages/{}/cache/data", 202, flushCache},
    {"DELETE", "/restapis/{}/stages/{}/cache/authorizers", 202, flushCache},
}};

} // namespace

json::object canaryOf(const json::object& written, const std::string& deploymentId) {
    json::object canary{
        {"deploymentId", deploymentId}, {"percentTraffic", 0.0}, {"useStageCache", false}};
    take(canary, written,
         {"deploymentId", "percentTraffic", "stageVariableOverrides", "useStageCache"});
    return canary;
}

json::object newStage(const Store& store, const std::string& name, const std::string& deploymentId,
                      const json::object& written) {
    json::object stage{{"deploymentId", deploymentId},     {"stageName", name},
                       {"cacheClusterEnabled", false},     {"cacheClusterStatus", "NOT_AVAILABLE"},
                       {"methodSettings", json::object{}}, {"tracingEnabled", false},
                       {"createdDate", store.now()},       {"lastUpdatedDate", store.now()}};
    take(stage, written,
         {"description", "cacheClusterEnabled", "cacheClusterSize", "variables",
          "documentationVersion", "tracingEnabled", "tags"});
    return stage;
}

std::span<const Operation> stageOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
