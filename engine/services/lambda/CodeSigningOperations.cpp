#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
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

using CodeSigningConfig = catalog::Resource;

constexpr std::string_view arnPattern =
    R"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"(code-signing-config:csc-[a-z0-9]{17})";

std::string now() {
    return lambdaTime(Clock::system().wall());
}

/// A member of a member; nullptr when there is none.
const json::value* inner(const json::object& body, std::string_view outer, std::string_view key) {
    const json::value* object = body.if_contains(outer);
    return object ? object->as_object().if_contains(key) : nullptr;
}

Result<void> checkShape(const Call& call) {
    Validation validation;
    validation.length("description", call.text("Description"), 0, 256);
    if (const json::value* policy =
            inner(call.body, "CodeSigningPolicies", "UntrustedArtifactOnDeployment"))
        validation.oneOf("codeSigningPolicies.untrustedArtifactOnDeployment",
                         std::string{policy->as_string()}, {"Warn", "Enforce"});
    if (const json::value* publishers =
            inner(call.body, "AllowedPublishers", "SigningProfileVersionArns")) {
        const auto count = publishers->as_array().size();
        if (count < 1 || count > 20)
            validation.broken("allowedPublishers.signingProfileVersionArns",
                              listText(publishers->as_array()),
                              count < 1 ? "Member must have length greater than or equal to 1"
                                        : "Member must have length less than or equal to 20");
    }
    return validation.outcome();
}

Result<void> checkArn(const std::string& arn) {
    Validation validation;
    if (arn.empty())
        validation.missing("codeSigningConfigArn");
    validation.pattern("codeSigningConfigArn", arn, arnPattern);
    return validation.outcome();
}

Result<CodeSigningConfig> findConfig(Control& control, const std::string& arn) {
    if (auto shape = checkArn(arn); !shape)
        return shape.error();
    const CodeSigningConfig* config = control.catalog.signings().find(arn);
    if (!config)
        return Error{"ResourceNotFoundException/untyped",
                     Text::verbatim(fmt::format(
                         "The Lambda code signing configuration {} can not be found.", arn))};
    return *config;
}

/// What a request names, over what is there.
void apply(const Call& call, json::object& settings) {
    for (const char* member : {"Description", "AllowedPublishers", "CodeSigningPolicies"}) {
        if (const json::value* value = call.member(member))
            settings[member] = *value;
    }
    settings["LastModified"] = now();
}

Answer described(int status, const CodeSigningConfig& config) {
    return {status, json::object{{"CodeSigningConfig", config.settings}}};
}

json::array functionsUsing(const Control& control, const std::string& arn) {
    json::array arns;
    for (const catalog::Function* function : control.catalog.functions()) {
        if (function->codeSigningConfig == arn)
            arns.emplace_back(catalog::functionArn(control.catalog.declared(), function->name));
    }
    return arns;
}

} // namespace

Result<Answer> createCodeSigningConfig(Control& control, const Call& call) {
    if (auto shape = checkShape(call); !shape)
        return shape.error();
    Validation complete;
    if (!inner(call.body, "AllowedPublishers", "SigningProfileVersionArns"))
        complete.missing(call.member("AllowedPublishers")
                             ? "allowedPublishers.signingProfileVersionArns"
                             : "allowedPublishers");
    if (auto outcome = complete.outcome(); !outcome)
        return outcome.error();
    const model::Project& project = control.catalog.declared();
    const std::string id = "csc-" + newHexId(17);
    CodeSigningConfig config;
    config.arn = fmt::format("arn:aws:lambda:{}:{}:code-signing-config:{}", project.region,
                             project.accountId, id);
    config.settings = {{"CodeSigningConfigId", id},
                       {"CodeSigningConfigArn", config.arn},
                       {"Description", ""},
                       {"CodeSigningPolicies", {{"UntrustedArtifactOnDeployment", "Warn"}}}};
    apply(call, config.settings);
    auto tags = checkedTags(call.tags());
    if (!tags)
        return tags.error();
    config.tags = std::move(*tags);
    if (auto saved = control.catalog.signings().save(config); !saved)
        return saved.error();
    return described(201, config);
}

Result<Answer> getCodeSigningConfig(Control& control, const Call& call) {
    const auto config = findConfig(control, call.parameters.front());
    if (!config)
        return config.error();
    return described(200, *config);
}

Result<Answer> updateCodeSigningConfig(Control& control, const Call& call) {
    if (auto shape = checkShape(call); !shape)
        return shape.error();
    auto config = findConfig(control, call.parameters.front());
    if (!config)
        return config.error();
    apply(call, config->settings);
    if (auto saved = control.catalog.signings().save(*config); !saved)
        return saved.error();
    return described(200, *config);
}

Result<Answer> deleteCodeSigningConfig(Control& control, const Call& call) {
    const auto config = findConfig(control, call.parameters.front());
    if (!config)
        return config.error();
    if (!functionsUsing(control, config->arn).empty())
        return Error{"ResourceConflictException",
                     Text::verbatim(fmt::format("The code signing configuration {} is used by a "
                                                "function: detach it there first.",
                                                config->arn))};
    if (auto removed = control.catalog.signings().remove(config->arn); !removed)
        return removed.error();
    return Answer{204, {}};
}

Result<Answer> listCodeSigningConfigs(Control& control, const Call& call) {
    json::array all;
    for (const CodeSigningConfig* config : control.catalog.signings().all())
        all.emplace_back(config->settings);
    return page(call, std::move(all), "CodeSigningConfigs", 10'000);
}

Result<Answer> listFunctionsByCodeSigningConfig(Control& control, const Call& call) {
    const auto config = findConfig(control, call.parameters.front());
    if (!config)
        return config.error();
    return page(call, functionsUsing(control, config->arn), "FunctionArns", 10'000);
}

Result<Answer> putFunctionCodeSigningConfig(Control& control, const Call& call) {
    const std::string arn = call.text("CodeSigningConfigArn");
    if (auto shape = checkArn(arn); !shape)
        return shape.error();
    if (!control.catalog.signings().find(arn))
        return noSigning(arn);
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    found->function->codeSigningConfig = arn;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{
        200, json::object{{"CodeSigningConfigArn", arn}, {"FunctionName", found->function->name}}};
}

Result<Answer> getFunctionCodeSigningConfig(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    const catalog::Function& function = *found->function;
    json::object body;
    if (!function.codeSigningConfig.empty())
        body = {{"CodeSigningConfigArn", function.codeSigningConfig},
                {"FunctionName", function.name}};
    return Answer{200, std::move(body)};
}

Result<Answer> deleteFunctionCodeSigningConfig(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    found->function->codeSigningConfig.clear();
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{204, {}};
}

} // namespace lathe::services::lambda
