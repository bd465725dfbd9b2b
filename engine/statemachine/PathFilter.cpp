#include "engine/statemachine/PathFilter.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

bool isSame(const json::value& left, const json::value& right) {
    if (left.is_number() && right.is_number())
        return left.to_number<double>() == right.to_number<double>();
    return left == right;
}

/// Below, at or above; nothing where they do not compare.
std::optional<int> order(const json::value& left, const json::value& right) {
    const auto three = [](const auto& a, const auto& b) { return a < b ? -1 : b < a ? 1 : 0; };
    if (left.is_number() && right.is_number())
        return three(left.to_number<double>(), right.to_number<double>());
    if (left.is_string() && right.is_string())
        return three(left.get_string(), right.get_string());
    return {};
}

bool contains(const json::value& list, const json::value& wanted) {
    const auto* const array = list.if_array();
    return array && std::any_of(array->begin(), array->end(),
                                [&](const json::value& each) { return isSame(each, wanted); });
}

std::optional<std::size_t> sizeOf(const json::value& value) {
    if (const auto* list = value.if_array())
        return list->size();
    if (const auto* text = value.if_string())
        return text->size();
    return {};
}

std::size_t countOfThoseIn(const json::value& left, const json::value& right) {
    const auto* const array = left.if_array();
    return array ? static_cast<std::size_t>(std::count_if(
                       array->begin(), array->end(),
                       [&](const json::value& each) { return contains(right, each); }))
                 : 0;
}

bool compare(const std::string& comparator, const json::value& left, const json::value& right) {
    if (comparator == "==")
        return isSame(left, right);
    if (comparator == "!=")
        return !isSame(left, right);
    if (comparator == "in")
        return contains(right, left);
    if (comparator == "nin")
        return !contains(right, left);
    if (comparator == "contains") {
        const auto* const text = left.if_string();
        const auto* const part = right.if_string();
        return text && part ? text->find(*part) != json::string::npos : contains(left, right);
    }
    if (comparator == "size") {
        const auto size = sizeOf(left);
        return size && right.is_number() && right.to_number<double>() == static_cast<double>(*size);
    }
    if (comparator == "empty") {
        const auto size = sizeOf(left);
        return size && right.is_bool() && (*size == 0) == right.get_bool();
    }
    if (comparator == "subsetof")
        return left.is_array() && countOfThoseIn(left, right) == left.get_array().size();
    if (comparator == "anyof")
        return countOfThoseIn(left, right) > 0;
    if (comparator == "noneof")
        return countOfThoseIn(left, right) == 0;
    const auto ordered = order(left, right);
    if (!ordered)
        return false;
    if (comparator == "<")
        return *ordered < 0;
    if (comparator == "<=")
        return *ordered <= 0;
    return comparator == ">" ? *ordered > 0 : *ordered >= 0;
}

} // namespace

std::optional<json::value> PathFilter::Operand::in(const json::value& element,
                                                   const json::value& root) const {
    if (!path)
        return literal;
    return path->valueIn(fromRoot ? root : element);
}

bool PathFilter::matches(const json::value& element, const json::value& root) const {
    const auto each = [&](const PathFilter& part) { return part.matches(element, root); };
    switch (kind) {
    case Kind::And:
        return std::all_of(parts.begin(), parts.end(), each);
    case Kind::Or:
        return std::any_of(parts.begin(), parts.end(), each);
    case Kind::Not:
        return !each(parts.front());
    case Kind::Exists:
        return left.in(element, root).has_value();
    case Kind::Compare:
        break;
    }
    const auto leftValue = left.in(element, root);
    if (pattern) {
        const auto* const text = leftValue ? leftValue->if_string() : nullptr;
        return text && std::regex_match(text->begin(), text->end(), *pattern);
    }
    const auto rightValue = right.in(element, root);
    if (!leftValue || !rightValue)
        return comparator == "!=" && leftValue.has_value() != rightValue.has_value();
    return compare(comparator, *leftValue, *rightValue);
}

} // namespace lathe::statemachine
