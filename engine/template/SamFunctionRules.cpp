#include "engine/template/RuntimeChecks.h"
#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::tmpl {
namespace {

constexpr const char* conflict = "Sam.Conflict";
constexpr const char* missing = "Sam.MissingProperty";
constexpr const char* invalid = "Sam.InvalidValue";

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// A name of an alias: letters, digits, hyphens and underscores, and not digits alone.
bool isAliasName(const std::string& name) {
    const auto fits = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    };
    return std::all_of(name.begin(), name.end(), fits) &&
           name.find_first_not_of("0123456789") != std::string::npos;
}

void checkPackageType(const SamResource& function) {
    const Setting& p = function.properties;
    const Setting type = function.context.resolved(p["PackageType"]);
    const bool isImage = type.text() == "Image";
    if (type && !type.isIntrinsic() && type.text() != "Zip" && !isImage) {
        function.fail(type, invalid,
                      Text::tr("PackageType should be Zip or Image, but is '{}'.", type.text()),
                      Text::tr("Write Zip or Image."));
        return;
    }
    if (type.isIntrinsic()) {
        return;
    }
    if (isImage) {
        for (const char* name : {"Runtime", "Handler", "Layers"}) {
            if (p[name].isGiven()) {
                function.fail(p[name], conflict,
                              Text::tr("{} cannot be set when PackageType is Image.", name),
                              Text::tr("Remove it; the image brings its own."));
            }
        }
        return;
    }
    for (const char* name : {"Runtime", "Handler"}) {
        if (!p[name].isGiven()) {
            function.fail(p[name], missing,
                          Text::tr("{} is required when PackageType is Zip.", name),
                          Text::tr("Add {}, or set PackageType to Image.", name));
        }
    }
    for (const char* name : {"ImageUri", "ImageConfig"}) {
        if (p[name].isGiven() && !(p["InlineCode"] || p["CodeUri"])) {
            function.fail(p[name], conflict,
                          Text::tr("{} cannot be set when PackageType is Zip.", name),
                          Text::tr("Set PackageType to Image, or remove it."));
        }
    }
}

void checkCode(const SamResource& function) {
    const Setting& p = function.properties;
    const bool isImage = p["PackageType"].text() == "Image";
    if (isImage) {
        // Without ImageUri, SAM's tools build the image that Metadata describes.
        if (!p["ImageUri"].isGiven() && !function.self["Metadata"].has("Dockerfile")) {
            function.fail(
                p["ImageUri"], missing,
                Text::tr("'ImageUri' must be set for a function of PackageType Image."),
                Text::tr("Add ImageUri, or Metadata with a Dockerfile to build it from."));
        }
        return;
    }
    // Without any of them, SAM's tools build from the template's own folder.
    if (!p["InlineCode"] && !p["CodeUri"] && !p["ImageUri"] &&
        !holdsSourceCode(function.context.file().parent_path())) {
        function.fail(p, missing, Text::tr("One of 'InlineCode' and 'CodeUri' must be set."),
                      Text::tr("Set CodeUri to the folder that holds the code."));
    }
    if (!p["InlineCode"]) {
        checkLocation(function, p["CodeUri"], "CodeUri");
    }
}

void checkDeadLetterQueue(const SamResource& function) {
    const Setting queue = function.properties["DeadLetterQueue"];
    if (!queue.isMap() || queue.isIntrinsic() || queue.size() == 0) {
        return;
    }
    if (!queue["Type"].isGiven() || !queue["TargetArn"].isGiven()) {
        function.fail(queue, missing, Text::tr("'DeadLetterQueue' requires Type and TargetArn."),
                      Text::tr("Give both: Type (SQS or SNS) and the ARN of the target."));
    } else if (function.expectString(queue["Type"], "DeadLetterQueue.Type") &&
               queue["Type"].text() != "SQS" && queue["Type"].text() != "SNS") {
        function.fail(queue["Type"], invalid,
                      Text::tr("The Type of 'DeadLetterQueue' should be SQS or SNS."),
                      Text::tr("Write SQS or SNS."));
    }
}

