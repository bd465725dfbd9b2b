#include "engine/insights/Ordering.h"

#include <algorithm>

namespace lathe::insights {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::partial_ordering numberOrder(const Number& left, const Number& right) {
    if (left.whole && right.whole)
        return *left.whole <=> *right.whole;
    return left.real <=> right.real;
}

/// The digits at the beginning.
std::string_view digitsOf(std::string_view text) {
    return text.substr(0, static_cast<std::size_t>(
                              std::find_if_not(text.begin(), text.end(), isDigit) - text.begin()));
}

std::weak_ordering byteOrder(std::string_view left, std::string_view right) {
    const int order = left.compare(right);
    return order < 0   ? std::weak_ordering::less
           : order > 0 ? std::weak_ordering::greater
                       : std::weak_ordering::equivalent;
}

} // namespace

std::optional<bool> areEqual(const Value& left, const Value& right) {
    if (left.isMissing() || right.isMissing())
        return std::nullopt;
    if (left.ifStructure() || right.ifStructure())
        return false;
    if (const auto first = left.number())
        if (const auto second = right.number())
            return numberOrder(*first, *second) == 0;
    std::string leftBuffer, rightBuffer;
    return left.textIn(leftBuffer) == right.textIn(rightBuffer);
}

std::optional<std::partial_ordering> compared(const Value& left, const Value& right) {
    const auto first = left.number();
    const auto second = right.number();
    if (first && second)
        return numberOrder(*first, *second);
    if (!left.isText() || !right.isText())
        return std::nullopt;
    std::string leftBuffer, rightBuffer;
    return byteOrder(*left.textIn(leftBuffer), *right.textIn(rightBuffer));
}

std::weak_ordering naturalOrder(std::string_view left, std::string_view right) {
    while (!left.empty() && !right.empty()) {
        const std::string_view leftDigits = digitsOf(left);
        const std::string_view rightDigits = digitsOf(right);
        if (!leftDigits.empty() && !rightDigits.empty()) {
            if (leftDigits.size() != rightDigits.size())
                return leftDigits.size() <=> rightDigits.size();
            if (const auto order = byteOrder(leftDigits, rightDigits); order != 0)
                return order;
            left.remove_prefix(leftDigits.size());
            right.remove_prefix(rightDigits.size());
            continue;
        }
        // Bytes of UTF-8 are in the order of its code points.
        if (left.front() != right.front())
            return static_cast<unsigned char>(left.front()) <=>
                   static_cast<unsigned char>(right.front());
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    return left.size() <=> right.size();
}

std::weak_ordering sortOrder(const Value& left, const Value& right) {
    const auto first = left.number();
    const auto second = right.number();
    if (first && second) {
        const auto order = numberOrder(*first, *second);
        return order < 0   ? std::weak_ordering::less
               : order > 0 ? std::weak_ordering::greater
                           : std::weak_ordering::equivalent;
    }
    if (left.isMissing() || right.isMissing())
        return right.isMissing() <=> left.isMissing();
    if (first || second)
        return first.has_value() <=> second.has_value();
    std::string leftBuffer, rightBuffer;
    return naturalOrder(left.textIn(leftBuffer).value_or(""),
                        right.textIn(rightBuffer).value_or(""));
}

} // namespace lathe::insights
