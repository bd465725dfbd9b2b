#include "engine/services/wire/Parameters.h"

#include <boost/regex.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::services {

namespace {

/// No name is longer.
constexpr std::size_t longestMatched = 2'048;

/// Of "[a-Z-_]" what the library takes: there, a dash behind a range must be escaped.
boost::regex expressionOf(std::string_view pattern) {
    static const boost::regex dashBehindRange{"(\\w-\\w)-"};
    return boost::regex{boost::regex_replace(std::string{pattern}, dashBehindRange, "$1\\\\-")};
}

bool fits(const std::string& text, std::string_view pattern) {
    return text.size() <= longestMatched && boost::regex_match(text, expressionOf(pattern));
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

} // namespace

Parameters::Parameters(const json::object& object, std::string place)
    : m_object{object}
    , m_place{std::move(place)} {}

std::string Parameters::text(std::string_view name, const TextRule& rule) {
    const json::value* value = m_object.if_contains(name);
    if (!value || !value->is_string())
        return {};
    const std::string found{value->get_string()};
    check(found, name, rule);
    return found;
}

std::string Parameters::requiredText(std::string_view name, const TextRule& rule) {
    const json::value* value = m_object.if_contains(name);
    if (!value || !value->is_string())
        m_complaints.push_back(
            fmt::format("Value null at '{}' failed to satisfy constraint: Member must not be null",
                        placeOf(name)));
    return text(name, rule);
}

std::optional<std::int64_t> Parameters::integer(std::string_view name, std::int64_t least,
                                                std::int64_t most) {
    const json::value* value = m_object.if_contains(name);
    if (!value || !value->is_number())
        return {};
    const auto number = value->is_int64() ? value->get_int64() : value->to_number<double>();
    const auto text = fmt::format("{}", number);
    if (number < least)
        complain(text, name,
                 fmt::format("Member must have value greater than or equal to {}", least));
    if (number > most)
        complain(text, name, fmt::format("Member must have value less than or equal to {}", most));
    return static_cast<std::int64_t>(std::clamp<double>(number, least, most));
}

bool Parameters::flag(std::string_view name) const {
    const json::value* value = m_object.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

std::optional<double> Parameters::time(std::string_view name) const {
    const json::value* value = m_object.if_contains(name);
    if (value && value->is_number())
        return value->to_number<double>();
    if (!value || !value->is_string())
        return {};
    const auto found = fromIso8601(std::string_view{value->get_string()});
    if (!found)
        return {};
    return std::chrono::duration<double>(found->time_since_epoch()).count();
}

const json::object* Parameters::object(std::string_view name) const {
    const json::value* value = m_object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

const json::object* Parameters::requiredObject(std::string_view name) {
    const json::object* found = object(name);
    if (!found)
        m_complaints.push_back(
            fmt::format("Value null at '{}' failed to satisfy constraint: Member must not be null",
                        placeOf(name)));
    return found;
}

const json::array* Parameters::array(std::string_view name) const {
    const json::value* value = m_object.if_contains(name);
    return value ? value->if_array() : nullptr;
}

const json::array* Parameters::requiredArray(std::string_view name) {
    const json::array* found = array(name);
    if (!found)
        m_complaints.push_back(
            fmt::format("Value null at '{}' failed to satisfy constraint: Member must not be null",
                        placeOf(name)));
    else if (found->empty())
        complain("[]", name, "Member must have length greater than or equal to 1");
    return found;
}

bool Parameters::has(std::string_view name) const {
    const json::value* value = m_object.if_contains(name);
    return value && !value->is_null();
}

void Parameters::join(const Parameters& member) {
    m_complaints.insert(m_complaints.end(), member.m_complaints.begin(), member.m_complaints.end());
}

void Parameters::complain(std::string_view value, std::string_view name,
                          std::string_view constraint) {
    m_complaints.push_back(fmt::format("Value '{}' at '{}' failed to satisfy constraint: {}", value,
                                       placeOf(name), constraint));
}

Result<void> Parameters::verdict(std::size_t most) const {
    if (m_complaints.empty())
        return {};
    const std::size_t count = std::min(most, m_complaints.size());
    const auto end = m_complaints.begin() + static_cast<std::ptrdiff_t>(count);
    return validationError(fmt::format("{} validation error{} detected: {}", count,
                                       count == 1 ? "" : "s",
                                       fmt::join(m_complaints.begin(), end, "; ")));
}

void Parameters::check(const std::string& value, std::string_view name, const TextRule& rule) {
    if (!rule.pattern.empty() && !fits(value, rule.pattern))
        complain(value, name,
                 fmt::format("Member must satisfy regular expression pattern: {}", rule.pattern));
    if (rule.longest && characters(value) > rule.longest)
        complain(value, name,
                 fmt::format("Member must have length less than or equal to {}", rule.longest));
    if (characters(value) < rule.shortest)
        complain(value, name,
                 fmt::format("Member must have length greater than or equal to {}", rule.shortest));
    if (!rule.oneOf.empty() &&
        std::find(rule.oneOf.begin(), rule.oneOf.end(), value) == rule.oneOf.end())
        complain(
            value, name,
            fmt::format("Member must satisfy enum value set: [{}]", fmt::join(rule.oneOf, ", ")));
}

std::string Parameters::placeOf(std::string_view name) const {
    std::string place{name};
    if (!place.empty())
        place[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(place[0])));
    return m_place.empty() ? place : m_place + "." + place;
}

Error validationError(std::string message) {
    return {"ValidationException", Text::verbatim(std::move(message))};
}

} // namespace lathe::services
