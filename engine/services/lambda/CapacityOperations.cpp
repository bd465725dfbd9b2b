#include "engine/base/Clock.h"
#include "engine/services/lambda/Capacity.h"
#include "engine/services/lambda/FunctionConfiguration.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Tagging.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Resource;

constexpr std::string_view namePattern =
    R"((arn:aws[a-zA-Z-]*:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"(capacity-provider:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+)";
constexpr std::string_view rolePattern =
    R"(arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+)";

const json::value* inner(const json::object& object, std::string_view key) {
    return object.if_contains(key);
}

/// Empty where it is not there.
const json::object& part(const json::object& parent, std::string_view key) {
    static const json::object none;
    const json::value* value = parent.if_contains(key);
    return value && value->is_object() ? value->get_object() : none;
}

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// A list that must be there.
void checkList(const json::value* list, std::string_view member, std::size_t least,
               std::size_t most, Validation& validation) {
    if (!list)
        return validation.missing(member);
    const std::size_t size = list->as_array().size();
    if (size < least)
        validation.broken(
            member, listText(list->as_array()),
            fmt::format("Member must have length greater than or equal to {}", least));
    else if (size > most)
        validation.broken(member, listText(list->as_array()),
                          fmt::format("Member must have length less than or equal to {}", most));
}

void checkName(const std::string& name, Validation& validation) {
    if (name.empty())
        validation.missing("capacityProviderName");
    validation.length("capacityProviderName", name, 1, 140);
    validation.pattern("capacityProviderName", name, namePattern);
}

void checkScaling(const json::object& body, Validation& validation) {
    const json::object& scaling = part(body, "CapacityProviderScalingConfig");
    validation.range("capacityProviderScalingConfig.maxVCpuCount", inner(scaling, "MaxVCpuCount"),
                     2, 15'000);
    validation.oneOf("capacityProviderScalingConfig.scalingMode", text(scaling, "ScalingMode"),
                     {"Auto", "Manual"});
}

Result<void> checkNew(const Call& call) {
    Validation validation;
    checkName(call.text("CapacityProviderName"), validation);
    const json::object& vpc = part(call.body, "VpcConfig");
    if (!call.member("VpcConfig")) {
        validation.missing("vpcConfig");
    } else {
        checkList(inner(vpc, "SubnetIds"), "vpcConfig.subnetIds", 1, 16, validation);
        checkList(inner(vpc, "SecurityGroupIds"), "vpcConfig.securityGroupIds", 0, 5, validation);
    }
    const std::string role =
        text(part(call.body, "PermissionsConfig"), "CapacityProviderOperatorRoleArn");
    if (!call.member("PermissionsConfig"))
        validation.missing("permissionsConfig");
    else if (role.empty())
        validation.missing("permissionsConfig.capacityProviderOperatorRoleArn");
    validation.pattern("permissionsConfig.capacityProviderOperatorRoleArn", role, rolePattern);
    checkScaling(call.body, validation);
    return validation.outcome();
}

/// `given` is a name or the ARN.
std::string arnOf(const Control& control, const std::string& given) {
    const model::Project& project = control.catalog.declared();
    return given.starts_with("arn:") ? given
                                     : fmt::format("arn:aws:lambda:{}:{}:capacity-provider:{}",
                                                   project.region, project.accountId, given);
}

/// The one that stands in the path.
Result<Resource> findProvider(Control& control, const Call& call) {
    Validation validation;
    checkName(call.parameters.front(), validation);
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    const std::string arn = arnOf(control, call.parameters.front());
    const Resource* found = control.catalog.capacityProviders().find(arn);
    if (!found)
        return noCapacityProvider(arn);
    return *found;
}

std::string now() {
    return lambdaTime(Clock::system().wall());
}

Answer described(int status, const Resource& provider) {
    return {status, json::object{{"CapacityProvider", provider.settings}}};
}

json::array versionsOn(const Control& control, const std::string& arn) {
    json::array versions;
    for (const catalog::Function* function : control.catalog.functions()) {
        const std::string own = catalog::functionArn(control.catalog.declared(), function->name);
        if (capacityProviderOf(function->latest.settings) == arn)
            versions.push_back({{"FunctionArn", own + ":$LATEST"}, {"State", "Active"}});
        for (const auto& [number, version] : function->versions) {
            if (capacityProviderOf(version.settings) == arn)
                versions.push_back(
                    {{"FunctionArn", fmt::format("{}:{}", own, number)}, {"State", "Active"}});
        }
    }
    return versions;
}

} // namespace

