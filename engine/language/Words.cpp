#include "engine/language/Words.h"

#include <algorithm>

namespace lathe::language {

namespace {

Text kindWords(const schema::Shape& shape) {
    switch (shape.kind) {
    case schema::Kind::String:
        return Text::tr("text");
    case schema::Kind::Integer:
        return Text::tr("whole number");
    case schema::Kind::Number:
        return Text::tr("number");
    case schema::Kind::Boolean:
        return Text::tr("true or false");
    case schema::Kind::Timestamp:
        return Text::tr("time");
    case schema::Kind::List:
        return Text::tr("list");
    case schema::Kind::Map:
        return Text::tr("map");
    case schema::Kind::Structure: {
        const std::size_t dot = shape.structure.rfind('.');
        return Text::verbatim(shape.structure.substr(dot == std::string::npos ? 0 : dot + 1));
    }
    case schema::Kind::Json:
        break;
    }
    return Text::tr("anything");
}

} // namespace

Text shapeWords(const std::vector<schema::Shape>& shapes, const schema::Property* property) {
    if (shapes.empty())
        return {};
    const schema::Shape& shape = shapes.front();
    const bool isNumber = shape.kind == schema::Kind::Integer || shape.kind == schema::Kind::Number;
    if (isNumber && property && property->range)
        return Text::tr("{}, {} to {}", kindWords(shape), property->range->first,
                        property->range->second);
    if (shape.kind == schema::Kind::List && !shape.inner.empty() &&
        shape.inner.front().kind == schema::Kind::Structure)
        return Text::tr("list of {}", kindWords(shape.inner.front()));
    return kindWords(shape);
}

std::span<const FunctionWords> functions() {
    static const std::vector<FunctionWords> table{
        {"Ref", "!Ref", "\"|\"", Text::tr("a parameter, or what names a resource"), "ref"},
        {"Fn::GetAtt", "!GetAtt", "[\"|\", \"\"]", Text::tr("an attribute of a resource"),
         "getatt"},
        {"Fn::Sub", "!Sub", "\"|\"", Text::tr("text with ${{names}} filled in"), "sub"},
        {"Fn::If", "!If", "[\"|\", \"\", \"\"]", Text::tr("one of two values, by a condition"),
         "conditions"},
        {"Fn::FindInMap", "!FindInMap", "[\"|\", \"\", \"\"]", Text::tr("a value of Mappings"),
         "findinmap"},
        {"Fn::Join", "!Join", "[\"|\", []]", Text::tr("texts, joined"), "join"},
        {"Fn::Select", "!Select", "[|, []]", Text::tr("one of a list"), "select"},
        {"Fn::Split", "!Split", "[\"|\", \"\"]", Text::tr("a text as a list"), "split"},
        {"Fn::ImportValue", "!ImportValue", "\"|\"", Text::tr("what another stack exports"),
         "importvalue"},
        {"Fn::Base64", "!Base64", "\"|\"", Text::tr("a text in Base64"), "base64"},
        {"Fn::Cidr", "!Cidr", "[\"|\", 0, 0]", Text::tr("blocks of addresses"), "cidr"},
        {"Fn::GetAZs", "!GetAZs", "\"|\"", Text::tr("availability zones of a region"),
         "getavailabilityzones"},
        {"Fn::ToJsonString", "", "|", Text::tr("a value as JSON text"), "ToJsonString"},
        {"Fn::Length", "", "|", Text::tr("how long a list is"), "length"},
        {"Fn::Equals", "!Equals", "[\"|\", \"\"]", Text::tr("whether two values are the same"),
         "conditions"},
        {"Fn::And", "!And", "[|]", Text::tr("whether all conditions hold"), "conditions"},
        {"Fn::Or", "!Or", "[|]", Text::tr("whether one condition holds"), "conditions"},
        {"Fn::Not", "!Not", "[|]", Text::tr("whether a condition does not hold"), "conditions"},
        {"Condition", "!Condition", "\"|\"", Text::tr("whether a condition holds"), "conditions"},
        {"Fn::Transform", "!Transform", "{|}", Text::tr("what a macro makes"), "transform"},
    };
    return table;
}

const FunctionWords* findFunction(std::string_view name) {
    const auto all = functions();
    const auto found = std::ranges::find(all, name, &FunctionWords::name);
    return found == all.end() ? nullptr : &*found;
}

std::string urlOf(const FunctionWords& function) {
    return "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
           "intrinsic-function-reference-" +
           std::string{function.page} + ".html";
}

} // namespace lathe::language
