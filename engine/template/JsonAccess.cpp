#include "engine/template/JsonAccess.h"

#include "engine/template/Nodes.h"

#include <charconv>
#include <cmath>

namespace lathe::tmpl {

const boost::json::object* objectAt(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value ? value->if_object() : nullptr;
}

const boost::json::array* arrayAt(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value ? value->if_array() : nullptr;
}

std::string textAt(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value && !value->is_structured() ? toText(*value) : std::string{};
}

std::optional<int> numberAt(const boost::json::object& object, std::string_view key) {
    const std::string text = textAt(object, key);
    double number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() &&
                       std::abs(number) < 2e9;
    return whole ? std::optional(static_cast<int>(number)) : std::nullopt;
}

std::optional<bool> flagAt(const boost::json::object& object, std::string_view key) {
    const std::string text = textAt(object, key);
    if (text == "true" || text == "True") {
        return true;
    }
    return text == "false" || text == "False" ? std::optional(false) : std::nullopt;
}

std::vector<std::string> textsAt(const boost::json::object& object, std::string_view key) {
    const auto* array = arrayAt(object, key);
    if (!array) {
        const std::string text = textAt(object, key);
        return text.empty() ? std::vector<std::string>{} : std::vector{text};
    }
    std::vector<std::string> texts;
    for (const auto& item : *array) {
        texts.push_back(toText(item));
    }
    return texts;
}

} // namespace lathe::tmpl