std::string capacityProviderOf(const json::object& settings) {
    return text(part(part(settings, "CapacityProviderConfig"),
                     "LambdaManagedInstancesCapacityProviderConfig"),
                "CapacityProviderArn");
}

Error noCapacityProvider(const std::string& arn) {
    return {"ResourceNotFoundException", Text::verbatim("Capacity provider not found: " + arn)};
}

Result<Answer> createCapacityProvider(Control& control, const Call& call) {
    if (auto shape = checkNew(call); !shape)
        return shape.error();
    auto tags = checkedTags(call.tags());
    if (!tags)
        return tags.error();
    Resource provider{arnOf(control, call.text("CapacityProviderName")), {}, std::move(*tags)};
    if (control.catalog.capacityProviders().find(provider.arn))
        return Error{"ResourceConflictException",
                     Text::verbatim("Capacity provider already exists: " + provider.arn)};
    provider.settings = {{"CapacityProviderArn", provider.arn}, {"State", "Active"}};
    for (const char* member : {"VpcConfig", "PermissionsConfig", "InstanceRequirements",
                               "CapacityProviderScalingConfig", "KmsKeyArn"}) {
        if (const json::value* value = call.member(member))
            provider.settings[member] = *value;
    }
    provider.settings["LastModified"] = now();
    if (auto saved = control.catalog.capacityProviders().save(provider); !saved)
        return saved.error();
    return described(202, provider);
}

Result<Answer> getCapacityProvider(Control& control, const Call& call) {
    const auto provider = findProvider(control, call);
    if (!provider)
        return provider.error();
    return described(200, *provider);
}

Result<Answer> updateCapacityProvider(Control& control, const Call& call) {
    Validation validation;
    checkScaling(call.body, validation);
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    auto provider = findProvider(control, call);
    if (!provider)
        return provider.error();
    if (const json::value* scaling = call.member("CapacityProviderScalingConfig"))
        provider->settings["CapacityProviderScalingConfig"] = *scaling;
    provider->settings["LastModified"] = now();
    if (auto saved = control.catalog.capacityProviders().save(*provider); !saved)
        return saved.error();
    return described(202, *provider);
}

Result<Answer> deleteCapacityProvider(Control& control, const Call& call) {
    auto provider = findProvider(control, call);
    if (!provider)
        return provider.error();
    if (!versionsOn(control, provider->arn).empty())
        return Error{"ResourceConflictException",
                     Text::verbatim(fmt::format("The capacity provider {} is used by a function.",
                                                provider->arn))};
    if (auto removed = control.catalog.capacityProviders().remove(provider->arn); !removed)
        return removed.error();
    provider->settings["State"] = "Deleting";
    return described(202, *provider);
}

Result<Answer> listCapacityProviders(Control& control, const Call& call) {
    Validation validation;
    const std::string state = call.query("State");
    validation.oneOf("state", state, {"Pending", "Active", "Failed", "Deleting"});
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    json::array all;
    for (const Resource* provider : control.catalog.capacityProviders().all()) {
        if (state.empty() || state == text(provider->settings, "State"))
            all.emplace_back(provider->settings);
    }
    return page(call, std::move(all), "CapacityProviders", 50);
}

Result<Answer> listVersionsByCapacityProvider(Control& control, const Call& call) {
    const auto provider = findProvider(control, call);
    if (!provider)
        return provider.error();
    auto answer = page(call, versionsOn(control, provider->arn), "FunctionVersions", 50);
    if (answer)
        (*answer->body)["CapacityProviderArn"] = provider->arn;
    return answer;
}

} // namespace lathe::services::lambda
