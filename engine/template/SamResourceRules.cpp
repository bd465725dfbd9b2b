#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.InvalidValue";
constexpr const char* missing = "Sam.MissingProperty";
constexpr const char* conflict = "Sam.Conflict";

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// A definition on this machine has to be there.
void checkDefinitionFile(const SamResource& machine, const Setting& location) {
    if (!location.isString() || location.text().find("://") != std::string::npos) {
        return;
    }
    const std::filesystem::path path = machine.context.file().parent_path() / location.text();
    std::error_code error;
    if (std::filesystem::exists(path, error)) {
        return;
    }
    const Text message = Text::tr(
        "'DefinitionUri' is neither an S3 URI nor a file of this project: '{}'.", location.text());
    const Text hint = Text::tr("Correct the path, or write s3://bucket/key.");
    // What has the name of a file may be generated later.
    if (path.extension().empty()) {
        machine.fail(location, "Sam.Location", message, hint);
    } else {
        machine.context.warn(machine.id, location, "Sam.Location", message, hint);
    }
}

void checkApplicationId(const SamResource& application, const Setting& written) {
    const Setting id = application.context.resolved(written);
    const std::string text = id.text();
    if (text.starts_with("{{resolve:")) {
        application.fail(
            written, invalid,
            Text::tr(
                "The Serverless Application Repository does not support a dynamic reference in "
                "'ApplicationId'."),
            Text::tr("Write the application's ARN."));
    } else if (id.isString() && !text.empty() &&
               (!text.starts_with("arn:") || text.find(":serverlessrepo:") == std::string::npos)) {
        application.fail(
            written, invalid,
            Text::tr("The application '{}' cannot be accessed: an ApplicationId is an ARN of the "
                     "Serverless Application Repository.",
                     text),
            Text::tr("Write arn:aws:serverlessrepo:REGION:ACCOUNT:applications/NAME."));
    }
}

void checkSarApplication(const SamResource& application, const Setting& location) {
    bool complete = true;
    for (const char* name : {"ApplicationId", "SemanticVersion"}) {
        if (!location.has(name)) {
            application.fail(location, missing,
                             Text::tr("The required property '{}' is missing in Location.", name),
                             Text::tr("Add {}.", name));
            complete = false;
        }
    }
    if (!complete) {
        return;
    }
    for (const char* name : {"ApplicationId", "SemanticVersion"}) {
        const Setting written = location[name];
        const Setting value = application.context.resolved(written);
        if (!written || (written.isString() && written.text().empty())) {
            application.fail(written, missing, Text::tr("'{}' of Location cannot be empty.", name),
                             Text::tr("Give {} a value.", name));
        } else if (value.isIntrinsic() && !value.has("Ref") && !value.has("Fn::FindInMap")) {
            application.fail(
                written, invalid,
                Text::tr("'{}' of Location cannot be resolved; only FindInMap and Ref are "
                         "supported.",
                         name),
                Text::tr("Write the value itself, a Ref or a FindInMap."));
        } else if (!value.isString() && !value.isIntrinsic()) {
            application.failType(written, fmt::format("Location.{}", name), Text::tr("a string"));
        }
    }
    checkApplicationId(application, location["ApplicationId"]);
}

void checkStringList(const SamResource& resource, const Setting& list, const std::string& name) {
    if (list && !list.isIntrinsic()) {
        resource.expectList(list, name);
    }
}

enum class FieldType { List, Integer, Number };

/// A field of one of a capacity provider's maps.
struct CapacityField {
    std::string_view map;
    std::string_view name;
    FieldType type;
};

constexpr std::array capacityFields{
    CapacityField{"VpcConfig", "SecurityGroupIds", FieldType::List},
    CapacityField{"VpcConfig", "SubnetIds", FieldType::List},
    CapacityField{"InstanceRequirements", "Architectures", FieldType::List},
    CapacityField{"InstanceRequirements", "AllowedTypes", FieldType::List},
    CapacityField{"InstanceRequirements", "ExcludedTypes", FieldType::List},
    CapacityField{"ScalingConfig", "MaxVCpuCount", FieldType::Integer},
    CapacityField{"ScalingConfig", "AverageCPUUtilization", FieldType::Number}};

void checkCapacityMap(const SamResource& provider, const Setting& map, std::string_view name) {
    for (const auto& entry : map.entries()) {
        const auto field = std::find_if(capacityFields.begin(), capacityFields.end(),
                                        [&](const CapacityField& known) {
                                            return known.map == name && known.name == entry.key;
                                        });
        const Setting value = map[entry.key];
        const std::string path = fmt::format("{}.{}", name, entry.key);
        if (field == capacityFields.end()) {
            provider.fail(value, "Sam.UnknownProperty", Text::tr("'{}' is not a property.", path),
                          Text::tr("Remove it, or correct its name."));
        } else if (field->type == FieldType::List) {
            checkStringList(provider, value, path);
        } else if (value && !value.isMap() && !value.isInteger() &&
                   !(field->type == FieldType::Number && value.value->kind == Node::Kind::Float)) {
            provider.failType(value, path,
                              field->type == FieldType::Integer ? Text::tr("a whole number")
                                                                : Text::tr("a number"));
        }
    }
}

} // namespace

