#include "engine/statemachine/StateData.h"

#include "engine/statemachine/Choice.h"
#include "engine/statemachine/Expression.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonPath.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/Payload.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

Error failure(const char* name, std::string cause) {
    return {name, Text::verbatim(std::move(cause))};
}

Error queryFailure(std::string_view expression, std::string_view field, std::string_view words) {
    return failure("States.QueryEvaluationError",
                   fmt::format("The JSONata expression '{}' specified for the field '{}' {}",
                               expression, field, words));
}

} // namespace

std::optional<std::string_view> queryIn(const json::value& text) {
    const auto* const found = text.if_string();
    std::string_view inner = found ? std::string_view{*found} : std::string_view{};
    if (!inner.starts_with("{%") || !inner.ends_with("%}") || inner.size() < 4)
        return {};
    inner = inner.substr(2, inner.size() - 4);
    inner.remove_prefix(std::min(inner.find_first_not_of(" \t\r\n"), inner.size()));
    inner = inner.substr(0, inner.find_last_not_of(" \t\r\n") + 1);
    return inner;
}

// What InputPath or OutputPath leaves of `value`; all of it where there is no such field, an empty
// object where it is null.
Result<json::value> StateData::cut(std::string_view field, const json::value& value) const {
    const json::value* path = fieldOf(m_state, field);
    if (!path)
        return value;
    if (path->is_null())
        return json::object{};
    const std::string text = textField(m_state, field);
    auto expression = Expression::parse(text);
    if (!expression)
        return failure("States.Runtime", expression.error().detail.english());
    return expression->select({value, m_context, m_variables});
}

Result<json::value> StateData::effectiveInput() const {
    return isJsonata() ? Result<json::value>{m_input} : cut("InputPath", m_input);
}

Result<json::value> StateData::filled(std::string_view field, const json::value& effective) const {
    const json::value* given = fieldOf(m_state, field);
    if (!given)
        return effective;
    return isJsonata() ? evaluated(field, *given, states())
                       : statemachine::filled(*given, {effective, m_context, m_variables});
}

Result<std::optional<json::value>> StateData::setting(std::string_view field,
                                                      const json::value& effective) const {
    const std::string twin = std::string{field} + "Path";
    if (fieldOf(m_state, twin)) {
        auto expression = Expression::parse(textField(m_state, twin));
        if (!expression)
            return failure("States.Runtime", expression.error().detail.english());
        // Each has words of its own.
        const bool isOfFail = field == "Error" || field == "Cause";
        const Scope scope{effective, m_context, m_variables};
        auto found = isOfFail ? expression->evaluate(scope, twin) : expression->select(scope);
        if (!found)
            return found.error();
        return std::optional{std::move(*found)};
    }
    const json::value* given = fieldOf(m_state, field);
    if (!given)
        return std::optional<json::value>{};
    if (!isJsonata())
        return std::optional{*given};
    auto value = evaluated(field, *given, states());
    if (!value)
        return value.error();
    return std::optional{std::move(*value)};
}

Result<bool> StateData::chooses(const json::object& rule, const json::value& effective) const {
    if (!isJsonata())
        return holds(rule, {effective, m_context, m_variables});
    const json::value* given = fieldOf(rule, "Condition");
    const json::value condition = given ? *given : json::value{};
    auto value = evaluated("Choices/Condition", condition, states());
    if (!value)
        return value.error();
    if (!value->is_bool())
        return failure("States.QueryEvaluationError",
                       fmt::format("The JSONata expression '{}' specified for the field "
                                   "'Choices/Condition' returned an unexpected result type. "
                                   "Expected 'boolean'.",
                                   queryIn(condition).value_or("")));
    return value->get_bool();
}

Result<json::value> StateData::selected(json::value result) const {
    const json::value* payload = isJsonata() ? nullptr : fieldOf(m_state, "ResultSelector");
    if (!payload)
        return result;
    return statemachine::filled(*payload, {result, m_context, m_variables});
}

void StateData::assign(const json::value& values) const {
    if (const auto* object = values.if_object())
        for (const auto& [name, each] : *object)
            m_variables[name] = each;
}

Result<json::value> StateData::leaving(const json::object& where, json::value value,
                                       From from) const {
    if (isJsonata())
        return leavingByQuery(where, std::move(value), from);
    if (const json::value* given = fieldOf(where, "Assign")) {
        auto assigned = statemachine::filled(*given, {value, m_context, m_variables});
        if (!assigned)
            return assigned;
        assign(*assigned);
    }
    if (from == From::Input)
        return cut("OutputPath", value);
    auto whole = joined(where, std::move(value));
    return whole && from == From::Result ? cut("OutputPath", *whole) : std::move(whole);
}

Result<json::value> StateData::joined(const json::object& where, json::value result) const {
    const json::value* path = fieldOf(where, "ResultPath");
    if (!path)
        return result;
    if (path->is_null())
        return m_input;
    const std::string text = textField(where, "ResultPath");
    auto reference = JsonPath::parse(text);
    if (!reference)
        return failure("States.Runtime", reference.error().detail.english());
    json::value root = m_input;
    if (!reference->put(root, std::move(result)))
        return failure(
            "States.ResultPathMatchFailure",
            fmt::format("Unable to apply ReferencePath {} to input {}", text, jsonText(m_input)));
    return root;
}

json::object StateData::states() const {
    return {{"input", m_input}, {"context", m_context}};
}

Result<json::value> StateData::leavingByQuery(const json::object& where, json::value value,
                                              From from) const {
    json::object known = states();
    if (from != From::Input)
        known[from == From::Error ? "errorOutput" : "result"] = value;
    const json::value* assigned = fieldOf(where, "Assign");
    const json::value* output = fieldOf(where, "Output");
    // Both see the variables as they were.
    auto values = assigned ? evaluated("Assign", *assigned, known) : Result<json::value>{nullptr};
    if (!values)
        return values;
    auto leaves =
        output ? evaluated("Output", *output, known) : Result<json::value>{std::move(value)};
    if (leaves)
        assign(*values);
    return leaves;
}

Result<json::value> StateData::evaluated(std::string_view field, const json::value& given,
                                         const json::object& states) const {
    if (const auto* list = given.if_array()) {
        json::array result;
        for (std::size_t i = 0; i < list->size(); ++i) {
            auto each = evaluated(fmt::format("{}[{}]", field, i), (*list)[i], states);
            if (!each)
                return each;
            result.push_back(std::move(*each));
        }
        return result;
    }
    if (const auto* object = given.if_object()) {
        json::object result;
        for (const auto& [name, value] : *object) {
            auto each =
                evaluated(fmt::format("{}/{}", field, std::string_view{name}), value, states);
            if (!each)
                return each;
            result[name] = std::move(*each);
        }
        return result;
    }
    const auto expression = queryIn(given);
    if (!expression)
        return given;
    json::object known = m_variables;
    known["states"] = states;
    auto value = m_query->evaluate(*expression, known);
    if (!value)
        return queryFailure(*expression, field,
                            "threw an error during evaluation. " + value.error().detail.english());
    if (!*value)
        return queryFailure(*expression, field, "returned nothing (undefined).");
    return std::move(**value);
}

} // namespace lathe::statemachine
