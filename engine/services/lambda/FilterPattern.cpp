#include "engine/services/lambda/FilterPattern.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::array<std::string_view, 8> matchers = {"prefix", "suffix",  "anything-but",
                                                      "exists", "numeric", "equals-ignore-case",
                                                      "cidr",   "wildcard"};

bool isMatcher(const json::object& object) {
    return object.size() == 1 &&
           std::find(matchers.begin(), matchers.end(), std::string_view{object.begin()->key()}) !=
               matchers.end();
}

bool isPattern(const json::object& object);

bool isLeaf(const json::array& values) {
    return !values.empty() && std::all_of(values.begin(), values.end(), [](const auto& value) {
        return value.is_object() ? isMatcher(value.get_object()) : !value.is_array();
    });
}

/// "$or" is a list of patterns.
bool isAlternative(const json::value& value) {
    return value.is_array() && value.get_array().size() > 1 &&
           std::all_of(value.get_array().begin(), value.get_array().end(), [](const auto& one) {
               return one.is_object() && isPattern(one.get_object());
           });
}

bool isPattern(const json::object& object) {
    return !object.empty() && std::all_of(object.begin(), object.end(), [](const auto& member) {
        const json::value& value = member.value();
        if (member.key() == "$or")
            return isAlternative(value);
        return value.is_object() ? isPattern(value.get_object())
                                 : value.is_array() && isLeaf(value.get_array());
    });
}

} // namespace

bool isFilterPattern(std::string_view text) {
    boost::system::error_code failure;
    const json::value pattern = json::parse(text, failure);
    return !failure && pattern.is_object() && isPattern(pattern.get_object());
}

} // namespace lathe::services::lambda
