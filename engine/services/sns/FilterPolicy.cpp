#include "engine/services/sns/FilterPolicy.h"

#include "engine/services/sns/PolicyRules.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

/// https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
constexpr std::size_t mostKeys = 5;
constexpr std::size_t mostCombinations = 150;

Error wrong(std::string what) {
    return {"InvalidParameter", Text::verbatim(std::move(what))};
}

/// The values of each key multiplied, each as often as the key lies deep; of "$or" the sum.
std::size_t combinationsOf(const json::object& policy, std::size_t depth, std::size_t before) {
    std::size_t all = before;
    for (const auto& [key, value] : policy) {
        if (all > mostCombinations)
            return all;
        if (value.is_object()) {
            all = combinationsOf(value.get_object(), depth + 1, all);
        } else if (value.is_array() && key == "$or") {
            std::size_t sum = 0;
            for (const json::value& choice : value.get_array())
                sum += choice.is_object() ? combinationsOf(choice.get_object(), depth, all) : 0;
            all = sum;
        } else if (value.is_array()) {
            all *= std::max<std::size_t>(value.get_array().size(), 1) * depth;
        }
    }
    return all;
}

/// Nothing for a value that is not looked at: binary, or an array that is none.
std::optional<json::value> valueOf(const delivery::Attribute& attribute) {
    boost::system::error_code failure;
    if (attribute.type.starts_with("Number") || attribute.type == "String.Array") {
        json::value value = json::parse(attribute.value, failure);
        if (failure || value.is_array() != (attribute.type == "String.Array"))
            return {};
        return value;
    }
    if (attribute.type.starts_with("String"))
        return json::value(attribute.value);
    return {};
}

} // namespace

std::string unreadableJson(std::string_view text) {
    constexpr std::string_view source =
        "\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: "
        "1, column: {}]";
    const auto isWord = [](unsigned char letter) { return std::isalnum(letter) || letter == '_'; };
    const auto begin = std::find_if_not(text.begin(), text.end(),
                                        [](unsigned char letter) { return std::isspace(letter); });
    const auto end = std::find_if_not(begin, text.end(), isWord);
    if (begin != end)
        return fmt::format("failed to parse JSON. Unrecognized token '{}': was expecting (JSON "
                           "String, Number, Array, Object or token 'null', 'true' or 'false'){}",
                           std::string{begin, end},
                           fmt::format(fmt::runtime(source), end - text.begin() + 1));
    return fmt::format("failed to parse JSON. Unexpected end-of-input{}",
                       fmt::format(fmt::runtime(source), text.size() + 1));
}

Result<FilterPolicy> FilterPolicy::compile(std::string_view text, Scope scope) {
    boost::system::error_code failure;
    const json::value policy = json::parse(text, failure);
    if (failure)
        return wrong("FilterPolicy: " + unreadableJson(text));
    if (policy.is_object() && policy.get_object().size() > mostKeys)
        return wrong("FilterPolicy: Filter policy can not have more than 5 keys");
    if (policy.is_object() && combinationsOf(policy.get_object(), 1, 1) > mostCombinations)
        return wrong("FilterPolicy: Filter policy is too complex");
    if (const auto rule = wrongRule(PolicyTokens{text}, scope == Scope::MessageBody))
        return wrong(rule->starts_with("Filter policy") ? *rule : "FilterPolicy: " + *rule);
    auto pattern = patterns::Pattern::compile(policy);
    if (pattern)
        return FilterPolicy{*std::move(pattern), scope};
    // "key[0]: what is wrong"
    const std::string told = pattern.error().detail.english();
    const auto colon = told.find(": ");
    return wrong("FilterPolicy: " + (colon == std::string::npos ? told : told.substr(colon + 2)));
}

bool FilterPolicy::matches(const std::string& body,
                           const std::map<std::string, delivery::Attribute>& attributes) const {
    if (m_scope == Scope::MessageBody) {
        boost::system::error_code failure;
        const json::value parsed = json::parse(body, failure);
        return !failure && parsed.is_object() && m_pattern.matches(parsed.get_object());
    }
    json::object values;
    for (const auto& [name, attribute] : attributes) {
        if (auto value = valueOf(attribute))
            values[name] = *std::move(value);
    }
    return m_pattern.matches(values);
}

} // namespace lathe::services::sns
