#include "engine/services/lambda/SettingChecks.h"

#include "engine/model/ReservedVariables.h"
#include "engine/services/lambda/ServiceError.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::string_view keyPattern = R"((arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|())";
constexpr std::string_view logGroupPattern = R"([\.\-_/#A-Za-z0-9]+)";
constexpr std::string_view variablePattern = "[a-zA-Z]([a-zA-Z0-9_])+";
constexpr std::string_view signingPattern =
    R"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"(code-signing-config:csc-[a-z0-9]{17})";

constexpr std::string_view providerPattern =
    R"(arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"(capacity-provider:[a-zA-Z0-9-_]+)";

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// Empty where it is not there.
const json::object& part(const json::object& parent, std::string_view key) {
    static const json::object none;
    const json::value* value = parent.if_contains(key);
    return value && value->is_object() ? value->get_object() : none;
}

const json::object& variablesOf(const json::object& body) {
    return part(part(body, "Environment"), "Variables");
}

void checkCapacity(const json::object& body, Validation& validation) {
    if (!body.contains("CapacityProviderConfig"))
        return;
    const std::string member =
        "capacityProviderConfig.lambdaManagedInstancesCapacityProviderConfig";
    const json::object& outer = part(body, "CapacityProviderConfig");
    const json::object& config = part(outer, "LambdaManagedInstancesCapacityProviderConfig");
    if (!outer.contains("LambdaManagedInstancesCapacityProviderConfig"))
        return validation.missing(member);
    const std::string arn = text(config, "CapacityProviderArn");
    if (arn.empty())
        validation.missing(member + ".capacityProviderArn");
    validation.pattern(member + ".capacityProviderArn", arn, providerPattern);
    validation.range(member + ".perExecutionEnvironmentMaxConcurrency",
                     config.if_contains("PerExecutionEnvironmentMaxConcurrency"), 1, 1600);
}

Result<void> checkReserved(const json::object& variables) {
    std::vector<std::string_view> reserved;
    for (const auto& variable : variables) {
        if (model::isReservedVariable(variable.key()))
            reserved.push_back(variable.key());
    }
    if (reserved.empty())
        return {};
    return invalidParameter(fmt::format(
        "Lambda was unable to configure your environment variables because the environment "
        "variables you have provided contains reserved keys that are currently not supported for "
        "modification. Reserved keys used in this request: {}",
        fmt::join(reserved, ", ")));
}

Result<void> checkDeadLetters(const std::string& arn) {
    const bool takesThem =
        arn.find(":sqs:") != std::string::npos || arn.find(":sns:") != std::string::npos;
    if (arn.empty() || takesThem)
        return {};
    return invalidParameter(fmt::format("The dead letter target {} is invalid. It must be an "
                                        "Amazon SQS queue or an Amazon SNS topic.",
                                        arn));
}

} // namespace

void checkMembers(const json::object& body, Validation& validation) {
    validation.pattern("kMSKeyArn", text(body, "KMSKeyArn"), keyPattern);
    validation.pattern("codeSigningConfigArn", text(body, "CodeSigningConfigArn"), signingPattern);
    const std::string group = text(part(body, "LoggingConfig"), "LogGroup");
    validation.pattern("loggingConfig.logGroup", group, logGroupPattern);
    validation.length("loggingConfig.logGroup", group, 1, 512);
    const json::object& durable = part(body, "DurableConfig");
    validation.range("durableConfig.retentionPeriodInDays",
                     durable.if_contains("RetentionPeriodInDays"), 1, 90);
    validation.range("durableConfig.executionTimeout", durable.if_contains("ExecutionTimeout"), 1,
                     31'622'400);
    checkCapacity(body, validation);
    const json::object& variables = variablesOf(body);
    const bool named = std::all_of(variables.begin(), variables.end(), [](const auto& variable) {
        // "_HANDLER" and the like are told as reserved ones.
        return model::isReservedVariable(variable.key()) ||
               fitsPattern(variable.key(), variablePattern);
    });
    if (!named)
        validation.brokenSecret("environment.variables",
                                fmt::format("Map keys must satisfy constraint: [Member must "
                                            "satisfy regular expression pattern: {}]",
                                            variablePattern));
}

Result<void> checkContents(const json::object& body) {
    if (auto free = checkReserved(variablesOf(body)); !free)
        return free;
    return checkDeadLetters(text(part(body, "DeadLetterConfig"), "TargetArn"));
}

Result<void> checkTogether(const json::object& settings, const json::object& body) {
    const json::object& asked = part(body, "LoggingConfig");
    const bool hasLevel = asked.contains("ApplicationLogLevel") || asked.contains("SystemLogLevel");
    if (hasLevel && text(part(settings, "LoggingConfig"), "LogFormat") == "Text")
        return invalidParameter(
            "LogLevel is not supported when LogFormat is set to \"Text\". Remove LogLevel from "
            "your request or change the LogFormat to \"Json\" and try again.");
    const bool isImage = text(settings, "PackageType") == "Image";
    const json::value* layers = body.if_contains("Layers");
    const bool ofZip = body.contains("Runtime") || body.contains("Handler") ||
                       (layers && !layers->as_array().empty());
    if (isImage && ofZip)
        return invalidParameter("Please don't provide Handler or Runtime or Layer when the "
                                "intended function PackageType is Image.");
    if (!isImage && body.contains("ImageConfig"))
        return invalidParameter("Please don't provide ImageConfig when the intended function "
                                "PackageType is Zip.");
    return {};
}

Result<void> checkPackaging(const json::object& body) {
    const json::object& code = part(body, "Code");
    if (text(body, "PackageType") == "Image")
        return code.contains("ImageUri")
                   ? Result<void>{}
                   : invalidParameter("Please provide ImageUri when creating a function with "
                                      "packageType Image.");
    if (text(body, "Runtime").empty() || text(body, "Handler").empty())
        return invalidParameter(
            "Runtime and Handler are mandatory parameters for functions created with "
            "deployment packages.");
    // Of an image it is none.
    return code.contains("ImageUri")
               ? invalidParameter("Please provide a source for function code.")
               : Result<void>{};
}

} // namespace lathe::services::lambda