void checkAlias(const SamResource& function) {
    const Setting& p = function.properties;
    const Setting written = p["AutoPublishAlias"];
    const Setting alias = function.context.resolved(written);
    if (p["ProvisionedConcurrencyConfig"].isGiven() && !written.isGiven()) {
        function.fail(
            p["ProvisionedConcurrencyConfig"], missing,
            Text::tr("ProvisionedConcurrencyConfig requires AutoPublishAlias on the function."),
            Text::tr("Add AutoPublishAlias, such as live."));
    }
    if (written.isGiven() && !alias.isString() && alias.isIntrinsic()) {
        const bool isParameter = function.context.root()["Parameters"].has(alias.reference());
        if (!isParameter) {
            function.fail(
                written, invalid,
                Text::tr(
                    "'AutoPublishAlias' must be a string or a Ref to a parameter of the template."),
                Text::tr("Write the alias itself, such as live."));
        }
    } else if (written.isGiven() && !alias.isGiven()) {
        function.fail(written, invalid,
                      Text::tr("An alias needs a name; the value of 'AutoPublishAlias' is empty."),
                      Text::tr("Give the parameter a value, or write the alias itself."));
    } else if (alias.isString() && alias.isGiven() && !isAliasName(alias.text())) {
        function.fail(written, invalid,
                      Text::tr("The name of AutoPublishAlias, '{}', may hold only letters, digits, "
                               "hyphens and underscores, and not digits alone.",
                               alias.text()),
                      Text::tr("Rename the alias."));
    }
    const Setting hash = function.context.resolved(p["AutoPublishCodeSha256"]);
    const bool isOpen = function.context.root()["Parameters"].has(hash.reference());
    if (written.isGiven() && hash.isGiven() && !hash.isString() && !isOpen) {
        function.failType(p["AutoPublishCodeSha256"], "AutoPublishCodeSha256",
                          Text::tr("a string"));
    }
}

bool isDisabled(const Setting& enabled) {
    return enabled &&
           (!enabled.isGiven() || enabled.text() == "false" || enabled.text() == "False");
}

void checkPassthrough(const SamResource& function, const Setting& written) {
    const Setting value = function.context.resolved(written);
    if (value.isIntrinsic() && !value.has("Ref") && !value.has("Fn::FindInMap")) {
        function.fail(
            written, invalid,
            Text::tr("The only intrinsic functions supported for PassthroughCondition are "
                     "FindInMap and Ref."),
            Text::tr("Write true or false."));
    } else if (value && !value.isIntrinsic() && !value.isBool() &&
               lowered(value.text()) != "true" && lowered(value.text()) != "false") {
        function.fail(written, invalid, Text::tr("PassthroughCondition should be true or false."),
                      Text::tr("Write true or false."));
    }
}

void checkDeploymentPreference(const SamResource& function) {
    const Setting preference = function.properties["DeploymentPreference"];
    if (!preference.isMap() || preference.size() == 0 || preference.isIntrinsic() ||
        isDisabled(function.context.resolved(preference["Enabled"]))) {
        return;
    }
    if (!function.properties["AutoPublishAlias"].isGiven()) {
        function.fail(preference, missing,
                      Text::tr("'DeploymentPreference' requires AutoPublishAlias."),
                      Text::tr("Add AutoPublishAlias, such as live."));
    }
    if (!preference.has("Type")) {
        function.fail(preference, missing, Text::tr("'DeploymentPreference' requires Type."),
                      Text::tr("Add Type, such as AllAtOnce or Linear10PercentEvery1Minute."));
    }
    if (const Setting hooks = preference["Hooks"]; hooks && !hooks.isMap()) {
        function.failType(hooks, "DeploymentPreference.Hooks", Text::tr("a map"));
    }
    checkPassthrough(function, preference["PassthroughCondition"]);
    const Setting alarms = preference["Alarms"];
    const auto isListOrConditional = [](const Setting& value) {
        return value.isList() || value.has("Fn::If");
    };
    if (alarms && !isListOrConditional(alarms) && !alarms.isNoValue()) {
        function.failType(alarms, "DeploymentPreference.Alarms", Text::tr("a list"));
    } else if (alarms.has("Fn::If")) {
        const Setting branches = alarms["Fn::If"];
        for (std::size_t i = 1; i < 3; ++i) {
            if (branches[i] && !isListOrConditional(branches[i]) && !branches[i].isNoValue()) {
                function.failType(alarms, "DeploymentPreference.Alarms", Text::tr("a list"));
                break;
            }
        }
    }
}

