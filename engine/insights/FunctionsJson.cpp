#include "engine/insights/Functions.h"
#include "engine/insights/Ordering.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::insights {

namespace {

/// The list or map that a value is or, as JSON, says; nullptr when it is none.
Value::Structure structureOf(const Value& value) {
    if (const Value::Structure* structure = value.ifStructure())
        return *structure;
    std::string buffer;
    const auto text = value.textIn(buffer);
    if (!text)
        return nullptr;
    boost::system::error_code problem;
    json::value parsed = json::parse(*text, problem);
    if (problem || !parsed.is_structured())
        return nullptr;
    return std::make_shared<const json::value>(std::move(parsed));
}

Value jsonParse(const Arguments& arguments) {
    Value::Structure structure = structureOf(arguments.values[0]);
    return structure ? Value{std::move(structure)} : Value{};
}

Value jsonStringify(const Arguments& arguments) {
    const Value::Structure* structure = arguments.values[0].ifStructure();
    return structure ? Value{json::serialize(**structure)} : Value{};
}

Value jsonArraySize(const Arguments& arguments) {
    const Value::Structure structure = structureOf(arguments.values[0]);
    if (!structure || !structure->is_array())
        return {};
    return Value{static_cast<std::int64_t>(structure->get_array().size())};
}

Value jsonArrayContains(const Arguments& arguments) {
    const Value::Structure structure = structureOf(arguments.values[0]);
    if (!structure || !structure->is_array())
        return Value::truth(false);
    const json::array& list = structure->get_array();
    return Value::truth(std::any_of(list.begin(), list.end(), [&](const json::value& element) {
        return areEqual(Value::of(element), arguments.values[1]) == true;
    }));
}

} // namespace

std::vector<Function> jsonFunctions() {
    return {
        {{"jsonParse", "jsonParse(field)",
          Text::tr("the map or list that a text is as JSON, whose parts are fields then")},
         1,
         1,
         jsonParse},
        {{"jsonStringify", "jsonStringify(field)", Text::tr("a map or list as JSON")},
         1,
         1,
         jsonStringify},
        {{"jsonArraySize", "jsonArraySize(field)", Text::tr("how many elements a JSON list has")},
         1,
         1,
         jsonArraySize},
        {{"jsonArrayContains", "jsonArrayContains(field, value)",
          Text::tr("1 if a JSON list has the value, otherwise 0")},
         2,
         2,
         jsonArrayContains},
    };
}

} // namespace lathe::insights
