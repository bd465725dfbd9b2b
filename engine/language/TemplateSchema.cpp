#include "engine/language/TemplateSchema.h"

#include <algorithm>

namespace lathe::language {

namespace {

using schema::Place;
using schema::Shape;

void fillWord(std::vector<Shape>& shapes, std::string_view word) {
    constexpr std::string_view gap = "<Type>";
    for (Shape& shape : shapes) {
        if (const std::size_t at = shape.structure.find(gap); at != std::string::npos)
            shape.structure.replace(at, gap.size(), word);
        fillWord(shape.inner, word);
    }
}

std::string_view keyOf(const OutlineNode& value) {
    return value.parent->entries[value.index].key->text;
}

const std::string guide = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";
const std::string sam =
    "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/";

std::string lowerCase(std::string_view text) {
    std::string lower{text};
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::string attributeUrl(std::string_view attribute) {
    if (attribute == "Connectors" || attribute == "IgnoreGlobals")
        return sam + "sam-specification.html";
    if (attribute.empty() || attribute == "Type" || attribute == "Properties" ||
        attribute == "Condition")
        return guide + "resources-section-structure.html";
    return "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
           "aws-attribute-" +
           lowerCase(attribute) + ".html";
}

} // namespace

bool isTemplate(const Outline& outline) {
    if (!outline.root || !outline.root->isMapping())
        return false;
    const OutlineNode* resources = outline.root->value("Resources");
    return outline.root->find("AWSTemplateFormatVersion") ||
           (resources && std::ranges::any_of(resources->entries, [](const auto& entry) {
                const std::string_view type = entry.value->textUnder("Type");
                return type.starts_with("AWS::") || type.starts_with("Custom::");
            }));
}

std::vector<const schema::Structure*> TemplateSchema::structures(const Place& place) const {
    std::vector<const schema::Structure*> found;
    for (const Shape& shape : place.shapes) {
        if (shape.kind != schema::Kind::Structure)
            continue;
        const schema::Structure* own = templateStructure(shape.structure);
        if (const schema::Structure* one = own ? own : m_schema.structure(shape.structure))
            found.push_back(one);
    }
    return found;
}

Place TemplateSchema::member(const Place& place, const OutlineNode& mapping,
                             std::string_view key) const {
    Place found;
    for (const schema::Structure* structure : structures(place))
        if (const schema::Property* property = structure->find(key); property && !found.property)
            found = {.property = property, .shapes = property->shapes};
    for (const Shape& shape : place.shapes)
        if (!found.property && shape.kind == schema::Kind::Map)
            found = {.property = place.property, .shapes = shape.inner};
    fillWord(found.shapes, mapping.textUnder("Type"));
    return found;
}

Place TemplateSchema::item(const Place& place) const {
    Place found = schema::Schema::item(place);
    // Policies of SAM's functions and state machines; all that is said there is "anything".
    const bool isPolicies = place.property && place.property->name == "Policies" &&
                            std::ranges::any_of(found.shapes, [](const Shape& shape) {
                                return shape.kind == schema::Kind::Json;
                            });
    if (isPolicies)
        found.shapes.push_back(
            {.kind = schema::Kind::Structure, .inner = {}, .structure = "Template.Policies"});
    return found;
}

Expectation TemplateSchema::at(const OutlineNode& node) const {
    std::vector<const OutlineNode*> way;
    for (const OutlineNode* one = node.isKey ? node.parent : &node; one; one = one->parent)
        way.push_back(one);
    Expectation expectation;
    expectation.place.shapes = {
        {.kind = schema::Kind::Structure, .inner = {}, .structure = "Template"}};
    for (std::size_t i = way.size(); i-- > 0;) {
        if (const Call call = callOf(*way[i]); call && call.argument == way[i])
            expectation.function = call.name;
        if (i > 0)
            step(expectation, *way[i], *way[i - 1]);
    }
    return expectation;
}

void TemplateSchema::step(Expectation& expectation, const OutlineNode& parent,
                          const OutlineNode& child) const {
    if (!expectation.function.empty()) {
        const bool isBranch = expectation.function == "Fn::If" && child.index > 0;
        const bool isItem = parent.isSequence();
        expectation.argument = child.index;
        if (!isItem || isBranch)
            expectation.function = {};
        // What is joined or selected is nothing that the schema speaks of.
        if (!isItem || (!isBranch && expectation.function != "Fn::GetAtt"))
            expectation.place = {};
        return;
    }
    if (parent.isSequence()) {
        expectation.place = item(expectation.place);
        return;
    }
    const std::string_view key = keyOf(child);
    const auto known = structures(expectation.place);
    const auto isOf = [&](std::string_view name) {
        return std::ranges::any_of(known, [name](const auto* one) { return one->name == name; });
    };
    const Call call = callOf(parent);
    if (call && call.argument == &child &&
        std::ranges::none_of(known, [key](const auto* one) { return one->find(key); })) {
        expectation.function = call.name;
        expectation.argument = 0;
        return;
    }
    if (key == "DependsOn" && isOf("Template.Resource"))
        expectation.names = SymbolKind::Resource;
    if (key == "Condition" && (isOf("Template.Resource") || isOf("Template.Output")))
        expectation.names = SymbolKind::Condition;
    expectation.place = member(expectation.place, parent, key);
    if (isOf("Template.Globals"))
        expectation.globals = key;
    if (parent.parent && !parent.parent->parent && keyOf(parent) == "Resources") {
        expectation.resource = key;
        expectation.type = child.textUnder("Type");
    }
}

std::string TemplateSchema::url(const schema::Structure& structure, std::string_view property) {
    if (!structure.name.starts_with("Template"))
        return schema::documentationUrl(structure, property);
    const std::string lower = lowerCase(property);
    if (structure.name == "Template.Globals" || property == "Globals")
        return sam + "sam-specification-template-anatomy-globals.html";
    if (structure.name == "Template.Parameter")
        return guide + "parameters-section-structure.html";
    if (structure.name == "Template.Output" || structure.name == "Template.Export")
        return guide + "outputs-section-structure.html";
    if (structure.name == "Template.Resource")
        return attributeUrl(property);
    if (structure.name != "Template")
        return sam + "serverless-policy-template-list.html";
    static constexpr std::string_view pages[] = {"conditions", "mappings",   "metadata",
                                                 "outputs",    "parameters", "resources",
                                                 "rules",      "transform"};
    const bool hasPage = std::ranges::find(pages, lower) != std::end(pages);
    return guide + (hasPage ? lower + "-section-structure.html" : "template-anatomy.html");
}

} // namespace lathe::language
