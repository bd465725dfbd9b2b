#include "engine/services/sqs/Parameters.h"

#include "engine/base/Base64.h"
#include "engine/services/sqs/Errors.h"

#include <fmt/format.h>

#include <charconv>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

std::string written(const json::value& value) {
    return value.is_string() ? std::string{value.get_string()} : json::serialize(value);
}

/// Of {"DataType": ..., "StringValue": ...}; the binary value where there is one.
Result<delivery::Attribute> attributeOf(const std::string& name, const json::value& value) {
    if (!value.is_object())
        return invalidParameter(fmt::format(
            "The message attribute '{}' must contain non-empty message attribute value.", name));
    const Parameters parts{value.get_object()};
    delivery::Attribute attribute{parts.text("DataType"), parts.text("StringValue")};
    const auto binary = parts.find("BinaryValue");
    if (!binary)
        return attribute;
    auto bytes = base64Decoded(*binary);
    if (!bytes)
        return invalidParameter(
            fmt::format("The value of message attribute '{}' is no valid base64.", name));
    attribute.value = std::move(*bytes);
    return attribute;
}

} // namespace

const json::value* Parameters::member(std::string_view name) const {
    const json::value* value = m_members.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

std::optional<std::string> Parameters::find(std::string_view name) const {
    const json::value* value = member(name);
    if (!value)
        return {};
    return written(*value);
}

Result<std::string> Parameters::required(std::string_view name) const {
    auto value = find(name);
    if (!value)
        return missingParameter(name);
    return std::move(*value);
}

Result<std::optional<std::int64_t>> Parameters::number(std::string_view name) const {
    const auto text = find(name);
    if (!text)
        return std::optional<std::int64_t>{};
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (failure != std::errc{} || end != text->data() + text->size())
        return invalidParameter(*text, name, "Must be an integer.");
    return std::optional{value};
}

std::vector<std::string> Parameters::texts(std::string_view name) const {
    std::vector<std::string> found;
    if (const json::value* list = member(name); list && list->is_array()) {
        for (const json::value& one : list->get_array())
            found.push_back(written(one));
    }
    return found;
}

std::map<std::string, std::string> Parameters::map(std::string_view name) const {
    std::map<std::string, std::string> found;
    if (const json::value* object = member(name); object && object->is_object()) {
        for (const auto& [key, value] : object->get_object())
            found[key] = written(value);
    }
    return found;
}

std::vector<json::object> Parameters::entries() const {
    std::vector<json::object> found;
    if (const json::value* list = member("Entries"); list && list->is_array()) {
        for (const json::value& one : list->get_array())
            found.push_back(one.is_object() ? one.get_object() : json::object{});
    }
    return found;
}

Result<Attributes> Parameters::attributes(std::string_view name) const {
    Attributes found;
    const json::value* object = member(name);
    if (!object || !object->is_object())
        return found;
    for (const auto& [key, value] : object->get_object()) {
        auto attribute = attributeOf(key, value);
        if (!attribute)
            return attribute.error();
        found[key] = std::move(*attribute);
    }
    return found;
}

} // namespace lathe::services::sqs