void checkDestination(const SamResource& function, const Setting& destination,
                      const std::string& name) {
    if (!destination || !function.expectMap(destination, name)) {
        return;
    }
    static constexpr std::array<std::string_view, 5> types{"SQS", "SNS", "EventBridge", "Lambda",
                                                           "S3Bucket"};
    const std::string type = destination["Type"].text();
    if (std::find(types.begin(), types.end(), type) == types.end()) {
        function.fail(destination["Type"], invalid,
                      Text::tr("The Type of {} is '{}'; it must be one of SQS, SNS, EventBridge, "
                               "Lambda and S3Bucket.",
                               name, type),
                      Text::tr("Correct the Type."));
        return;
    }
    const Setting target = destination["Destination"];
    if (target.has("Fn::If")) {
        checkConditional(function, target, "Destination");
        return;
    }
    if (!target && type != "SQS" && type != "SNS") {
        function.fail(
            destination, missing,
            Text::tr("{} requires a Destination, for its Type is neither SQS nor SNS.", name),
            Text::tr("Add the ARN of the destination."));
    }
}

void checkEventInvokeConfig(const SamResource& function) {
    const Setting config = function.properties["EventInvokeConfig"];
    const Setting destinations = config["DestinationConfig"];
    if (!destinations.isGiven() ||
        !function.expectMap(destinations, "EventInvokeConfig.DestinationConfig")) {
        return;
    }
    for (const char* name : {"OnSuccess", "OnFailure"}) {
        checkDestination(function, destinations[name],
                         fmt::format("EventInvokeConfig.DestinationConfig.{}", name));
    }
}

void checkCors(const SamResource& function, const Setting& cors) {
    struct Property {
        std::string_view name;
        bool (Setting::*fits)() const;
        Text wanted;
    };
    static const Text boolean = Text::tr("a boolean (true or false)");
    static const std::array properties{
        Property{"AllowOrigins", &Setting::isList, Text::tr("a list")},
        Property{"AllowMethods", &Setting::isList, Text::tr("a list")},
        Property{"AllowHeaders", &Setting::isList, Text::tr("a list")},
        Property{"ExposeHeaders", &Setting::isList, Text::tr("a list")},
        Property{"AllowCredentials", &Setting::isBool, boolean},
        Property{"MaxAge", &Setting::isInteger, Text::tr("a whole number")}};
    for (const auto& entry : cors.entries()) {
        const Setting one = cors[entry.key];
        const auto property =
            std::find_if(properties.begin(), properties.end(),
                         [&](const Property& known) { return known.name == entry.key; });
        if (property == properties.end()) {
            function.fail(one, "Sam.UnknownProperty",
                          Text::tr("'{}' is not a property of FunctionUrlConfig.Cors.", entry.key),
                          Text::tr("Remove it, or correct its name."));
        } else if (one && !one.isIntrinsic() && !(one.*property->fits)()) {
            function.failType(one, fmt::format("FunctionUrlConfig.Cors.{}", entry.key),
                              property->wanted);
        }
    }
}

