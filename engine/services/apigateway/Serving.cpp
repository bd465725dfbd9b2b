#include "engine/services/apigateway/Serving.h"

#include "engine/services/apigateway/Asked.h"

#include <algorithm>
#include <random>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using sources::http::ApiKey;
using sources::http::UsagePlan;

UsagePlan planOf(const json::object& written, const std::string& stage) {
    UsagePlan plan;
    plan.id = textOf(written, "id");
    plan.stage = stage;
    if (const json::value* throttle = written.if_contains("throttle")) {
        const json::object& limits = throttle->get_object();
        if (const json::value* rate = limits.if_contains("rateLimit"))
            plan.rate = rate->to_number<double>();
        if (const json::value* burst = limits.if_contains("burstLimit"))
            plan.burst = burst->to_number<int>();
    }
    if (const json::value* quota = written.if_contains("quota")) {
        const json::object& limits = quota->get_object();
        if (const json::value* limit = limits.if_contains("limit"))
            plan.quota = limit->to_number<int>();
        if (const std::string period = textOf(limits, "period"); !period.empty())
            plan.quotaPeriod = period;
    }
    return plan;
}

/// The plan, where it is one for the stage and has the key.
bool reaches(const json::object& plan, const std::string& key, const std::string& api,
             const std::string& stage) {
    const json::array& keys = plan.at(".keys").get_array();
    const json::array& stages = plan.at("apiStages").get_array();
    return std::find(keys.begin(), keys.end(), json::value(key)) != keys.end() &&
           std::any_of(stages.begin(), stages.end(), [&](const json::value& one) {
               return textOf(one.get_object(), "apiId") == api &&
                      textOf(one.get_object(), "stage") == stage;
           });
}

std::vector<ApiKey> keysOf(const Store& store, const std::string& api, const std::string& stage) {
    std::vector<ApiKey> keys;
    for (const auto& [id, written] : store.keys.all()) {
        ApiKey key{id, textOf(written, "value"), written.at("enabled").get_bool(), {}};
        for (const auto& [planId, plan] : store.plans.all())
            if (reaches(plan, id, api, stage))
                key.plans.push_back(planOf(plan, stage));
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
