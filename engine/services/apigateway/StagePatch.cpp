#include "engine/services/apigateway/StagePatch.h"

#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Stages.h"

#include <fmt/format.h>

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using Kind = PatchRule::Kind;

constexpr std::array<PatchRule, 7> ownRules{{
    {"/deploymentId"},
    {"/description"},
    {"/cacheClusterEnabled", Kind::Flag},
    {"/cacheClusterSize"},
    {"/clientCertificateId"},
    {"/tracingEnabled", Kind::Flag},
    {"/variables", Kind::TextMap, "add replace remove"},
}};

constexpr std::array<PatchRule, 4> canaryRules{{
    {"/canarySettings/percentTraffic", Kind::Number},
    {"/canarySettings/deploymentId"},
    {"/canarySettings/useStageCache", Kind::Flag},
    {"/canarySettings/stageVariableOverrides", Kind::TextMap, "replace remove"},
}};

constexpr std::array<PatchRule, 2> logRules{{
    {"/accessLogSettings/destinationArn", Kind::Text, "add replace"},
    {"/accessLogSettings/format", Kind::Text, "add replace"},
}};

/// Of one method, or of all: what stands behind it in a path, and the member.
struct Setting {
    std::string_view group;
    std::string_view name;
    std::string_view member;
    Kind kind;
};
constexpr std::array<Setting, 10> settings{{
    {"metrics", "enabled", "metricsEnabled", Kind::Flag},
    {"logging", "dataTrace", "dataTraceEnabled", Kind::Flag},
    {"logging", "loglevel", "loggingLevel", Kind::Text},
    {"throttling", "burstLimit", "throttlingBurstLimit", Kind::Integer},
    {"throttling", "rateLimit", "throttlingRateLimit", Kind::Number},
    {"caching", "ttlInSeconds", "cacheTtlInSeconds", Kind::Integer},
    {"caching", "enabled", "cachingEnabled", Kind::Flag},
    {"caching", "dataEncrypted", "cacheDataEncrypted", Kind::Flag},
    {"caching", "requireAuthorizationForCacheControl", "requireAuthorizationForCacheControl",
     Kind::Flag},
    {"caching", "unauthorizedCacheControlHeaderStrategy", "unauthorizedCacheControlHeaderStrategy",
     Kind::Text},
}};

/// As AWS's message has it, with what its author left out.
Error invalidSetting(const PatchOperation& operation) {
    constexpr std::string_view method = "/{resourcePath}/{httpMethod}";
    constexpr std::string_view any = "/*/*";
    std::string paths = "/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, "
                        "/clientCertificateId, /accessLogSettings, "
                        "/accessLogSettings/destinationArn, /accessLogSettings/format, ";
    for (const std::string_view start : {method, any}) {
        const bool isAny = start == any;
        for (const Setting& setting : settings) {
            paths += fmt::format("{}/{}/{}", start, setting.group, setting.name);
            const bool isThrottle = setting.group == "throttling";
            paths += !isThrottle ? ", " : isAny ? " " : "";
        }
    }
    return badRequest(fmt::format("Invalid method setting path: {}. Must be one of: [{}/variables/"
                                  "{{variable_name}}, /tracingEnabled]",
                                  operation.path, paths));
}

Error nothingToRemove(const PatchOperation& operation) {
    return badRequest(fmt::format(
        "Cannot remove method setting {} because there is no method setting for this method ",
        operation.path.substr(1)));
}

Result<void> checkDeployment(const json::object& api, const PatchOperation& operation) {
    if (operation.last() == "deploymentId" && !findIn(api, ".deployments", operation.text()))
        return badRequest("Deployment id does not exist");
    return {};
}

/// Promotes the canary: no other copies are there.
Result<void> copyFromCanary(json::object& stage, const PatchOperation& operation) {
    const bool isDeployment =
        operation.path == "/deploymentId" && operation.from == "/canarySettings/deploymentId";
    const bool isVariables = operation.path == "/variables" &&
                             operation.from == "/canarySettings/stageVariableOverrides";
    if (!isDeployment && !isVariables)
        return badRequest(fmt::format(
            "Invalid copy operation with path: {} and from {}. Valid copy:path are [/deploymentId, "
            "/variables] and valid copy:from are [/canarySettings/deploymentId, "
            "/canarySettings/stageVariableOverrides]",
            operation.path, operation.from));
    const json::value* canary = stage.if_contains("canarySettings");
    if (!canary)
        return badRequest("Promotion not available. Canary does not exist.");
    const json::object settingsOfCanary = canary->get_object();
    if (isDeployment)
        stage["deploymentId"] = settingsOfCanary.at("deploymentId");
    else if (const json::value* overrides = settingsOfCanary.if_contains("stageVariableOverrides"))
        for (const auto& [name, value] : overrides->get_object())
            objectIn(stage, "variables")[name] = value;
    return {};
}

