#include "engine/insights/Formatting.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace lathe::insights {

namespace {

constexpr double firstWithExponent = 1e7;
constexpr double lastWithoutExponent = 1e-3;

/// Without the zeros at the end of a fraction.
std::string trimmed(std::string digits) {
    digits.erase(digits.find_last_not_of('0') + 1);
    if (!digits.empty() && digits.back() == '.')
        digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

} // namespace

std::string formatted(double number) {
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number > 0 ? "Infinity" : "-Infinity";
    const double size = std::abs(number);
    if (number == 0 || (size >= lastWithoutExponent && size < firstWithExponent))
        return trimmed(fmt::format("{:.4f}", number));
    const bool large = size >= firstWithExponent;
    // Four digits after the point of a large number are as many more in front of its exponent.
    const std::string rounded =
        large ? fmt::format("{:.12e}", number) : fmt::format("{:.4e}", number);
    const auto exponent = rounded.find('e');
    return fmt::format("{}E{}", trimmed(rounded.substr(0, exponent)),
                       std::atoi(rounded.c_str() + exponent + 1));
}

std::string formatted(Timestamp time) {
    std::string text = toIso8601(time);
    text[text.find('T')] = ' ';
    text.pop_back();
    return text;
}

} // namespace lathe::insights