void checkFunctionUrl(const SamResource& function) {
    const Setting url = function.properties["FunctionUrlConfig"];
    if (!url.isMap() || url.size() == 0 || url.isIntrinsic()) {
        return;
    }
    const Setting type = url["AuthType"];
    if (type.isIntrinsic()) {
        return;
    }
    if (type.text() != "AWS_IAM" && type.text() != "NONE") {
        function.fail(type, missing,
                      Text::tr("FunctionUrlConfig requires AuthType: AWS_IAM or NONE."),
                      Text::tr("Add AuthType, AWS_IAM or NONE."));
    }
    if (const Setting cors = url["Cors"];
        cors && !cors.isIntrinsic() && function.expectMap(cors, "FunctionUrlConfig.Cors")) {
        checkCors(function, cors);
    }
}

void checkTenancy(const SamResource& function) {
    const Setting& p = function.properties;
    if (!p["TenancyConfig"].isGiven()) {
        return;
    }
    for (const char* name : {"ProvisionedConcurrencyConfig", "FunctionUrlConfig", "SnapStart"}) {
        if (p[name].isGiven()) {
            function.fail(p[name], conflict,
                          Text::tr("{} is not supported for functions with TenancyConfig.", name),
                          Text::tr("Remove one of the two."));
        }
    }
    for (const auto& entry : p["Events"].entries()) {
        const Setting type = p["Events"][entry.key]["Type"];
        if (type && type.text() != "Api" && type.text() != "HttpApi") {
            function.fail(type, conflict,
                          Text::tr("The event source '{}' is not supported for functions with "
                                   "TenancyConfig; only Api and HttpApi are.",
                                   type.text()),
                          Text::tr("Move the event to a function without TenancyConfig."));
        }
    }
}

void checkExclusive(const SamResource& function) {
    const Setting& p = function.properties;
    for (const char* other : {"ProvisionedConcurrencyConfig", "VpcConfig"}) {
        if (p["CapacityProviderConfig"] && p[other]) {
            function.fail(
                p[other], conflict,
                Text::tr("'CapacityProviderConfig' and '{}' cannot be set together.", other),
                Text::tr("Remove one of the two."));
        }
    }
    const auto checkNeeds = [&](const char* name, const char* needed) {
        if (p[name] && !p[needed]) {
            function.fail(p[name], missing, Text::tr("'{}' requires '{}'.", name, needed),
                          Text::tr("Add '{}'.", needed));
        }
    };
    checkNeeds("FunctionScalingConfig", "CapacityProviderConfig");
    checkNeeds("VersionDeletionPolicy", "AutoPublishAlias");
    const Setting capacity = p["CapacityProviderConfig"];
    if (capacity.isMap() && !capacity.isIntrinsic() && !capacity["Arn"]) {
        function.fail(capacity, missing, Text::tr("'CapacityProviderConfig.Arn' is required."),
                      Text::tr("Add 'Arn'."));
    }
}

} // namespace

void checkConditional(const SamResource& resource, const Setting& setting, std::string_view name) {
    const Setting branches = setting["Fn::If"];
    if (!branches.isList() || branches.size() != 3) {
        resource.fail(
            setting, invalid,
            Text::tr("The value of '{}' is malformed: Fn::If requires 3 arguments.", name),
            Text::tr("Write a condition, the value if it holds, and the value if not."));
    }
}

void checkFunction(const SamResource& function) {
    const Setting role = function.properties["Role"];
    if (role.has("Fn::If")) {
        checkConditional(function, role, "Role");
    }
    checkPackageType(function);
    checkCode(function);
    checkDeadLetterQueue(function);
    checkTenancy(function);
    checkExclusive(function);
    checkAlias(function);
    checkFunctionUrl(function);
    checkDeploymentPreference(function);
    checkEventInvokeConfig(function);
    checkPolicies(function);
    const Setting tags = function.properties["Tags"];
    if (tags.has("lambda:createdBy")) {
        function.fail(tags["lambda:createdBy"], "Sam.ReservedTag",
                      Text::tr("'lambda:createdBy' is a tag that SAM reserves for itself."),
                      Text::tr("Rename the tag."));
    }
    checkEvents(function);
}

} // namespace lathe::tmpl
