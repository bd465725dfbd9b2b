#include "engine/traces/Members.h"

#include <cmath>
#include <limits>

namespace json = boost::json;

namespace lathe::traces {

json::value Members::take(std::string_view name) {
    const auto found = m_object.find(name);
    if (found == m_object.end())
        return {};
    json::value value = std::move(found->value());
    m_object.stable_erase(found);
    return value;
}

std::string Members::text(std::string_view name) {
    const json::value value = take(name);
    return value.is_string() ? std::string{value.get_string()} : std::string{};
}

bool Members::flag(std::string_view name) {
    const json::value value = take(name);
    return value.is_bool() && value.get_bool();
}

std::optional<double> Members::number(std::string_view name) {
    const json::value value = take(name);
    if (!value.is_number())
        return {};
    return value.to_number<double>();
}

std::optional<std::int64_t> Members::integer(std::string_view name) {
    constexpr double largest = 9e18;
    const auto value = number(name);
    if (!value || !(std::abs(*value) < largest))
        return {};
    return static_cast<std::int64_t>(*value);
}

json::object Members::object(std::string_view name) {
    json::value value = take(name);
    return value.is_object() ? std::move(value.get_object()) : json::object{};
}

json::array Members::array(std::string_view name) {
    json::value value = take(name);
    return value.is_array() ? std::move(value.get_array()) : json::array{};
}

} // namespace lathe::traces
