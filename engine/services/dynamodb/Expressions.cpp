#include "engine/services/dynamodb/Expressions.h"

#include "engine/items/OlderCondition.h"
#include "engine/items/Projection.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

std::string joined(const std::vector<std::string_view>& names, std::string_view between) {
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : std::string{between}) + std::string{name};
    return text;
}

bool isPlaceholder(std::string_view name, char mark) {
    return name.size() > 1 && name.front() == mark &&
           std::all_of(name.begin() + 1, name.end(), [](unsigned char character) {
               return std::isalnum(character) != 0 || character == '_';
           });
}

Error badKey(std::string_view where, std::string_view key) {
    return validationError(
        fmt::format("{} contains invalid key: Syntax error; key: \"{}\"", where, key));
}

using OlderConditions = std::map<std::string, items::OlderCondition>;

/// Of Expected: {"Value", "Exists"} is how it was once said.
Result<items::OlderCondition> expectationOf(const std::string& name, const json::object& json) {
    const json::value* value = memberOf(json, "Value");
    const json::value* exists = memberOf(json, "Exists");
    const auto invalid = [](std::string message) {
        return validationError("One or more parameter values were invalid: " + std::move(message));
    };
    if (value && memberOf(json, "AttributeValueList"))
        return invalid(fmt::format(
            "Value and AttributeValueList cannot be used together for Attribute: {}", name));
    if (memberOf(json, "ComparisonOperator")) {
        if (exists)
            return invalid(fmt::format(
                "Exists and ComparisonOperator cannot be used together for Attribute: {}", name));
        const std::string comparison = textIn(json, "ComparisonOperator");
        if (!value && !memberOf(json, "AttributeValueList") && comparison != "NULL" &&
            comparison != "NOT_NULL")
            return invalid(fmt::format("Value or AttributeValueList must be used with "
                                       "ComparisonOperator: {} for Attribute: {}",
                                       comparison, name));
        if (!value)
            return items::OlderCondition::fromJson(json);
        json::object newer = json;
        newer["AttributeValueList"] = json::array{*value};
        return items::OlderCondition::fromJson(newer);
    }
    if (memberOf(json, "AttributeValueList"))
        return invalid(fmt::format("AttributeValueList can only be used with a ComparisonOperator "
                                   "for Attribute: {}",
                                   name));
    const bool shallExist = !exists || !exists->is_bool() || exists->get_bool();
    if (shallExist && !value)
        return invalid(fmt::format("Value must be provided when Exists is {} for Attribute: {}",
                                   exists ? "true" : "null", name));
    if (!shallExist && value)
        return invalid(
            fmt::format("Value cannot be used when Exists is false for Attribute: {}", name));
    if (!shallExist)
        return items::OlderCondition{"NULL", {}};
    auto wanted = items::AttributeValue::fromJson(*value);
    if (!wanted)
        return wanted.error();
    return items::OlderCondition{"EQ", {*std::move(wanted)}};
}

Result<OlderConditions> olderConditions(const json::object& all, bool areExpectations) {
    OlderConditions conditions;
    for (const auto& [name, each] : all) {
        if (!each.is_object())
            return Error{"SerializationException",
                         Text::verbatim("Unexpected value type in payload")};
        auto condition = areExpectations ? expectationOf(std::string{name}, each.get_object())
                                         : items::OlderCondition::fromJson(each.get_object());
        if (!condition)
            return condition.error();
        conditions.emplace(std::string{name}, *std::move(condition));
    }
    return conditions;
}

Test testOf(OlderConditions conditions, bool any) {
    return [conditions = std::move(conditions), any](const Map& item) {
        const auto holds = [&item](const auto& entry) {
            const auto found = item.find(entry.first);
            return entry.second.holds(found == item.end() ? nullptr : &found->second);
        };
        return any ? std::any_of(conditions.begin(), conditions.end(), holds)
                   : std::all_of(conditions.begin(), conditions.end(), holds);
    };
}

} // namespace

Result<Expressions> Expressions::read(const json::object& input,
                                      const std::vector<std::string_view>& expressions,
                                      const std::vector<std::string_view>& older) {
    std::vector<std::string_view> newGiven;
    std::vector<std::string_view> oldGiven;
    for (const std::string_view name : expressions)
        if (memberOf(input, name))
            newGiven.push_back(name);
    for (const std::string_view name : older)
        if (memberOf(input, name))
            oldGiven.push_back(name);
    if (!newGiven.empty() && !oldGiven.empty())
        return validationError(fmt::format(
            "Can not use both expression and non-expression parameters in the same request: "
            "Non-expression parameters: {{{}}} Expression parameters: {{{}}}",
            joined(oldGiven, ", "), joined(newGiven, ", ")));
    if (newGiven.empty() && memberOf(input, "ExpressionAttributeNames"))
        return validationError(
            "ExpressionAttributeNames can only be specified when using expressions");
    std::vector<std::string_view> withValues = expressions;
    std::erase(withValues, "ProjectionExpression");
    const bool noneTakesValues =
        std::none_of(withValues.begin(), withValues.end(),
                     [&input](std::string_view name) { return memberOf(input, name); });
    if (noneTakesValues && memberOf(input, "ExpressionAttributeValues"))
        return validationError(fmt::format(
            "ExpressionAttributeValues can only be specified when using expressions: {} {} null",
            joined(withValues, " and "), withValues.size() > 1 ? "are" : "is"));
    Expressions read{input};
    read.m_areUsed = !newGiven.empty();
    return read;
}

