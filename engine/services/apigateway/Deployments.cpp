#include "engine/services/apigateway/Parts.h"
#include "engine/services/apigateway/Stages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::array<PatchRule, 1> rules{{{"/description", PatchRule::Kind::Text, "replace"}}};
constexpr PartKind kind{".deployments", "Invalid Deployment identifier specified", false,
                        "updateDeploymentInput", rules};

template <class Each> void forEachMethod(const json::object& api, Each&& each) {
    for (const auto& [id, resource] : api.at(".resources").get_object()) {
        const json::value* methods = resource.get_object().if_contains("resourceMethods");
        for (const auto& [name, method] : methods ? methods->get_object() : json::object{})
            each(resource.get_object(), method.get_object());
    }
}

Result<void> checkDeployable(const json::object& api) {
    std::size_t count = 0;
    bool isWhole = true;
    forEachMethod(api, [&](const json::object&, const json::object& method) {
        ++count;
        isWhole = isWhole && method.contains("methodIntegration");
    });
    if (count == 0)
        return badRequest("The REST API doesn't contain any methods");
    if (!isWhole)
        return badRequest("No integration defined for method");
    return {};
}

Result<void> checkStageName(const std::string& name) {
    const bool fits = std::all_of(name.begin(), name.end(), [](char byte) {
        return std::isalnum(static_cast<unsigned char>(byte)) || byte == '_' || byte == '-';
    });
    if (!fits)
        return badRequest("Stage name only allows a-zA-Z0-9_-");
    return {};
}

Result<void> checkCanary(const json::object& api, const json::object& body) {
    if (!body.contains("canarySettings"))
        return {};
    const std::string stage = textOf(body, "stageName");
    constexpr std::string_view invalid = "Invalid deployment content specified.";
    if (stage.empty())
        return badRequest(fmt::format("{}Non null and non empty stageName must be provided for "
                                      "canary deployment. Provided value is {}",
                                      invalid, body.contains("stageName") ? "" : "null"));
    if (!findIn(api, ".stages", stage))
        return badRequest(fmt::format("{}Stage {} must already be created before making a canary "
                                      "release deployment",
                                      invalid, stage));
    return {};
}

/// What the API has now, without what is deployed.
json::object snapshotOf(const json::object& api) {
    json::object snapshot;
    for (const auto& [name, value] : api)
        if (name != ".deployments" && name != ".stages")
            snapshot[name] = value;
    return snapshot;
}

void deployTo(Store& store, json::object& api, const json::object& body,
              const std::string& deployment) {
    const std::string name = textOf(body, "stageName");
    if (name.empty())
        return;
    json::object& stages = objectIn(api, ".stages");
    json::object& stage = objectIn(stages, name);
    if (stage.empty()) {
        json::object written = body;
        written.erase("description");
        if (const json::value* description = body.if_contains("stageDescription"))
            written["description"] = *description;
        stage = newStage(store, name, deployment, written);
        return;
    }
    stage["lastUpdatedDate"] = store.now();
    if (const json::value* canary = body.if_contains("canarySettings")) {
        stage["canarySettings"] = canaryOf(canary->get_object(), deployment);
        return;
    }
    stage["deploymentId"] = deployment;
    take(stage, body, {"variables", "cacheClusterEnabled", "cacheClusterSize", "tracingEnabled"});
    if (const json::value* description = body.if_contains("stageDescription"))
        stage["description"] = *description;
}

Result<json::value> createDeployment(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    if (auto fine = checkDeployable(*api); !fine)
        return fine.error();
    if (auto fine = checkStageName(textOf(asked.body, "stageName")); !fine)
        return fine.error();
    if (auto fine = checkCanary(*api, asked.body); !fine)
        return fine.error();
    const std::string id = store.newPartId();
    json::object deployment{
        {"id", id}, {"createdDate", store.now()}, {".snapshot", snapshotOf(*api)}};
    take(deployment, asked.body, {"description"});
    deployTo(store, *api, asked.body, id);
    return addPart(store, std::move(*api), kind, id, std::move(deployment));
}

Result<json::value> getDeployments(Store& store, const Asked& asked) {
    return listParts(store, asked, kind);
}

/// Who may call what: {"/pets": {GET: {authorizationType, apiKeyRequired}}}
json::object summaryOf(const json::object& snapshot) {
    json::object summary;
    forEachMethod(snapshot, [&](const json::object& resource, const json::object& method) {
        objectIn(summary, textOf(resource, "path"))[textOf(method, "httpMethod")] =
            json::object{{"authorizationType", textOf(method, "authorizationType")},
                         {"apiKeyRequired", method.at("apiKeyRequired")}};
    });
    return summary;
}

Result<json::value> getDeployment(Store& store, const Asked& asked) {
    auto found = getPart(store, asked, kind);
    if (found && asked.option("embed") == "apisummary") {
        const auto api = store.api(asked.names[0]);
        found->get_object()["apiSummary"] =
            summaryOf(findIn(*api, kind.member, asked.names[1])->at(".snapshot").get_object());
    }
    return found;
}

Result<json::value> updateDeployment(Store& store, const Asked& asked) {
    return updatePart(store, asked, kind);
}

Result<json::value> deleteDeployment(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    if (const json::value* stages = api->if_contains(".stages"))
        for (const auto& [name, stage] : stages->get_object())
            if (textOf(stage.get_object(), "deploymentId") == asked.names[1])
                return badRequest(
                    "Active stages pointing to this deployment must be moved or deleted");
    return removePart(store, asked, kind);
}

constexpr std::array<Operation, 5> operations{{
    {"POST", "/restapis/{}/deployments", 201, createDeployment},
    {"GET", "/restapis/{}/deployments", 200, getDeployments},
    {"GET", "/restapis/{}/deployments/{}", 200, getDeployment},
    {"PATCH", "/restapis/{}/deployments/{}", 200, updateDeployment},
    {"DELETE", "/restapis/{}/deployments/{}", 202, deleteDeployment},
}};

} // namespace

std::span<const Operation> deploymentOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
