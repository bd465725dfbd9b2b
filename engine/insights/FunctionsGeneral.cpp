#include "engine/insights/Functions.h"

namespace lathe::insights {

namespace {

/// Conditions are 1 or 0; so is what compares like one.
bool isTrue(const Value& value) {
    if (const auto number = value.number())
        return number->real != 0;
    std::string buffer;
    const auto text = value.textIn(buffer);
    return text && !text->empty() && *text != "false";
}

Value isPresent(const Arguments& arguments) {
    return Value::truth(!arguments.values[0].isMissing());
}

Value coalesce(const Arguments& arguments) {
    for (const Value& value : arguments.values)
        if (!value.isMissing())
            return value;
    return {};
}

/// Pairs of a condition and a value, and perhaps a value for when none holds.
Value choose(const Arguments& arguments) {
    std::size_t i = 0;
    for (; i + 1 < arguments.size(); i += 2)
        if (isTrue(arguments.values[i]))
            return arguments.values[i + 1];
    return i < arguments.size() ? arguments.values[i] : Value{};
}

Value isNumeric(const Arguments& arguments) {
    return Value::truth(arguments.number(0).has_value());
}

Value messageSize(const Arguments& arguments) {
    std::string buffer;
    const auto text = arguments.text(0, buffer);
    return text ? Value{static_cast<std::int64_t>(text->size())} : Value{};
}

Value same(const Arguments& arguments) {
    return arguments.values[0];
}

} // namespace

std::vector<Function> generalFunctions() {
    constexpr std::size_t mostOfCase = 21;
    return {
        {{"ispresent", "ispresent(field)", Text::tr("1 if the event has the field, otherwise 0")},
         1,
         1,
         isPresent},
        {{"coalesce", "coalesce(field, ...)", Text::tr("the first of the values that is there")},
         1,
         anyNumber,
         coalesce},
        {{"case", "case(condition, value, ... [, default])",
          Text::tr("the value after the first condition that holds, of at most ten")},
         2,
         mostOfCase,
         choose},
        {{"if", "if(condition, trueValue, falseValue)",
          Text::tr("the second value if the condition holds, otherwise the third")},
         3,
         3,
         choose},
        {{"isNumeric", "isNumeric(field)", Text::tr("1 if the value is a number, otherwise 0")},
         1,
         1,
         isNumeric},
        {{"messageSize", "messageSize(field)", Text::tr("the length of a text in bytes")},
         1,
         1,
         messageSize},
        {{"unmask", "unmask(field)",
          Text::tr("the value without the masks of a data protection policy")},
         1,
         1,
         same},
    };
}

} // namespace lathe::insights
