#include "engine/events/EventTemplate.h"

#include "engine/events/Encodings.h"

#include <fmt/format.h>

#include <stdexcept>

namespace json = boost::json;

namespace lathe::events {

namespace {

using Fields = std::map<std::string, std::string>;

/// Carries an Error out of the recursion; does not leave this file.
struct Refusal {
    Error error;
};

std::string_view untilBar(std::string_view& text) {
    const auto bar = text.find('|');
    const std::string_view part = text.substr(0, bar);
    text = bar == std::string_view::npos ? std::string_view{} : text.substr(bar + 1);
    return part;
}

std::string encodedWith(std::string text, std::string_view encodings) {
    while (!encodings.empty()) {
        const std::string_view name = untilBar(encodings);
        auto result = encoded(name, text);
        if (!result)
            throw Refusal{{"Events.Unreadable", Text::tr("no encoding is called '{}'", name)}};
        text = std::move(*result);
    }
    return text;
}

const std::string& valueOf(std::string_view name, const Fields& fields) {
    const auto found = fields.find(std::string{name});
    if (found == fields.end())
        throw Refusal{{"Events.Unreadable", Text::tr("no field is called '{}'", name)}};
    return found->second;
}

// "{{name|encoding|...}}" with nothing around it; the inside, or empty.
std::string_view onlyPlaceholder(std::string_view text) {
    if (!text.starts_with("{{") || text.find("}}") != text.size() - 2)
        return {};
    return text.substr(2, text.size() - 4);
}

/// Each member in a list of its own.
json::value inLists(json::object object) {
    for (auto& [key, member] : object)
        member = json::array{std::move(member)};
    return object;
}

json::value typedValue(const std::string& text, std::string_view name, const char* wanted) {
    boost::system::error_code failure;
    json::value value = json::parse(text, failure);
    const std::string_view kind = wanted;
    const Text inWords = kind == "json"     ? Text::verbatim("JSON")
                         : kind == "lists"  ? Text::tr("a JSON object")
                         : kind == "number" ? Text::tr("a number")
                                            : Text::tr("a boolean");
    const bool fits = kind == "json" || (kind == "lists" && value.is_object()) ||
                      (kind == "number" && value.is_number()) ||
                      (kind == "boolean" && value.is_bool());
    if (failure || !fits)
        throw Refusal{
            {"Events.BadValue", Text::tr("--{} must be {}, not '{}'", name, inWords, text)}};
    return kind == "lists" ? inLists(std::move(value.get_object())) : value;
}

std::string filledText(std::string_view text, const Fields& fields) {
    std::string filled;
    for (auto begin = text.find("{{"); begin != std::string_view::npos; begin = text.find("{{")) {
        const auto end = text.find("}}", begin);
        if (end == std::string_view::npos)
            break;
        std::string_view inside = text.substr(begin + 2, end - begin - 2);
        const std::string_view name = untilBar(inside);
        filled += text.substr(0, begin);
        filled += encodedWith(valueOf(name, fields), inside);
        text.remove_prefix(end + 2);
    }
    return filled.append(text);
}

json::value filledString(std::string_view text, const Fields& fields) {
    std::string_view encodings = onlyPlaceholder(text);
    if (!encodings.empty()) {
        const std::string_view name = untilBar(encodings);
        for (const char* type : {"number", "boolean", "json", "lists"}) {
            if (encodings == type)
                return typedValue(valueOf(name, fields), name, type);
        }
    }
    return json::string{filledText(text, fields)};
}

json::value filled(const json::value& value, const Fields& fields);

json::value filledObject(const json::object& object, const Fields& fields) {
    if (object.size() == 1) {
        std::string_view encodings = onlyPlaceholder(object.begin()->key());
        if (untilBar(encodings) == "json")
            return json::string{
                encodedWith(json::serialize(filled(object.begin()->value(), fields)), encodings)};
    }
    json::object result;
    for (const auto& [key, member] : object)
        result[filledText(key, fields)] = filled(member, fields);
    return result;
}

json::value filled(const json::value& value, const Fields& fields) {
    if (const auto* text = value.if_string())
        return filledString(*text, fields);
    if (const auto* object = value.if_object())
        return filledObject(*object, fields);
    const auto* array = value.if_array();
    if (!array)
        return value;
    json::array result;
    for (const json::value& element : *array)
        result.push_back(filled(element, fields));
    return result;
}

} // namespace

Result<json::value> fillIn(const json::value& event, const Fields& fields) {
    try {
        return filled(event, fields);
    } catch (Refusal& refusal) {
        return std::move(refusal.error);
    }
}

} // namespace lathe::events