Result<void> Expressions::readSubstitutions() {
    if (const json::value* names = memberOf(*m_input, "ExpressionAttributeNames");
        names && names->is_object()) {
        if (names->get_object().empty())
            return validationError("ExpressionAttributeNames must not be empty");
        for (const auto& [name, value] : names->get_object()) {
            if (!isPlaceholder(name, '#'))
                return badKey("ExpressionAttributeNames", name);
            m_substitutions.names[std::string{name}] =
                value.is_string() ? std::string{value.get_string()} : std::string{};
        }
    }
    const json::value* values = memberOf(*m_input, "ExpressionAttributeValues");
    if (!values || !values->is_object())
        return {};
    if (values->get_object().empty())
        return validationError("ExpressionAttributeValues must not be empty");
    for (const auto& [name, json] : values->get_object())
        if (!isPlaceholder(name, ':'))
            return badKey("ExpressionAttributeValues", name);
    for (const auto& [name, json] : values->get_object()) {
        auto value = items::AttributeValue::fromJson(json);
        if (!value && value.error().code == "ValidationException")
            return validationError(
                fmt::format("ExpressionAttributeValues contains invalid value: {} for key {}",
                            value.error().detail.english(), std::string_view{name}));
        if (!value)
            return value.error();
        m_substitutions.values.emplace(std::string{name}, *std::move(value));
    }
    return {};
}

Result<std::optional<items::Update>> Expressions::update() {
    if (!memberOf(*m_input, "UpdateExpression"))
        return std::optional<items::Update>{};
    auto parsed = items::Update::parse(textIn(*m_input, "UpdateExpression"), m_substitutions);
    if (!parsed)
        return parsed.error();
    m_paths = parsed->paths();
    return std::optional{*std::move(parsed)};
}

Result<Test> Expressions::test(std::string_view expression, std::string_view older) {
    if (memberOf(*m_input, expression)) {
        auto parsed =
            items::Condition::parse(expression, textIn(*m_input, expression), m_substitutions);
        if (!parsed)
            return parsed.error();
        for (items::Path& path : items::pathsIn(parsed->root())) {
            m_tested.push_back(std::get<std::string>(path.front()));
            m_paths.push_back(std::move(path));
        }
        return Test{[condition = std::make_shared<const items::Condition>(*std::move(parsed))](
                        const Map& item) { return condition->holds(item); }};
    }
    const json::value* given = memberOf(*m_input, older);
    if (!given || !given->is_object())
        return Test{};
    auto conditions = olderConditions(given->get_object(), older == "Expected");
    if (!conditions)
        return conditions.error();
    for (const auto& [name, condition] : *conditions)
        m_tested.push_back(name);
    if (conditions->empty())
        return Test{};
    return testOf(*std::move(conditions), textIn(*m_input, "ConditionalOperator") == "OR");
}

Result<void> Expressions::readKeyExpression() {
    constexpr std::string_view kind = "KeyConditionExpression";
    if (!memberOf(*m_input, kind))
        return {};
    auto parsed = items::Condition::parse(kind, textIn(*m_input, kind), m_substitutions);
    if (!parsed)
        return parsed.error();
    m_keyExpression = *std::move(parsed);
    return {};
}

Result<std::optional<items::KeyConditions>> Expressions::keys() {
    if (m_keyExpression) {
        auto conditions = items::keyConditionsOf(*m_keyExpression);
        if (!conditions)
            return conditions.error();
        return std::optional{*std::move(conditions)};
    }
    const json::value* given = memberOf(*m_input, "KeyConditions");
    if (!given || !given->is_object())
        return std::optional<items::KeyConditions>{};
    auto older = olderConditions(given->get_object(), false);
    if (!older)
        return older.error();
    items::KeyConditions conditions;
    for (auto& [name, condition] : *older)
        conditions[name] = {condition.comparison, std::move(condition.values)};
    return std::optional{std::move(conditions)};
}

Result<std::optional<std::vector<items::Path>>> Expressions::projection() {
    using Paths = std::vector<items::Path>;
    if (memberOf(*m_input, "ProjectionExpression")) {
        auto paths = items::projectionOf(textIn(*m_input, "ProjectionExpression"), m_substitutions);
        if (!paths)
            return paths.error();
        m_paths.insert(m_paths.end(), paths->begin(), paths->end());
        return std::optional<Paths>{*std::move(paths)};
    }
    const json::value* names = memberOf(*m_input, "AttributesToGet");
    if (!names || !names->is_array())
        return std::optional<Paths>{};
    Paths paths;
    for (const json::value& name : names->get_array()) {
        items::Path path{items::Step{json::value_to<std::string>(name)}};
        if (std::find(paths.begin(), paths.end(), path) != paths.end())
            return validationError(fmt::format("One or more parameter values were invalid: "
                                               "Duplicate value in attribute name: {}",
                                               std::get<std::string>(path.front())));
        paths.push_back(std::move(path));
    }
    return std::optional<Paths>{std::move(paths)};
}

} // namespace lathe::services::dynamodb
