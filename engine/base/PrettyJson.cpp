#include "engine/base/PrettyJson.h"

#include <fmt/format.h>

#include <cstddef>

namespace json = boost::json;

namespace lathe {

namespace {

void print(const json::value& value, std::string& text, std::size_t indent) {
    const std::string inner(indent + 2, ' ');
    const char* separator = "\n";
    if (const auto* object = value.if_object(); object && !object->empty()) {
        text += "{";
        for (const auto& [key, member] : *object) {
            text += separator + inner + json::serialize(json::string{key}) + ": ";
            print(member, text, indent + 2);
            separator = ",\n";
        }
        text += "\n" + std::string(indent, ' ') + "}";
    } else if (const auto* array = value.if_array(); array && !array->empty()) {
        text += "[";
        for (const json::value& element : *array) {
            text += separator + inner;
            print(element, text, indent + 2);
            separator = ",\n";
        }
        text += "\n" + std::string(indent, ' ') + "]";
    } else if (value.is_double()) {
        text += fmt::format("{}", value.get_double());
    } else {
        text += json::serialize(value);
    }
}

} // namespace

std::string prettyJson(const json::value& value) {
    std::string text;
    print(value, text, 0);
    return text;
}

} // namespace lathe
