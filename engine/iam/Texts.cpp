#include "engine/iam/Texts.h"

namespace lathe::iam {

namespace json = boost::json;

std::vector<std::string> textsOf(const json::value& value) {
    if (value.is_string())
        return {std::string{value.get_string()}};
    if (value.is_bool() || value.is_number())
        return {json::serialize(value)};
    std::vector<std::string> texts;
    if (value.is_array()) {
        for (const json::value& entry : value.get_array()) {
            for (std::string& text : textsOf(entry))
                texts.push_back(std::move(text));
        }
    }
    return texts;
}

std::string textOf(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

const json::object* objectOf(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value ? value->if_object() : nullptr;
}

std::vector<const json::value*> listOf(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    if (!value || value->is_null())
        return {};
    if (!value->is_array())
        return {value};
    std::vector<const json::value*> list;
    for (const json::value& entry : value->get_array())
        list.push_back(&entry);
    return list;
}

bool isUnresolved(std::string_view text) {
    return text.find("{{unresolved") != std::string_view::npos;
}

} // namespace lathe::iam
