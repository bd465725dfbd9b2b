#include "engine/template/SamRules.h"

#include "engine/template/SamSchema.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::tmpl {
namespace {

/// Digits alone are a number to YAML, and no id.
bool isLogicalId(std::string_view text) {
    return text.find_first_not_of("0123456789") != std::string_view::npos &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
}

bool isNull(const Setting& parent, std::string_view key) {
    return parent.has(key) && !parent[key];
}

void checkSections(SamContext& context) {
    for (const char* section : {"Mappings", "Parameters"}) {
        const Setting setting = context.root()[section];
        if (isNull(context.root(), section) || !setting.isMapOrMissing()) {
            context.fail({}, setting, "Template.WrongType",
                         Text::tr("'{}' should be a map, but is {}.", section, describe(setting)),
                         Text::tr("Fill the section, or remove it."));
        }
    }
}

/// SAM's transform lets these pass; the deployment after it would fail.
void failOrWarn(SamContext& context, const Setting& where, const char* code, Text message,
                Text hint) {
    if (context.isSam()) {
        context.warn({}, where, code, std::move(message), std::move(hint));
    } else {
        context.fail({}, where, code, std::move(message), std::move(hint));
    }
}

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
void checkTopLevel(SamContext& context) {
    constexpr std::array sections{"AWSTemplateFormatVersion",
                                  "Description",
                                  "Metadata",
                                  "Parameters",
                                  "Rules",
                                  "Mappings",
                                  "Conditions",
                                  "Transform",
                                  "Hooks",
                                  "Globals",
                                  "Resources",
                                  "Outputs",
                                  "Fn::Transform"};
    for (const auto& entry : context.root().entries()) {
        if (std::find(sections.begin(), sections.end(), entry.key) == sections.end()) {
            failOrWarn(context, {entry.value.get(), entry.keyMark}, "Template.UnknownSection",
                       Text::tr("A template has no section '{}'.", entry.key),
                       Text::tr("Move it below Metadata, or correct its name."));
        }
    }
    const Setting version = context.root()["AWSTemplateFormatVersion"];
    if (version && version.text() != "2010-09-09") {
        failOrWarn(context, version, "Template.FormatVersion",
                   Text::tr("The only AWSTemplateFormatVersion is 2010-09-09."),
                   Text::tr("Write '2010-09-09', or remove the line."));
    }
    // Fragments without a version are not meant to be deployed.
    const bool transformed = context.root()["Transform"] || context.root().has("Fn::Transform");
    if (context.isSam() && version && !transformed) {
        context.warn({}, context.root(), "Template.NoTransform",
                     Text::tr("Without its Transform, AWS does not take this for a SAM template."),
                     Text::tr("Add the line \"Transform: AWS::Serverless-2016-10-31\"."));
    }
}

void checkOne(SamContext& context, const std::string& id) {
    const Setting resource = context.resource(id);
    const bool loop = id.starts_with("Fn::ForEach") || id == "Fn::Transform";
    if (loop) {
        return;
    }
    if (!isLogicalId(id)) {
        context.fail(id, resource, "Template.LogicalId",
                     Text::tr("The logical id '{}' should consist of letters and digits only.", id),
                     Text::tr("Rename the resource."));
    }
    const Setting type = resource["Type"];
    if (resource.has("Fn::Transform")) {
        return;
    }
    if (!type.isString() || type.text().empty()) {
        const Text message = Text::tr("The resource '{}' has no valid Type.", id);
        const Text hint = Text::tr("Add its Type, such as AWS::Serverless::Function.");
        // SAM passes it on; CloudFormation refuses it.
        if (context.isSam()) {
            context.warn(id, type, "Template.MissingType", message, hint);
        } else {
            context.fail(id, type, "Template.MissingType", message, hint);
        }
    } else if (type.text().starts_with("AWS::Serverless::") && !resourceSchema(type.text())) {
        context.fail(id, type, "Sam.UnknownType",
                     Text::tr("SAM has no resource type '{}'.", type.text()),
                     Text::tr("Correct the name of the type."));
    }
    const Setting properties = resource["Properties"];
    if ((resource.has("Properties") && !properties) || !properties.isMapOrMissing()) {
        context.fail(id, properties, "Sam.WrongType",
                     Text::tr("'Properties' should be a map, but is {}.", describe(properties)),
                     Text::tr("Indent the properties below 'Properties', or remove the key."));
    }
    const Setting condition = resource["Condition"];
    if (condition && !condition.isString()) {
        context.fail(id, condition, "Template.WrongType",
                     Text::tr("A resource's Condition should be the name of a condition."),
                     Text::tr("Write the condition under 'Conditions' and give its name here."));
    }
}

} // namespace

bool checkStructure(SamContext& context) {
    const Setting resources = context.resources();
    if (!resources.isMap() || resources.size() == 0) {
        context.fail({}, resources, "Template.NoResources",
                     resources ? Text::tr("'Resources' should be a map with at least one resource.")
                               : Text::tr("The section 'Resources' is required."),
                     Text::tr("Add a section 'Resources' with at least one resource."));
        return false;
    }
    bool complete = true;
    for (const auto& entry : resources.entries()) {
        const Setting resource = resources[entry.key];
        if (!resource.isMap() && !entry.key.starts_with("Fn::")) {
            context.fail(entry.key, resource, "Template.WrongType",
                         Text::tr("The resource '{}' should be a map, but is {}.", entry.key,
                                  describe(resource)),
                         Text::tr("Check the indentation of what follows."));
            complete = false;
        }
    }
    if (!complete) {
        return false;
    }
    checkSections(context);
    checkTopLevel(context);
    for (const auto& entry : resources.entries()) {
        checkOne(context, entry.key);
    }
    return true;
}

} // namespace lathe::tmpl
