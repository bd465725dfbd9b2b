#include "engine/items/KeyConditions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lathe::items {

namespace {

using Kind = Node::Kind;

Error badCondition(std::string message) {
    return validationError("Invalid condition in KeyConditionExpression: " + std::move(message));
}

/// The other way round: ":a < b" says "b > :a".
std::string_view turned(std::string_view sign) {
    return sign == "<" ? ">" : sign == "<=" ? ">=" : sign == ">" ? "<" : sign == ">=" ? "<=" : sign;
}

std::string comparisonOf(const Node& node, bool turnedRound) {
    if (node.kind == Kind::Between)
        return "BETWEEN";
    if (node.kind == Kind::Function)
        return "BEGINS_WITH";
    const std::string_view sign = turnedRound ? turned(node.text) : std::string_view{node.text};
    return sign == "="    ? "EQ"
           : sign == "<"  ? "LT"
           : sign == "<=" ? "LE"
           : sign == ">"  ? "GT"
                          : "GE";
}

bool mayStand(const Node& node) {
    switch (node.kind) {
    case Kind::And:
    case Kind::Between:
        return true;
    case Kind::Compare:
        return node.text != "<>";
    case Kind::Function:
        return node.text == "begins_with";
    default:
        return false;
    }
}

Result<void> read(const Node& node, KeyConditions& conditions) {
    if (!mayStand(node))
        return validationError("Invalid operator used in KeyConditionExpression: " + node.text);
    if (node.kind == Kind::And) {
        for (const Node& part : node.parts)
            if (auto done = read(part, conditions); !done)
                return done;
        return {};
    }
    const Node* key = nullptr;
    KeyCondition condition;
    for (const Node& part : node.parts) {
        if (part.kind == Kind::Function)
            return validationError("KeyConditionExpressions cannot contain nested operations");
        if (part.kind == Kind::Value) {
            if (!key && node.kind != Kind::Compare)
                return badCondition(node.text +
                                    " operator must have the key attribute as its first operand");
            condition.values.push_back(part.value);
            continue;
        }
        if (key)
            return badCondition("Multiple attribute names used in one condition");
        if (part.path.size() > 1)
            return validationError(
                "KeyConditionExpressions cannot have conditions on nested attributes");
        key = &part;
    }
    if (!key)
        return badCondition("No key attribute specified");
    condition.comparison = comparisonOf(node, key != &node.parts.front());
    if (!conditions.emplace(std::get<std::string>(key->path.front()), std::move(condition)).second)
        return validationError("KeyConditionExpressions must only contain one condition per key");
    return {};
}

} // namespace

Result<KeyConditions> keyConditionsOf(const Condition& expression) {
    KeyConditions conditions;
    if (auto done = read(expression.root(), conditions); !done)
        return done.error();
    return conditions;
}

} // namespace lathe::items
