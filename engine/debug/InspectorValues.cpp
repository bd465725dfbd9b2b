#include "engine/debug/InspectorValues.h"

#include "engine/debug/ProtocolSession.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::debug {

namespace {

/// What is longer is cut: a row shows less, and a function may have megabytes.
constexpr std::size_t longestValue = 4096;

std::string cut(std::string text) {
    if (text.size() <= longestValue)
        return text;
    std::size_t end = longestValue;
    // Not within a character.
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text + "…";
}

std::string asLiteral(std::string_view text) {
    return json::serialize(json::string{text});
}

std::string previewOfProperty(const json::object& property) {
    const std::string value = textAt(property, "value");
    return textAt(property, "type") == "string" ? asLiteral(value) : value;
}

/// "{name: \"Ada\", …}", "[1, 2, …]"
std::string previewText(const json::object& preview, bool isList) {
    std::string text;
    for (const json::value& each : arrayAt(preview, "properties")) {
        const json::object* property = each.if_object();
        if (!property)
            continue;
        if (!text.empty())
            text += ", ";
        if (!isList)
            text += textAt(*property, "name") + ": ";
        text += previewOfProperty(*property);
    }
    if (flagAt(preview, "overflow"))
        text += text.empty() ? "…" : ", …";
    return isList ? "[" + text + "]" : "{" + text + "}";
}

std::string objectText(const json::object& remote) {
    const std::string description = textAt(remote, "description");
    const std::string subtype = textAt(remote, "subtype");
    const json::object& preview = objectAt(remote, "preview");
    if (preview.empty() || subtype == "error" || subtype == "date" || subtype == "regexp" ||
        subtype == "map" || subtype == "set")
        return description.substr(0, description.find('\n'));
    const bool isList = subtype == "array" || subtype == "typedarray";
    const std::string shown = previewText(preview, isList);
    return description == "Object" || description.empty() ? shown : description + " " + shown;
}

std::string valueText(const json::object& remote) {
    const std::string type = textAt(remote, "type");
    if (type == "string")
        return asLiteral(textAt(remote, "value"));
    if (type == "undefined" || textAt(remote, "subtype") == "null")
        return type == "undefined" ? type : "null";
    if (type == "function") {
        const std::string text = textAt(remote, "description");
        return text.substr(0, text.find('\n'));
    }
    if (type == "object")
        return objectText(remote);
    if (const std::string description = textAt(remote, "description"); !description.empty())
        return description;
    const json::value* value = remote.if_contains("value");
    return value ? json::serialize(*value) : std::string{};
}

} // namespace

Variable variableOf(std::string name, const json::object& remote) {
    std::string type = textAt(remote, "className");
    if (type.empty())
        type = textAt(remote, "type");
    return {std::move(name), cut(valueText(remote)), std::move(type), textAt(remote, "objectId")};
}

std::vector<Variable> variablesIn(const json::object& properties) {
    std::vector<Variable> variables;
    for (const char* list : {"result", "internalProperties"}) {
        for (const json::value& each : arrayAt(properties, list)) {
            const json::object* property = each.if_object();
            if (!property)
                continue;
            std::string name = textAt(*property, "name");
            if (name == "[[Prototype]]" || name == "__proto__")
                continue;
            if (property->contains("value"))
                variables.push_back(variableOf(std::move(name), objectAt(*property, "value")));
            else if (property->contains("get"))
                variables.push_back({std::move(name), "(…)", "getter", {}});
        }
    }
    return variables;
}

std::string logCondition(std::string_view message, const std::string& condition) {
    std::string parts;
    const auto add = [&parts](std::string part) { parts += (parts.empty() ? "" : ", ") + part; };
    while (!message.empty()) {
        const std::size_t open = message.find('{');
        const std::size_t close = message.find('}', open);
        if (open > 0 || close == std::string_view::npos)
            add(asLiteral(message.substr(0, close == std::string_view::npos ? close : open)));
        if (close == std::string_view::npos)
            break;
        add(fmt::format("({})", message.substr(open + 1, close - open - 1)));
        message.remove_prefix(close + 1);
    }
    const std::string tell =
        fmt::format("{}([{}].map((v) => (v !== null && typeof v === 'object' ? JSON.stringify(v) : "
                    "String(v))).join('')), false",
                    logBinding, parts);
    return condition.empty() ? fmt::format("({})", tell)
                             : fmt::format("({}) && ({})", condition, tell);
}

std::string thrownValue(const json::object& remote) {
    return thrownText({}, valueText(remote).substr(0, valueText(remote).find("\n    at ")));
}

std::string thrownIn(const json::object& exceptionDetails) {
    const json::object& exception = objectAt(exceptionDetails, "exception");
    std::string text = exception.empty() ? textAt(exceptionDetails, "text") : valueText(exception);
    return text.substr(0, text.find('\n'));
}

} // namespace lathe::debug
