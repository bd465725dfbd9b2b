#include "engine/patterns/CaseFolding.h"
#include "engine/patterns/Condition.h"

#include <boost/json.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::patterns {

namespace {

using Part = TextTest::Part;
using Parsed = std::variant<Condition, WrongCondition>;

WrongCondition wrong(std::string what) {
    return {std::move(what)};
}

std::string textOf(const json::value& string) {
    return {string.get_string().data(), string.get_string().size()};
}

std::string_view nameOf(const json::key_value_pair& operation) {
    return {operation.key().data(), operation.key().size()};
}

Condition conditionOf(Test test) {
    return {std::move(test), false, {}};
}

/// The only member of an operator's object; nullptr when there are none or several.
const json::key_value_pair* onlyMember(const json::object& object) {
    return object.size() == 1 ? &*object.begin() : nullptr;
}

TextTest ignoringCase(Part part, const std::string& text) {
    return {part, true, {foldedCase(text)}};
}

/// {"prefix": "a"} and {"prefix": {"equals-ignore-case": "a"}}; the same with "suffix".
Parsed parseAffix(Part part, std::string_view name, const json::value& operand) {
    if (operand.is_string())
        return conditionOf(TextTest{part, false, {textOf(operand)}});
    if (!operand.is_object())
        return wrong(std::string{name} + " match pattern must be a string");
    const json::key_value_pair* inner = onlyMember(operand.get_object());
    if (!inner)
        return wrong("Only one key allowed in match expression");
    if (nameOf(*inner) != "equals-ignore-case")
        return wrong("Unsupported " + std::string{name} +
                     " pattern: " + std::string{nameOf(*inner)});
    if (!inner->value().is_string())
        return wrong("equals-ignore-case match pattern must be a string");
    return conditionOf(ignoringCase(part, textOf(inner->value())));
}

/// The operands of an operator that takes one or a list.
std::vector<json::value> listed(const json::value& operand) {
    if (!operand.is_array())
        return {operand};
    return {operand.get_array().begin(), operand.get_array().end()};
}

/// {"wildcard": "a*"}; inside anything-but a list as well.
Parsed parseWildcards(const std::vector<json::value>& operands) {
    WildcardTest test;
    for (const json::value& operand : operands) {
        if (!operand.is_string())
            return wrong("wildcard match pattern must be a string");
        auto wildcard = Wildcard::parse(textOf(operand));
        if (const auto* problem = std::get_if<Wildcard::Wrong>(&wildcard))
            return wrong(problem->what);
        test.wildcards.push_back(std::get<Wildcard>(std::move(wildcard)));
    }
    return conditionOf(std::move(test));
}

/// What anything-but takes in braces.
Parsed parseNegatedOperator(const json::object& object) {
    const json::key_value_pair* inner = onlyMember(object);
    if (!inner)
        return wrong(object.empty() ? "Anything-But expression name not found"
                                    : "Only one key allowed in match expression");
    const std::string_view name = nameOf(*inner);
    const bool isAffix = name == "prefix" || name == "suffix";
    if (!isAffix && name != "equals-ignore-case" && name != "wildcard")
        return wrong("Unsupported anything-but pattern: " + std::string{name});
    const std::vector<json::value> operands = listed(inner->value());
    if (operands.empty())
        return wrong("Empty arrays are not allowed");
    if (inner->value().is_object() || inner->value().is_null() || inner->value().is_bool())
        return wrong("Value of anything-but must be an array or single string/number value.");
    if (name == "wildcard")
        return parseWildcards(operands);
    TextTest test{name == "prefix"   ? Part::Beginning
                  : name == "suffix" ? Part::End
                                     : Part::Whole,
                  !isAffix,
                  {}};
    for (const json::value& operand : operands) {
        if (!operand.is_string())
            return wrong(isAffix ? "prefix/suffix match pattern must be a string"
                                 : "Inside anything-but/equals-ignore-case list, "
                                   "number|start|null|boolean is not supported.");
        if (isAffix && operand.get_string().empty())
            return wrong("Null prefix/suffix not allowed");
        test.texts.push_back(isAffix ? textOf(operand) : foldedCase(textOf(operand)));
    }
    return conditionOf(std::move(test));
}

/// What anything-but takes besides: strings, or numbers.
Parsed parseNegatedValues(const json::value& operand) {
    if (!operand.is_array() && !operand.is_string() && !operand.is_number())
        return wrong("Value of anything-but must be an array or single string/number value.");
    TextTest texts;
    NumberTest numbers;
    for (const json::value& value : listed(operand)) {
        if (value.is_string()) {
            texts.texts.push_back(textOf(value));
        } else if (value.is_number()) {
            numbers.numbers.push_back(value);
        } else {
            return wrong("Inside anything but list, start|null|boolean is not supported.");
        }
    }
    if (texts.texts.empty() == numbers.numbers.empty())
        return wrong("Inside anything but list, either all values are number or string, mixed type "
                     "is not supported");
    return texts.texts.empty() ? conditionOf(std::move(numbers)) : conditionOf(std::move(texts));
}

Parsed parseAnythingBut(const json::value& operand) {
    Parsed parsed = operand.is_object() ? parseNegatedOperator(operand.get_object())
                                        : parseNegatedValues(operand);
    if (auto* condition = std::get_if<Condition>(&parsed))
        condition->negated = true;
    return parsed;
}

/// ["=", 5], [">", 0], [">=", 0, "<", 10].
Parsed parseNumeric(const json::value& operand) {
    if (!operand.is_array())
        return wrong("Value of numeric must be an array.");
    const json::array& terms = operand.get_array();
    const auto at = [&](std::size_t index) {
        return index < terms.size() ? &terms[index] : nullptr;
    };
    RangeTest test;
    for (std::size_t index = 0; index < 4; index += 2) {
        const json::value* sign = at(index);
        if (!sign && index > 0)
            break;
        if (!sign || !sign->is_string())
            return wrong((index == 0 ? "Invalid member in numeric match: "
                                     : "Bad value in numeric range: ") +
                         (sign ? json::serialize(*sign) : "]"));
        const std::string name = textOf(*sign);
        const bool isUpper = name == "<" || name == "<=";
        const bool isLower = name == ">" || name == ">=";
        if (index == 0 ? !isUpper && !isLower && name != "=" : !isUpper)
            return wrong((index == 0 ? "Unrecognized numeric range operator: "
                                     : "Bad numeric range operator: ") +
                         name);
        const json::value* number = at(index + 1);
        if (!number || !number->is_number())
            return wrong("Value of " + (name == "=" ? "equals" : name) + " must be numeric");
        if (name == "=") {
            if (terms.size() > 2)
                return wrong("Too many elements in numeric expression");
            return conditionOf(NumberTest{{*number}});
        }
        (isLower ? test.low : test.high) =
            RangeTest::Border{number->to_number<double>(), name.size() == 2};
        if (isUpper && terms.size() > index + 2)
            return wrong(index == 0 ? "Too many elements in numeric expression"
                                    : "Too many terms in numeric range expression");
    }
    if (test.low && test.high && test.low->number >= test.high->number)
        return wrong("Bottom must be less than top");
    return conditionOf(test);
}

Parsed parseNetwork(const json::value& operand) {
    if (!operand.is_string())
        // AWS's words, although it is no prefix.
        return wrong("prefix match pattern must be a string");
    const auto addresses = Addresses::parse(textOf(operand));
    if (const auto* problem = std::get_if<Addresses::Wrong>(&addresses))
        return wrong(problem->what);
    return conditionOf(AddressTest{std::get<Addresses>(addresses)});
}

Parsed parseOperator(const json::object& object) {
    const json::key_value_pair* only = onlyMember(object);
    if (!only)
        return wrong(object.empty() ? "Match expression name not found"
                                    : "Only one key allowed in match expression");
    const std::string_view name = nameOf(*only);
    const json::value& operand = only->value();
    if (name == "prefix")
        return parseAffix(Part::Beginning, name, operand);
    if (name == "suffix")
        return parseAffix(Part::End, name, operand);
    if (name == "anything-but")
        return parseAnythingBut(operand);
    if (name == "numeric")
        return parseNumeric(operand);
    if (name == "cidr")
        return parseNetwork(operand);
    if (name == "wildcard")
        return parseWildcards({operand});
    if (name == "exists") {
        if (!operand.is_bool())
            return wrong("exists match pattern must be either true or false.");
        return conditionOf(operand.get_bool() ? Test{AnyTest{}} : Test{AbsentTest{}});
    }
    if (name != "equals-ignore-case" && name != "exactly")
        return wrong("Unrecognized match type " + std::string{name});
    if (!operand.is_string())
        return wrong((name == "exactly" ? "exact" : "equals-ignore-case") +
                     std::string{" match pattern must be a string"});
    return conditionOf(name == "exactly" ? TextTest{Part::Whole, false, {textOf(operand)}}
                                         : ignoringCase(Part::Whole, textOf(operand)));
}

Parsed parseWritten(const json::value& written) {
    switch (written.kind()) {
    case json::kind::object:
        return parseOperator(written.get_object());
    case json::kind::array:
        return wrong("Match value must be String, number, true, false, or null");
    case json::kind::string:
        // One address may be written in several ways.
        if (const auto address = Address::parse(textOf(written)))
            return conditionOf(AddressTest{{*address, *address}});
        return conditionOf(TextTest{Part::Whole, false, {textOf(written)}});
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_:
        return conditionOf(NumberTest{{written}});
    case json::kind::bool_:
    case json::kind::null:
        break;
    }
    return conditionOf(LiteralTest{written});
}

} // namespace

std::variant<Condition, WrongCondition> parseCondition(const json::value& written) {
    Parsed parsed = parseWritten(written);
    if (auto* condition = std::get_if<Condition>(&parsed))
        condition->json = json::serialize(written);
    return parsed;
}

} // namespace lathe::patterns
