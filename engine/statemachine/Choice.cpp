#include "engine/statemachine/Choice.h"

#include "engine/base/Units.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

constexpr std::array<std::string_view, 6> tests{"IsPresent", "IsNull",    "IsNumeric",
                                                "IsString",  "IsBoolean", "IsTimestamp"};
constexpr std::array<std::string_view, 17> comparators{"StringEquals",
                                                       "StringLessThan",
                                                       "StringGreaterThan",
                                                       "StringLessThanEquals",
                                                       "StringGreaterThanEquals",
                                                       "StringMatches",
                                                       "NumericEquals",
                                                       "NumericLessThan",
                                                       "NumericGreaterThan",
                                                       "NumericLessThanEquals",
                                                       "NumericGreaterThanEquals",
                                                       "BooleanEquals",
                                                       "TimestampEquals",
                                                       "TimestampLessThan",
                                                       "TimestampGreaterThan",
                                                       "TimestampLessThanEquals",
                                                       "TimestampGreaterThanEquals"};

bool isTest(std::string_view name) {
    return std::find(tests.begin(), tests.end(), name) != tests.end();
}

/// Whether it is a comparator, with "Path" at its end or without.
bool isComparator(std::string_view name) {
    if (name.ends_with("Path"))
        name.remove_suffix(4);
    return std::find(comparators.begin(), comparators.end(), name) != comparators.end();
}

std::optional<Timestamp> timeOf(const json::value& value) {
    const auto* const text = value.if_string();
    return text && text->find('T') != json::string::npos ? fromIso8601(*text) : std::nullopt;
}

/// '*' is any text, "\\*" a star. Goes back to the last star only, which is enough.
bool fits(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t part = 0;
    std::optional<std::pair<std::size_t, std::size_t>> star;
    while (at < text.size()) {
        const bool isEscaped = part + 1 < pattern.size() && pattern[part] == '\\';
        const std::size_t here = part + (isEscaped ? 1 : 0);
        if (part < pattern.size() && !isEscaped && pattern[part] == '*') {
            star = {++part, at};
        } else if (here < pattern.size() && pattern[here] == text[at]) {
            part = here + 1;
            ++at;
        } else if (star) {
            part = star->first;
            at = ++star->second;
        } else {
            return false;
        }
    }
    return pattern.substr(part).find_first_not_of('*') == std::string_view::npos;
}

template <class Value> bool isOrdered(std::string_view how, const Value& left, const Value& right) {
    if (how == "Equals")
        return left == right;
    if (how == "LessThan")
        return left < right;
    if (how == "GreaterThan")
        return left > right;
    return how == "LessThanEquals" ? left <= right : left >= right;
}

bool compare(std::string_view comparator, const json::value& left, const json::value& right) {
    const auto how = [&comparator](std::string_view type) {
        return comparator.substr(type.size());
    };
    if (comparator == "StringMatches")
        return left.is_string() && right.is_string() && fits(left.get_string(), right.get_string());
    if (comparator.starts_with("String"))
        return left.is_string() && right.is_string() &&
               isOrdered<std::string_view>(how("String"), left.get_string(), right.get_string());
    if (comparator.starts_with("Numeric"))
        return left.is_number() && right.is_number() &&
               isOrdered(how("Numeric"), left.to_number<double>(), right.to_number<double>());
    if (comparator == "BooleanEquals")
        return left.is_bool() && right.is_bool() && left.get_bool() == right.get_bool();
    const auto leftTime = timeOf(left);
    const auto rightTime = timeOf(right);
    return leftTime && rightTime && isOrdered(how("Timestamp"), *leftTime, *rightTime);
}

bool passes(std::string_view test, const json::value& value) {
    if (test == "IsNull")
        return value.is_null();
    if (test == "IsNumeric")
        return value.is_number();
    if (test == "IsString")
        return value.is_string();
    if (test == "IsBoolean")
        return value.is_bool();
    return test == "IsPresent" || timeOf(value).has_value();
}

