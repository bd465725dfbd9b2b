#include "engine/insights/Functions.h"
#include "engine/insights/Ordering.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace lathe::insights {

namespace {

Value finite(double result) {
    return std::isfinite(result) ? Value{result} : Value{};
}

/// Whole numbers stay as they are.
template <double (*round)(double)> Value rounded(const Arguments& arguments) {
    const auto number = arguments.number(0);
    if (!number || number->whole)
        return number ? Value{*number} : Value{};
    return finite(round(number->real));
}

template <double (*function)(double)> Value computed(const Arguments& arguments) {
    const auto number = arguments.number(0);
    return number ? finite(function(number->real)) : Value{};
}

Value absolute(const Arguments& arguments) {
    const auto number = arguments.number(0);
    if (!number)
        return {};
    if (number->whole && *number->whole != std::numeric_limits<std::int64_t>::min())
        return Value{std::int64_t{std::abs(*number->whole)}};
    return finite(std::abs(number->real));
}

/// Values that are no numbers do not count.
template <bool wantsGreatest> Value extreme(const Arguments& arguments) {
    std::optional<Number> found;
    for (const Value& value : arguments.values) {
        const auto number = value.number();
        if (number &&
            (!found || (wantsGreatest ? number->real > found->real : number->real < found->real)))
            found = number;
    }
    return found ? Value{*found} : Value{};
}

Value roundedTo(const Arguments& arguments) {
    if (arguments.size() == 1)
        return rounded<std::round>(arguments);
    const auto number = arguments.number(0);
    const auto digits = arguments.number(1);
    if (!number || !digits)
        return {};
    const double scale = std::pow(10, digits->real);
    return finite(std::round(number->real * scale) / scale);
}

Value haversine(const Arguments& arguments) {
    constexpr double earthRadius = 6371;
    constexpr double degree = std::numbers::pi / 180;
    double at[4];
    for (std::size_t i = 0; i < 4; ++i) {
        const auto number = arguments.number(i);
        if (!number)
            return {};
        at[i] = number->real * degree;
    }
    const double north = std::sin((at[2] - at[0]) / 2);
    const double east = std::sin((at[3] - at[1]) / 2);
    const double part = north * north + std::cos(at[0]) * std::cos(at[2]) * east * east;
    return finite(2 * earthRadius * std::asin(std::sqrt(part)));
}

Value asNumber(const Arguments& arguments) {
    const auto number = arguments.number(0);
    return number ? Value{*number} : Value{};
}

Value asDouble(const Arguments& arguments) {
    const auto number = arguments.number(0);
    return number ? Value{number->real} : Value{};
}

/// The fraction is cut off; what does not fit is no value.
template <class Whole> Value asWhole(const Arguments& arguments) {
    const auto number = arguments.number(0);
    if (!number)
        return {};
    constexpr double beyond = -static_cast<double>(std::numeric_limits<Whole>::min());
    if (number->real >= beyond || number->real < -beyond)
        return {};
    return Value{number->whole ? *number->whole : static_cast<std::int64_t>(number->real)};
}

} // namespace

std::vector<Function> numericFunctions() {
    return {
        {{"abs", "abs(a)", Text::tr("the absolute value")}, 1, 1, absolute},
        {{"ceil", "ceil(a)", Text::tr("the number rounded up to a whole one")},
         1,
         1,
         rounded<std::ceil>},
        {{"floor", "floor(a)", Text::tr("the number rounded down to a whole one")},
         1,
         1,
         rounded<std::floor>},
        {{"greatest", "greatest(a, b, ...)", Text::tr("the largest of the numbers")},
         1,
         anyNumber,
         extreme<true>},
        {{"least", "least(a, b, ...)", Text::tr("the smallest of the numbers")},
         1,
         anyNumber,
         extreme<false>},
        {{"log", "log(a)", Text::tr("the natural logarithm")}, 1, 1, computed<std::log>},
        {{"round", "round(a [, digits])",
          Text::tr("the number rounded to a whole one, or to so many digits after the point")},
         1,
         2,
         roundedTo},
        {{"sqrt", "sqrt(a)", Text::tr("the square root")}, 1, 1, computed<std::sqrt>},
        {{"haversine", "haversine(lat1, lon1, lat2, lon2)",
          Text::tr("the distance in kilometers between two places, given in degrees")},
         4,
         4,
         haversine},
        {{"toNumber", "toNumber(field)", Text::tr("the number that a text is")}, 1, 1, asNumber},
        {{"toInt", "toInt(field)", Text::tr("the whole number of 32 bits that a value is")},
         1,
         1,
         asWhole<std::int32_t>},
        {{"toLong", "toLong(field)", Text::tr("the whole number of 64 bits that a value is")},
         1,
         1,
         asWhole<std::int64_t>},
        {{"toDouble", "toDouble(field)", Text::tr("the floating-point number that a value is")},
         1,
         1,
         asDouble},
    };
}

} // namespace lathe::insights
