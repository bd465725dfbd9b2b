#include "engine/services/lambda/Validation.h"

#include <boost/regex.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

namespace json = boost::json;

namespace lathe::services::lambda {

bool fitsPattern(std::string_view text, std::string_view pattern) {
    // "[0-9-_]" is a range that ends in a range: Java forgives it.
    const boost::regex expression{
        boost::regex_replace(std::string{pattern}, boost::regex{"([9Z])-([_.])"}, "$1\\\\-$2")};
    try {
        return boost::regex_match(text.begin(), text.end(), expression);
    } catch (const std::runtime_error&) {
        // Megabytes of text: more than the matcher has memory for, or time.
        return false;
    }
}

std::string listText(const json::array& list) {
    std::string text;
    for (const json::value& entry : list) {
        if (!text.empty())
            text += ", ";
        text += entry.is_string() ? std::string{entry.get_string()} : json::serialize(entry);
    }
    return "[" + text + "]";
}

void Validation::pattern(std::string_view member, const std::string& value,
                         std::string_view pattern) {
    if (!value.empty() && !fitsPattern(value, pattern))
        broken(member, value,
               fmt::format("Member must satisfy regular expression pattern: {}", pattern));
}

void Validation::length(std::string_view member, const std::string& value, std::size_t least,
                        std::size_t most) {
    if (value.size() > most)
        broken(member, value,
               fmt::format("Member must have length less than or equal to {}", most));
    else if (!value.empty() && value.size() < least)
        broken(member, value,
               fmt::format("Member must have length greater than or equal to {}", least));
}

void Validation::range(std::string_view member, const json::value* value, std::int64_t least,
                       std::int64_t most) {
    if (!value || !value->is_int64())
        return;
    const std::int64_t number = value->get_int64();
    if (number > most)
        broken(member, std::to_string(number),
               fmt::format("Member must have value less than or equal to {}", most));
    else if (number < least)
        broken(member, std::to_string(number),
               fmt::format("Member must have value greater than or equal to {}", least));
}

void Validation::oneOf(std::string_view member, const std::string& value,
                       std::initializer_list<std::string_view> values) {
    if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
        broken(member, value,
               fmt::format("Member must satisfy enum value set: [{}]", fmt::join(values, ", ")));
}

void Validation::broken(std::string_view member, std::string_view value,
                        std::string_view constraint) {
    add(fmt::format("Value '{}' at '{}' failed to satisfy constraint: {}", value, member,
                    constraint));
}

void Validation::brokenSecret(std::string_view member, std::string_view constraint) {
    add(fmt::format("Value at '{}' failed to satisfy constraint: {}", member, constraint));
}

void Validation::missing(std::string_view member) {
    add(fmt::format("Value null at '{}' failed to satisfy constraint: Member must not be null",
                    member));
}

Result<void> Validation::outcome() const {
    if (m_broken.empty())
        return {};
    return Error{
        "ValidationException",
        Text::verbatim(fmt::format("{} validation error{} detected: {}", m_broken.size(),
                                   m_broken.size() == 1 ? "" : "s", fmt::join(m_broken, "; ")))};
}

} // namespace lathe::services::lambda
