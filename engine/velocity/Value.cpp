#include "engine/velocity/Value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace json = boost::json;

namespace lathe::velocity {

namespace {

std::string realText(double number) {
    return std::floor(number) == number && std::abs(number) < 1e15 ? fmt::format("{:.1f}", number)
                                                                   : fmt::format("{}", number);
}

std::string mapText(const Entries& entries) {
    std::string text = "{";
    for (const auto& [key, value] : entries)
        text += (text.size() == 1 ? "" : ", ") + key + "=" + value.text();
    return text + "}";
}

} // namespace

Value Value::list(List values) {
    Value value;
    value.m_value = std::make_shared<List>(std::move(values));
    return value;
}

Value Value::map(Entries entries) {
    Value value;
    value.m_value = std::make_shared<Entries>(std::move(entries));
    return value;
}

Value Value::of(const json::value& from) {
    switch (from.kind()) {
    case json::kind::null:
        return {};
    case json::kind::bool_:
        return from.get_bool();
    case json::kind::int64:
        return from.get_int64();
    case json::kind::uint64:
        return static_cast<double>(from.get_uint64());
    case json::kind::double_:
        return from.get_double();
    case json::kind::string:
        return std::string{from.get_string()};
    case json::kind::array: {
        List values;
        for (const json::value& one : from.get_array())
            values.push_back(of(one));
        return list(std::move(values));
    }
    case json::kind::object: {
        Entries entries;
        for (const auto& [key, one] : from.get_object())
            entries.emplace_back(key, of(one));
        return map(std::move(entries));
    }
    }
    return {};
}

List* Value::ifList() const {
    const auto* list = std::get_if<std::shared_ptr<List>>(&m_value);
    return list ? list->get() : nullptr;
}

Entries* Value::ifMap() const {
    const auto* entries = std::get_if<std::shared_ptr<Entries>>(&m_value);
    return entries ? entries->get() : nullptr;
}

Object* Value::ifObject() const {
    const auto* object = std::get_if<std::shared_ptr<Object>>(&m_value);
    return object ? object->get() : nullptr;
}

std::string Value::text() const {
    if (ifText())
        return *ifText();
    if (ifFlag())
        return *ifFlag() ? "true" : "false";
    if (ifInteger())
        return std::to_string(*ifInteger());
    if (ifReal())
        return realText(*ifReal());
    // Maps are written as Java does, lists as JSON: so API Gateway has them.
    if (ifList())
        return jsonText();
    return ifMap() ? mapText(*ifMap()) : std::string{};
}

json::value Value::json() const {
    if (ifText())
        return json::string(*ifText());
    if (ifFlag())
        return *ifFlag();
    if (ifInteger())
        return *ifInteger();
    if (ifReal())
        return *ifReal();
    if (ifList()) {
        json::array array;
        for (const Value& value : *ifList())
            array.push_back(value.json());
        return array;
    }
    if (!ifMap())
        return nullptr;
    json::object object;
    for (const auto& [key, value] : *ifMap())
        object[key] = value.json();
    return object;
}

std::string Value::jsonText() const {
    return json::serialize(json());
}

bool Value::equals(const Value& other) const {
    if (isNumber() && other.isNumber())
        return number() == other.number();
    if (isNull() || other.isNull())
        return isNull() && other.isNull();
    return m_value.index() == other.m_value.index() ? json() == other.json()
                                                    : text() == other.text();
}

Value Value::at(std::string_view key) const {
    if (const Entries* entries = ifMap()) {
        const auto found = std::find_if(entries->begin(), entries->end(),
                                        [key](const auto& entry) { return entry.first == key; });
        if (found != entries->end())
            return found->second;
    }
    return {};
}

void Value::put(const std::string& key, Value value) const {
    Entries* entries = ifMap();
    if (!entries)
        return;
    const auto found = std::find_if(entries->begin(), entries->end(),
                                    [&key](const auto& entry) { return entry.first == key; });
    if (found != entries->end())
        found->second = std::move(value);
    else
        entries->emplace_back(key, std::move(value));
}

} // namespace lathe::velocity