void checkStateMachine(const SamResource& machine) {
    const Setting& p = machine.properties;
    if (p["Definition"].isGiven() && p["DefinitionUri"].isGiven()) {
        machine.fail(p["DefinitionUri"], conflict,
                     Text::tr("Only one of 'Definition' and 'DefinitionUri' can be set."),
                     Text::tr("Remove one of the two."));
    } else if (!p["Definition"].isGiven() && !p["DefinitionUri"].isGiven()) {
        machine.fail(p, missing, Text::tr("One of 'Definition' and 'DefinitionUri' must be set."),
                     Text::tr("Set DefinitionUri to the file of the definition."));
    } else {
        checkLocation(machine, p["DefinitionUri"], "DefinitionUri");
        checkDefinitionFile(machine, p["DefinitionUri"]);
    }
    if (p["Role"].isGiven() && p["Policies"].isGiven()) {
        machine.fail(p["Policies"], conflict,
                     Text::tr("Only one of 'Role' and 'Policies' can be set."),
                     Text::tr("Remove one of the two."));
    }
    for (const char* name : {"UseAliasAsEventTarget", "DeploymentPreference"}) {
        const bool given =
            std::string_view(name) == "DeploymentPreference" ? p[name].isGiven() : p[name].isTrue();
        if (given && !p["AutoPublishAlias"].isGiven()) {
            machine.fail(p[name], missing, Text::tr("'{}' requires 'AutoPublishAlias'.", name),
                         Text::tr("Add AutoPublishAlias."));
        }
    }
    checkPolicies(machine);
    checkEvents(machine);
}

void checkLayer(const SamResource& layer) {
    const Setting& p = layer.properties;
    checkLocation(layer, p["ContentUri"], "ContentUri");
    const Setting written = p["RetentionPolicy"];
    const Setting policy = layer.context.resolved(written);
    if (policy.isIntrinsic() && !layer.context.root()["Parameters"].has(policy.reference())) {
        layer.fail(written, invalid,
                   Text::tr("'RetentionPolicy' does not accept intrinsic functions."),
                   Text::tr("Write Retain or Delete."));
    } else if (policy && !policy.isString() && !policy.isIntrinsic()) {
        layer.fail(written, invalid, Text::tr("'RetentionPolicy' is no string."),
                   Text::tr("Write Retain or Delete."));
    } else if (policy.isString() && lower(policy.text()) != "retain" &&
               lower(policy.text()) != "delete") {
        layer.fail(
            written, invalid,
            Text::tr("'RetentionPolicy' must be Retain or Delete, but is '{}'.", policy.text()),
            Text::tr("Write Retain or Delete."));
    }
    const Setting architectures = layer.context.resolved(p["CompatibleArchitectures"]);
    for (std::size_t i = 0; architectures.isList() && i < architectures.size(); ++i) {
        const Setting one = layer.context.resolved(architectures[i]);
        if (!one.isIntrinsic() && one.text() != "x86_64" && one.text() != "arm64") {
            layer.fail(
                architectures[i], invalid,
                Text::tr("CompatibleArchitectures must be a list of x86_64 or arm64, but has '{}'.",
                         one.text()),
                Text::tr("Write x86_64 or arm64."));
        }
    }
}

void checkSimpleTable(const SamResource& table) {
    const Setting key = table.properties["PrimaryKey"];
    if (!key.isMap() || key.size() == 0 || key.isIntrinsic()) {
        return;
    }
    table.expectPresent(key["Name"], "PrimaryKey.Name");
    const Setting type = key["Type"];
    static constexpr std::array<std::string_view, 3> types{"String", "Number", "Binary"};
    if (table.expectPresent(type, "PrimaryKey.Type") && type.isString() &&
        std::find(types.begin(), types.end(), type.text()) == types.end()) {
        table.fail(type, invalid,
                   Text::tr("The Type of the primary key is invalid: '{}'.", type.text()),
                   Text::tr("Write String, Number or Binary."));
    }
}

void checkApplication(const SamResource& application) {
    const Setting& p = application.properties;
    if (p["Tags"].has("lambda:createdBy")) {
        application.fail(p["Tags"]["lambda:createdBy"], "Sam.ReservedTag",
                         Text::tr("'lambda:createdBy' is a tag that SAM reserves for itself."),
                         Text::tr("Rename the tag."));
    }
    const Setting location = p["Location"];
    if (location.isMap() && !location.isIntrinsic()) {
        checkSarApplication(application, location);
    }
}

void checkCapacityProvider(const SamResource& provider) {
    const Setting& p = provider.properties;
    for (const char* name : {"VpcConfig", "InstanceRequirements", "ScalingConfig"}) {
        if (const Setting map = p[name]; map.isMap() && !map.isIntrinsic()) {
            checkCapacityMap(provider, map, name);
        }
    }
    if (p["VpcConfig"].isMap() && !p["VpcConfig"].isIntrinsic()) {
        provider.expectPresent(p["VpcConfig"]["SubnetIds"], "VpcConfig.SubnetIds");
    }
    const Setting instances = p["InstanceRequirements"];
    if (instances["AllowedTypes"] && instances["ExcludedTypes"]) {
        provider.fail(instances["ExcludedTypes"], conflict,
                      Text::tr("'InstanceRequirements.AllowedTypes' and "
                               "'InstanceRequirements.ExcludedTypes' cannot be set "
                               "together."),
                      Text::tr("Remove one of the two."));
    }
}

} // namespace lathe::tmpl
