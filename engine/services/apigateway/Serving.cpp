#include "engine/services/apigateway/Serving.h"

#include "engine/services/apigateway/Asked.h"

#include <algorithm>
#include <optional>
#include <random>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using sources::http::ApiKey;
using sources::http::Throttle;
using sources::http::UsagePlan;

/// The stage among those of a plan; nullptr where it is for others.
const json::object* stageIn(const json::object& plan, const std::string& api,
                            const std::string& stage) {
    for (const json::value& entry : plan.at("apiStages").get_array()) {
        const json::object& one = entry.get_object();
        if (textOf(one, "apiId") == api && textOf(one, "stage") == stage)
            return &one;
    }
    return nullptr;
}

/// More than anybody sends.
constexpr double mostAtOnce = 1e9;

/// Nothing where it is no number.
std::optional<double> numberAt(const json::value& owner, std::string_view member) {
    const json::object* object = owner.if_object();
    const json::value* value = object ? object->if_contains(member) : nullptr;
    if (!value || !value->is_number())
        return {};
    return value->to_number<double>();
}

/// The same as a count.
std::optional<int> countAt(const json::value& owner, std::string_view member) {
    const auto number = numberAt(owner, member);
    if (!number)
        return {};
    return static_cast<int>(std::clamp(*number, 0.0, mostAtOnce));
}

/// "/orders/GET" -> rateLimit, burstLimit.
std::vector<Throttle> throttlesOf(const json::object& stage) {
    std::vector<Throttle> throttles;
    const json::value* written = stage.if_contains("throttle");
    const json::object* methods = written ? written->if_object() : nullptr;
    if (!methods)
        return throttles;
    for (const auto& [key, value] : *methods) {
        const auto rate = numberAt(value, "rateLimit");
        if (!rate)
            continue;
        Throttle& throttle = throttles.emplace_back(sources::http::throttleOfMethod(key));
        throttle.rate = *rate;
        throttle.burst = countAt(value, "burstLimit")
                             .value_or(static_cast<int>(std::clamp(*rate, 0.0, mostAtOnce)));
    }
    return throttles;
}

UsagePlan planOf(const json::object& written, const json::object& stage) {
    UsagePlan plan;
    plan.id = textOf(written, "id");
    plan.stage = textOf(stage, "stage");
    plan.throttles = throttlesOf(stage);
    if (const json::value* throttle = written.if_contains("throttle")) {
        plan.rate = numberAt(*throttle, "rateLimit");
        plan.burst = countAt(*throttle, "burstLimit");
    }
    if (const json::value* quota = written.if_contains("quota")) {
        plan.quota = countAt(*quota, "limit");
        if (const json::object* limits = quota->if_object())
            if (const std::string period = textOf(*limits, "period"); !period.empty())
                plan.quotaPeriod = period;
    }
    return plan;
}

bool hasKey(const json::object& plan, const std::string& key) {
    const json::array& keys = plan.at(".keys").get_array();
    return std::find(keys.begin(), keys.end(), json::value(key)) != keys.end();
}

std::vector<ApiKey> keysOf(const Store& store, const std::string& api, const std::string& stage) {
    std::vector<ApiKey> keys;
    for (const auto& [id, written] : store.keys.all()) {
        ApiKey key{id, textOf(written, "value"), written.at("enabled").get_bool(), {}};
        for (const auto& [planId, plan] : store.plans.all())
            if (const json::object* one = stageIn(plan, api, stage); one && hasKey(plan, id))
                key.plans.push_back(planOf(plan, *one));
        if (!key.plans.empty())
            keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace

bool goesToCanary(const json::object& stage) {
    const json::value* canary = stage.if_contains("canarySettings");
    if (!canary)
        return false;
    static thread_local std::mt19937_64 random{std::random_device{}()};
    const double share = canary->at("percentTraffic").to_number<double>();
    return std::uniform_real_distribution<double>{0, 100}(random) < share;
}

sources::http::Api servedApi(const Store& store, const json::object& api, const json::object& stage,
                             bool isCanary) {
    const json::object& deployed = isCanary ? stage.at("canarySettings").get_object() : stage;
    const json::object* deployment = findIn(api, ".deployments", textOf(deployed, "deploymentId"));
    const json::value* snapshot = deployment ? deployment->if_contains(".snapshot") : nullptr;
    auto served = sources::http::apiOfParts(snapshot ? snapshot->get_object() : json::object{},
                                            stage, isCanary);
    served.id = textOf(api, "id");
    served.logicalId = textOf(api, "name") + "/" + textOf(stage, "stageName");
    served.keys = keysOf(store, served.id, textOf(stage, "stageName"));
    return served;
}

} // namespace lathe::services::apigateway