/// What a path of a rule names; nothing where there is nothing. Fails with States.Runtime.
Result<std::optional<json::value>> named(std::string_view path, const Scope& scope) {
    auto expression = Expression::parse(path);
    if (!expression)
        return Error{"States.Runtime", expression.error().detail};
    auto found = expression->evaluate(scope);
    if (found)
        return std::optional{std::move(*found)};
    if (found.error().code == "States.ParameterPathFailure")
        return std::optional<json::value>{};
    return found.error();
}

Error nothingThere(std::string_view path) {
    return {"States.Runtime",
            Text::verbatim(fmt::format("Invalid path '{}': The choice state's condition path "
                                       "references an invalid value.",
                                       path))};
}

Result<bool> comparisonHolds(const json::object& rule, const Scope& scope) {
    const std::string variable = textField(rule, "Variable");
    auto left = named(variable, scope);
    if (!left)
        return left.error();
    for (const auto& [name, value] : rule) {
        std::string_view comparator = name;
        if (isTest(comparator)) {
            const bool wanted = value.is_bool() && value.get_bool();
            if (comparator == "IsPresent")
                return left->has_value() == wanted;
            if (!*left)
                return nothingThere(variable);
            return passes(comparator, **left) == wanted;
        }
        if (!isComparator(comparator))
            continue;
        if (!*left)
            return nothingThere(variable);
        if (!comparator.ends_with("Path"))
            return compare(comparator, **left, value);
        comparator.remove_suffix(4);
        auto right = named(textField(rule, name), scope);
        if (!right)
            return right.error();
        if (!*right)
            return nothingThere(textField(rule, name));
        return compare(comparator, **left, **right);
    }
    return false;
}

Result<bool> joined(const json::array& rules, bool stopsAt, const Scope& scope) {
    for (const json::value& each : rules) {
        auto one = holds(each.as_object(), scope);
        if (!one || *one == stopsAt)
            return one;
    }
    return !stopsAt;
}

void addFlaws(const json::object& rule, const std::string& place, std::vector<Flaw>& flaws) {
    for (const char* const kind : {"And", "Or"}) {
        if (!fieldOf(rule, kind))
            continue;
        const auto* const rules = arrayField(rule, kind);
        if (!rules || rules->empty())
            return flaws.push_back({place + "/" + kind, "A non-empty list is required"});
        for (std::size_t i = 0; i < rules->size(); ++i) {
            const std::string inner = fmt::format("{}/{}[{}]", place, kind, i);
            if (const auto* object = (*rules)[i].if_object())
                addFlaws(*object, inner, flaws);
            else
                flaws.push_back({inner, "Value must be an object"});
        }
        return;
    }
    if (fieldOf(rule, "Not")) {
        if (const auto* inner = objectField(rule, "Not"))
            return addFlaws(*inner, place + "/Not", flaws);
        return flaws.push_back({place + "/Not", "Value must be an object"});
    }
    if (!fieldOf(rule, "Variable"))
        return flaws.push_back({place, "The field 'Variable' is required"});
    if (auto parsed = Expression::parse(textField(rule, "Variable")); !parsed)
        flaws.push_back(
            {place + "/Variable", "Value is not a Path [" + parsed.error().detail.english() + "]"});
    int found = 0;
    for (const auto& [name, value] : rule)
        found += isTest(name) || isComparator(name) ? 1 : 0;
    if (found != 1)
        flaws.push_back({place, "Exactly one comparator is required"});
}

} // namespace

Result<bool> holds(const json::object& rule, const Scope& scope) {
    if (const auto* rules = arrayField(rule, "And"))
        return joined(*rules, false, scope);
    if (const auto* rules = arrayField(rule, "Or"))
        return joined(*rules, true, scope);
    if (const auto* inner = objectField(rule, "Not")) {
        auto one = holds(*inner, scope);
        return one ? Result<bool>{!*one} : one;
    }
    return comparisonHolds(rule, scope);
}

std::vector<Flaw> flawsOfRule(const json::object& rule) {
    std::vector<Flaw> flaws;
    addFlaws(rule, {}, flaws);
    return flaws;
}

} // namespace lathe::statemachine
