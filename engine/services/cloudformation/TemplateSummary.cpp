#include "engine/services/cloudformation/TemplateSummary.h"

#include "engine/template/Node.h"
#include "engine/template/Nodes.h"

#include <boost/json.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace json = boost::json;

namespace lathe::services::cloudformation {

namespace {

using query::Xml;
using tmpl::Node;

Error formatError(std::string problem) {
    return {"ValidationError", Text::verbatim("Template format error: " + std::move(problem))};
}

Result<Node::Ptr> parsed(std::string_view text) {
    std::vector<model::Diagnostic> problems;
    Node::Ptr root = tmpl::parseDocument(text, "template", problems);
    if (!root) {
        const auto place = problems.empty() ? model::SourceLocation{} : problems.front().location;
        return formatError(
            fmt::format("YAML not well-formed. (line {}, column {})", place.line, place.column));
    }
    if (!root->isMapping())
        return formatError("unsupported structure.");
    const Node* resources = root->find("Resources");
    if (!resources || resources->entries.empty())
        return formatError("At least one Resources member must be defined.");
    return root;
}

/// A list under the key, or the one text that stands in its place.
std::vector<std::string> textsUnder(const Node& mapping, std::string_view key) {
    std::vector<std::string> texts;
    const Node* value = mapping.find(key);
    if (value && value->isString())
        texts.push_back(value->scalar);
    if (value && value->isSequence()) {
        for (const Node::Ptr& item : value->items) {
            if (item->isScalar())
                texts.push_back(tmpl::scalarText(*item));
        }
    }
    return texts;
}

void writeList(Xml& xml, std::string_view name, const std::vector<std::string>& texts) {
    xml.open(name);
    for (const std::string& text : texts)
        xml.text("member", text);
    xml.close();
}

void writeParameter(Xml& xml, const Node::Entry& parameter, SummaryDetail detail) {
    const Node& declared = *parameter.value;
    xml.open("member");
    xml.text("ParameterKey", parameter.key);
    if (const Node* value = declared.find("Default"); value && value->isScalar())
        xml.text("DefaultValue", tmpl::scalarText(*value));
    xml.text("NoEcho", tmpl::textUnder(declared, "NoEcho") == "true" ? "true" : "false");
    if (const std::string about = tmpl::textUnder(declared, "Description"); !about.empty())
        xml.text("Description", about);
    if (detail == SummaryDetail::Whole) {
        xml.text("ParameterType", tmpl::textUnder(declared, "Type"));
        xml.open("ParameterConstraints");
        writeList(xml, "AllowedValues", textsUnder(declared, "AllowedValues"));
        xml.close();
    }
    xml.close();
}

void writeParameters(Xml& xml, const Node& root, SummaryDetail detail) {
    const Node* parameters = root.find("Parameters");
    xml.open("Parameters");
    for (std::size_t i = 0; parameters && i < parameters->entries.size(); ++i) {
        if (parameters->entries[i].value->isMapping())
            writeParameter(xml, parameters->entries[i], detail);
    }
    xml.close();
}

bool isIam(std::string_view type) {
    return type.starts_with("AWS::IAM::");
}

bool isNested(std::string_view type) {
    return type == "AWS::CloudFormation::Stack" || type == "AWS::Serverless::Application";
}

/// Whether an IAM resource has a name of the template's choice.
bool isNamed(const Node& resource) {
    static constexpr std::array names = {"RoleName", "UserName", "GroupName", "ManagedPolicyName",
                                         "InstanceProfileName"};
    const Node* properties = resource.find("Properties");
    return properties && isIam(tmpl::textUnder(resource, "Type")) &&
           std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return properties->find(name); });
}

void writeCapabilities(Xml& xml, const Node& root, const std::set<std::string>& types) {
    std::vector<std::string> capabilities, reasons;
    std::copy_if(types.begin(), types.end(), std::back_inserter(reasons),
                 [](const std::string& type) { return isIam(type) || isNested(type); });
    const auto& resources = root.find("Resources")->entries;
    if (std::any_of(resources.begin(), resources.end(),
                    [](const Node::Entry& resource) { return isNamed(*resource.value); }))
        capabilities.push_back("CAPABILITY_NAMED_IAM");
    else if (std::any_of(types.begin(), types.end(), isIam))
        capabilities.push_back("CAPABILITY_IAM");
    if (root.find("Transform") || std::any_of(types.begin(), types.end(), isNested))
        capabilities.push_back("CAPABILITY_AUTO_EXPAND");
    if (capabilities.empty())
        return;
    writeList(xml, "Capabilities", capabilities);
    if (!reasons.empty())
        xml.text("CapabilitiesReason",
                 fmt::format("The following resource(s) require capabilities: [{}]",
                             fmt::join(reasons, ", ")));
}

std::set<std::string> typesIn(const Node& root) {
    std::set<std::string> types;
    for (const Node::Entry& resource : root.find("Resources")->entries)
        types.insert(tmpl::textUnder(*resource.value, "Type"));
    types.erase("");
    return types;
}

} // namespace

Result<Xml> summaryOf(std::string_view text, const std::set<std::string>& deployedTypes,
                      SummaryDetail detail) {
    const auto root = parsed(text);
    if (!root)
        return root.error();
    const Node& document = **root;
    const auto types = deployedTypes.empty() ? typesIn(document) : deployedTypes;
    Xml xml;
    writeParameters(xml, document, detail);
    if (const std::string about = tmpl::textUnder(document, "Description"); !about.empty())
        xml.text("Description", about);
    writeCapabilities(xml, document, types);
    writeList(xml, "DeclaredTransforms", textsUnder(document, "Transform"));
    if (detail == SummaryDetail::Validation)
        return xml;
    writeList(xml, "ResourceTypes", {types.begin(), types.end()});
    xml.text("Version", "2010-09-09");
    if (const Node* metadata = document.find("Metadata"))
        xml.text("Metadata", json::serialize(tmpl::toJson(*metadata)));
    return xml;
}

} // namespace lathe::services::cloudformation
