#include "engine/items/OlderCondition.h"

#include "engine/items/Condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::items {

namespace {

struct Comparison {
    std::string_view name;
    /// How many values it takes; -1: one or more.
    int count;
    /// Which types; empty: all.
    std::string_view types;
};

constexpr std::array<Comparison, 13> comparisons{{{"EQ", 1, {}},
                                                  {"NE", 1, {}},
                                                  {"IN", -1, "S N B"},
                                                  {"LE", 1, "S N B"},
                                                  {"LT", 1, "S N B"},
                                                  {"GE", 1, "S N B"},
                                                  {"GT", 1, "S N B"},
                                                  {"BETWEEN", 2, "S N B"},
                                                  {"NOT_NULL", 0, {}},
                                                  {"NULL", 0, {}},
                                                  {"CONTAINS", 1, "S N B"},
                                                  {"NOT_CONTAINS", 1, "S N B"},
                                                  {"BEGINS_WITH", 1, "S B"}}};

bool isOf(std::string_view type, std::string_view types) {
    return types.empty() || (" " + std::string{types} + " ").find(" " + std::string{type} + " ") !=
                                std::string::npos;
}

} // namespace

Result<OlderCondition> OlderCondition::fromJson(const json::object& json) {
    OlderCondition condition;
    if (const json::value* given = json.if_contains("ComparisonOperator");
        given && given->is_string())
        condition.comparison = given->get_string();
    if (const json::value* list = json.if_contains("AttributeValueList"); list && list->is_array())
        for (const json::value& each : list->get_array()) {
            auto value = AttributeValue::fromJson(each);
            if (!value)
                return value.error();
            condition.values.push_back(*std::move(value));
        }
    const auto known = std::find_if(comparisons.begin(), comparisons.end(), [&](const auto& each) {
        return each.name == condition.comparison;
    });
    if (known == comparisons.end())
        return validationError(
            fmt::format("Unsupported operator on ComparisonOperator: {}", condition.comparison));
    const auto count = static_cast<int>(condition.values.size());
    if (known->count < 0 ? count == 0 : count != known->count)
        return validationError(fmt::format(
            "One or more parameter values were invalid: Invalid number of argument(s) for the {} "
            "ComparisonOperator",
            condition.comparison));
    for (const AttributeValue& value : condition.values)
        if (!isOf(value.type(), known->types))
            return validationError(fmt::format(
                "One or more parameter values were invalid: ComparisonOperator {} is not valid for "
                "{} AttributeValue type",
                condition.comparison, value.type()));
    if (condition.comparison == "BETWEEN" || condition.comparison == "IN")
        for (const AttributeValue& value : condition.values)
            if (value.type() != condition.values.front().type())
                return validationError("One or more parameter values were invalid: "
                                       "AttributeValues inside AttributeValueList must be of same "
                                       "type");
    if (condition.comparison == "BETWEEN" && isLess(condition.values[1], condition.values[0]))
        return validationError(
            "The BETWEEN condition was provided a range where the lower bound is "
            "greater than the upper bound");
    return condition;
}

bool OlderCondition::holds(const AttributeValue* attribute) const {
    if (comparison == "NULL" || comparison == "NOT_NULL")
        return (attribute == nullptr) == (comparison == "NULL");
    if (!attribute)
        return comparison == "NE" || comparison == "NOT_CONTAINS";
    const auto ordered = [&](const AttributeValue& value) {
        return isComparable(value) && attribute->type() == value.type();
    };
    const AttributeValue& first = values.front();
    if (comparison == "EQ")
        return *attribute == first;
    if (comparison == "NE")
        return !(*attribute == first);
    if (comparison == "IN")
        return std::find(values.begin(), values.end(), *attribute) != values.end();
    if (comparison == "CONTAINS")
        return contains(*attribute, first);
    if (comparison == "NOT_CONTAINS")
        return !contains(*attribute, first);
    if (comparison == "BEGINS_WITH")
        return beginsWith(*attribute, first);
    if (!ordered(first))
        return false;
    if (comparison == "LT")
        return isLess(*attribute, first);
    if (comparison == "LE")
        return !isLess(first, *attribute);
    if (comparison == "GT")
        return isLess(first, *attribute);
    if (comparison == "GE")
        return !isLess(*attribute, first);
    return !isLess(*attribute, first) && !isLess(values[1], *attribute);
}

} // namespace lathe::items