Result<void> changeCanary(const json::object& api, json::object& stage,
                          const PatchOperation& operation) {
    if (operation.op == "add")
        return badRequest("Invalid add operation with path: " + operation.path);
    const PatchRule* rule = ruleOf(operation, canaryRules);
    if (operation.op == "remove") {
        const json::object* canary =
            stage.contains("canarySettings") ? &stage.at("canarySettings").get_object() : nullptr;
        const bool isWhole = operation.path == "/canarySettings";
        if (canary && isWhole) {
            stage.erase("canarySettings");
            return {};
        }
        const bool isThere =
            canary && rule && rule->kind == Kind::TextMap &&
            findIn(stage, "canarySettings", "stageVariableOverrides") &&
            findIn(stage, "canarySettings", "stageVariableOverrides")->contains(operation.last());
        if (!isThere)
            return nothingToRemove(operation);
    } else if (!rule) {
        return invalidSetting(operation);
    }
    if (auto fine = checkDeployment(api, operation); !fine)
        return fine.error();
    if (!stage.contains("canarySettings"))
        stage["canarySettings"] = canaryOf({}, textOf(stage, "deploymentId"));
    apply(stage, operation, *rule);
    return {};
}

Result<void> changeLog(json::object& stage, const PatchOperation& operation) {
    if (operation.op == "remove") {
        if (operation.path != "/accessLogSettings" || !stage.erase("accessLogSettings"))
            return nothingToRemove(operation);
        return {};
    }
    const PatchRule* rule = ruleOf(operation, logRules);
    if (!rule)
        return badRequest("Invalid accessLogSettings path. Must be one of : "
                          "[/accessLogSettings/destinationArn, /accessLogSettings/format]");
    if (operation.text().empty())
        return badRequest("Access Log value must not be empty");
    apply(stage, operation, *rule);
    return {};
}

/// Those of all methods, where a method has none of its own; else what AWS begins with.
json::object settingsFor(const json::object& all, std::string_view method) {
    for (const std::string_view key : {method, std::string_view{"*/*"}})
        if (const json::value* found = all.if_contains(key))
            return found->get_object();
    return {{"metricsEnabled", false},
            {"dataTraceEnabled", false},
            {"throttlingBurstLimit", 5000},
            {"throttlingRateLimit", 10000.0},
            {"cachingEnabled", false},
            {"cacheTtlInSeconds", 300},
            {"cacheDataEncrypted", false},
            {"requireAuthorizationForCacheControl", true},
            {"unauthorizedCacheControlHeaderStrategy", "SUCCEED_WITH_RESPONSE_HEADER"}};
}

/// "/~1pets/GET/..." -> "pets/GET"
std::string methodKey(const PatchOperation& operation) {
    std::string path = operation.parts[0];
    if (path.starts_with('/'))
        path.erase(0, 1);
    return path + "/" + operation.parts[1];
}

Result<void> changeMethodSetting(json::object& stage, const PatchOperation& operation) {
    json::object& all = objectIn(stage, "methodSettings");
    if (operation.op == "remove" && operation.parts.size() == 2) {
        if (!all.erase(methodKey(operation)))
            return nothingToRemove(operation);
        return {};
    }
    for (const Setting& setting : settings) {
        const bool isIt = operation.parts.size() == 4 && operation.parts[2] == setting.group &&
                          operation.parts[3] == setting.name;
        if (!isIt)
            continue;
        const std::string key = methodKey(operation);
        json::object changed = settingsFor(all, key);
        PatchOperation member = operation;
        member.parts = {std::string{setting.member}};
        const std::string path = "/" + member.parts.front();
        apply(changed, member, {path, setting.kind});
        all[key] = std::move(changed);
        return {};
    }
    return operation.op == "remove" ? nothingToRemove(operation) : invalidSetting(operation);
}

} // namespace

Result<void> changeStage(const json::object& api, json::object& stage,
                         const PatchOperation& operation) {
    if (operation.op == "copy")
        return copyFromCanary(stage, operation);
    const std::string first = operation.parts.empty() ? std::string{} : operation.parts[0];
    if (first == "canarySettings")
        return changeCanary(api, stage, operation);
    if (first == "accessLogSettings")
        return changeLog(stage, operation);
    const PatchRule* rule = ruleOf(operation, ownRules);
    if (rule && rule->ops.find(operation.op) != std::string_view::npos) {
        if (auto fine = checkDeployment(api, operation); !fine)
            return fine.error();
        apply(stage, operation, *rule);
        return {};
    }
    return operation.parts.size() < 2 ? invalidSetting(operation)
                                      : changeMethodSetting(stage, operation);
}

} // namespace lathe::services::apigateway
