#include "engine/model/OpaqueId.h"
#include "engine/sources/http/Reading.h"
#include "engine/template/JsonAccess.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;

constexpr std::size_t keyLength = 40;

void setLimits(const json::object& properties, UsagePlan& plan) {
    if (const auto* throttle = objectAt(properties, "Throttle")) {
        const std::string rate = textAt(*throttle, "RateLimit");
        if (!rate.empty())
            plan.rate = std::atof(rate.c_str());
        plan.burst = numberAt(*throttle, "BurstLimit");
    }
    if (const auto* quota = objectAt(properties, "Quota")) {
        plan.quota = numberAt(*quota, "Limit");
        plan.quotaPeriod = textAt(*quota, "Period");
    }
}

/// Of a stage: "/orders/GET" -> RateLimit, BurstLimit.
std::vector<Throttle> throttlesOfMethods(const json::object& stage) {
    std::vector<Throttle> throttles;
    const auto* methods = objectAt(stage, "Throttle");
    for (auto entry = methods ? methods->begin() : json::object::const_iterator{};
         methods && entry != methods->end(); ++entry) {
        const auto* limits = entry->value().if_object();
        if (!limits)
            continue;
        Throttle throttle = throttleOfMethod(entry->key());
        throttle.rate = std::atof(textAt(*limits, "RateLimit").c_str());
        throttle.burst = numberAt(*limits, "BurstLimit").value_or(static_cast<int>(throttle.rate));
        throttles.push_back(std::move(throttle));
    }
    return throttles;
}

/// The stages of the API that the plan is for.
std::vector<UsagePlan> plansOf(const Reading& reading, const model::Resource& resource) {
    std::vector<UsagePlan> plans;
    const auto* stages = tmpl::arrayAt(resource.properties, "ApiStages");
    for (auto entry = stages ? stages->begin() : json::array::const_iterator{};
         stages && entry != stages->end(); ++entry) {
        const auto* stage = entry->if_object();
        if (!stage || textAt(*stage, "ApiId") != reading.api.id)
            continue;
        UsagePlan plan;
        plan.id = resource.physicalId;
        plan.stage = textAt(*stage, "Stage");
        setLimits(resource.properties, plan);
        plan.throttles = throttlesOfMethods(*stage);
        plans.push_back(std::move(plan));
    }
    return plans;
}

ApiKey keyOf(const model::Resource& resource) {
    ApiKey key;
    key.id = resource.physicalId;
    key.value = textAt(resource.properties, "Value");
    if (key.value.empty())
        key.value = model::opaqueId(resource.logicalId + "/value", keyLength);
    key.enabled = tmpl::flagAt(resource.properties, "Enabled").value_or(true);
    return key;
}

/// AWS::ApiGateway::ApiKey, UsagePlan and UsagePlanKey.
void readKeys(const Reading& reading) {
    const auto& resources = reading.project.resources;
    for (const model::Resource& resource : resources) {
        if (resource.type != "AWS::ApiGateway::ApiKey")
            continue;
        ApiKey key = keyOf(resource);
        for (const model::Resource& link : resources) {
            if (link.type != "AWS::ApiGateway::UsagePlanKey" ||
                textAt(link.properties, "KeyId") != key.id)
                continue;
            for (const model::Resource& plan : resources)
                if (plan.type == "AWS::ApiGateway::UsagePlan" &&
                    plan.physicalId == textAt(link.properties, "UsagePlanId"))
                    for (UsagePlan& one : plansOf(reading, plan))
                        key.plans.push_back(std::move(one));
        }
        if (!key.plans.empty())
            reading.api.keys.push_back(std::move(key));
    }
}

/// What SAM makes of Auth UsagePlan: a plan with one key.
void readSamPlan(const Reading& reading) {
    const auto* auth = objectAt(reading.resource.properties, "Auth");
    const auto* written = auth ? objectAt(*auth, "UsagePlan") : nullptr;
    const std::string create = written ? textAt(*written, "CreateUsagePlan") : std::string{};
    if (create.empty() || create == "NONE")
        return;
    // A shared one is the same for each API.
    const std::string owner = create == "SHARED" ? "Serverless" : reading.api.logicalId;
    UsagePlan plan;
    plan.id = owner + "UsagePlan";
    setLimits(*written, plan);
    ApiKey key;
    key.id = model::opaqueId(owner + "ApiKey", 10);
    key.value = model::opaqueId(owner + "ApiKey/value", keyLength);
    key.plans.push_back(std::move(plan));
    reading.api.keys.push_back(std::move(key));
}

} // namespace

void readApiKeys(const Reading& reading) {
    readKeys(reading);
    readSamPlan(reading);
}

} // namespace lathe::sources::http
