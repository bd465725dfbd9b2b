#include "engine/statemachine/StateData.h"

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

/// What InputPath or OutputPath leaves of `value`; all of it where there is no such field, an empty
/// object where it is null.
Result<json::value> cut(const StateData& data, std::string_view field, const json::value& value) {
    const json::value* path = fieldOf(data.state, field);
    if (!path)
        return value;
    if (path->is_null())
        return json::object{};
    auto expression = Expression::parse(textField(data.state, field));
    if (!expression)
        return failure("States.Runtime", expression.error().detail.english());
    auto found = expression->evaluate({value, data.context, data.variables});
    if (!found && found.error().code == "States.ParameterPathFailure")
        return failure("States.Runtime",
                       fmt::format("Invalid path '{}' : No results for path: {}",
                                   textField(data.state, field), textField(data.state, field)));
    return found;
}

} // namespace

Result<json::value> StateData::effectiveInput() const {
    return cut(*this, "InputPath", input);
}

Result<json::value> StateData::filled(std::string_view member, const json::value& effective) const {
    const json::value* payload = fieldOf(state, member);
    if (!payload)
        return effective;
    return statemachine::filled(*payload, {effective, context, variables});
}

Result<json::value> StateData::named(std::string_view member, const json::value& effective) const {
    auto expression = Expression::parse(textField(state, member));
    if (!expression)
        return failure("States.Runtime", expression.error().detail.english());
    return expression->evaluate({effective, context, variables}, member);
}

Result<json::value> StateData::selected(json::value result) const {
    const json::value* payload = fieldOf(state, "ResultSelector");
    if (!payload)
        return result;
    return statemachine::filled(*payload, {result, context, variables});
}

Result<void> StateData::assign(const json::object& where, const json::value& value) const {
    const json::value* payload = fieldOf(where, "Assign");
    if (!payload)
        return {};
    auto assigned = statemachine::filled(*payload, {value, context, variables});
    if (!assigned)
        return assigned.error();
    if (const auto* object = assigned->if_object())
        for (const auto& [name, each] : *object)
            variables[name] = each;
    return {};
}

Result<json::value> StateData::joined(const json::object& where, json::value result) const {
    const json::value* path = fieldOf(where, "ResultPath");
    if (!path)
        return result;
    if (path->is_null())
        return input;
    auto reference = JsonPath::parse(textField(where, "ResultPath"));
    if (!reference)
        return failure("States.Runtime", reference.error().detail.english());
    json::value root = input;
    const std::string shown = jsonText(input);
    if (!reference->put(root, std::move(result)))
        return failure("States.ResultPathMatchFailure",
                       fmt::format("Unable to apply ReferencePath {} to input {}",
                                   textField(where, "ResultPath"), shown));
    return root;
}

Result<json::value> StateData::output(const json::value& joined) const {
    return cut(*this, "OutputPath", joined);
}

} // namespace lathe::statemachine
