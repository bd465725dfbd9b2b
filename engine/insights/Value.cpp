#include "engine/insights/Value.h"

#include "engine/insights/Formatting.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace json = boost::json;

namespace lathe::insights {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::int64_t milliseconds(Timestamp time) {
    return std::chrono::floor<Milliseconds>(time).time_since_epoch().count();
}

} // namespace

std::optional<Number> numberIn(std::string_view text) {
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const std::size_t first = !text.empty() && text.front() == '-' ? 1 : 0;
    if (first >= text.size() || !(isDigit(text[first]) || text[first] == '.') ||
        !isDigit(text.back()))
        return std::nullopt;
    const char* const end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(text.data(), end, whole);
        read.ec == std::errc{} && read.ptr == end)
        return Number{whole};
    double real = 0;
    const auto read = std::from_chars(text.data(), end, real);
    if (read.ec != std::errc{} || read.ptr != end)
        return std::nullopt;
    return Number{real};
}

Value::Value(Number number) {
    if (number.whole)
        m_value = *number.whole;
    else
        m_value = number.real;
}

Value Value::borrowed(std::string_view text) {
    Value value;
    value.m_value = text;
    return value;
}

Value Value::of(const json::value& json) {
    switch (json.kind()) {
    case json::kind::null:
        return {};
    case json::kind::bool_:
        return truth(json.get_bool());
    case json::kind::int64:
        return Value{json.get_int64()};
    case json::kind::uint64:
        return Value{fmt::format("{}", json.get_uint64())};
    case json::kind::double_:
        // As a text, so that it is shown with all its digits.
        return Value{fmt::format("{}", json.get_double())};
    case json::kind::string:
        return borrowed({json.get_string().data(), json.get_string().size()});
    default:
        return Value{json::serialize(json)};
    }
}

bool Value::isText() const {
    return std::holds_alternative<std::string_view>(m_value) ||
           std::holds_alternative<std::string>(m_value);
}

std::optional<Number> Value::number() const {
    if (const auto* whole = std::get_if<std::int64_t>(&m_value))
        return Number{*whole};
    if (const auto* real = std::get_if<double>(&m_value))
        return Number{*real};
    if (const auto* view = std::get_if<std::string_view>(&m_value))
        return numberIn(*view);
    if (const auto* text = std::get_if<std::string>(&m_value))
        return numberIn(*text);
    if (const Timestamp* time = ifTime())
        return Number{milliseconds(*time)};
    return std::nullopt;
}

std::optional<std::string_view> Value::textIn(std::string& buffer) const {
    if (const auto* view = std::get_if<std::string_view>(&m_value))
        return *view;
    if (const auto* text = std::get_if<std::string>(&m_value))
        return *text;
    if (isMissing() || ifStructure())
        return std::nullopt;
    buffer = text();
    return buffer;
}

std::string Value::text() const {
    if (const auto* whole = std::get_if<std::int64_t>(&m_value))
        return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&m_value))
        return formatted(*real);
    if (const auto* view = std::get_if<std::string_view>(&m_value))
        return std::string{*view};
    if (const auto* text = std::get_if<std::string>(&m_value))
        return *text;
    if (const Timestamp* time = ifTime())
        return formatted(*time);
    if (const Structure* structure = ifStructure())
        return json::serialize(**structure);
    return {};
}

Value Value::owned() const {
    if (const auto* view = std::get_if<std::string_view>(&m_value))
        return Value{std::string{*view}};
    return *this;
}

const json::value* member(const json::value& owner, std::string_view path) {
    if (const json::array* list = owner.if_array()) {
        const std::string_view index = path.substr(0, path.find('.'));
        std::size_t position = 0;
        const auto read = std::from_chars(index.data(), index.data() + index.size(), position);
        if (read.ec != std::errc{} || read.ptr != index.data() + index.size() ||
            position >= list->size())
            return nullptr;
        return index.size() == path.size()
                   ? &(*list)[position]
                   : member((*list)[position], path.substr(index.size() + 1));
    }
    const json::object* map = owner.if_object();
    if (!map)
        return nullptr;
    for (std::size_t dot = path.find('.');; dot = path.find('.', dot + 1)) {
        const json::value* found = map->if_contains(path.substr(0, dot));
        if (dot == std::string_view::npos)
            return found;
        if (found)
            if (const json::value* inner = member(*found, path.substr(dot + 1)))
                return inner;
    }
}

} // namespace lathe::insights
