#include "engine/items/Decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lathe::items {

namespace {

constexpr std::size_t mostDigits = 38;
constexpr int largestMagnitude = 125;
constexpr int smallestMagnitude = -130;

Error invalid(std::string message) {
    return {"ValidationException", Text::verbatim(std::move(message))};
}

Error notANumber(std::string_view text) {
    return invalid(text.empty() ? "The parameter cannot be converted to a numeric value"
                                : fmt::format("The parameter cannot be converted to a numeric "
                                              "value: {}",
                                              text));
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

/// The digit that stands for this power of ten.
int digitAt(std::string_view digits, int magnitude, int power) {
    const int at = magnitude - power;
    return at >= 0 && at < static_cast<int>(digits.size())
               ? digits[static_cast<std::size_t>(at)] - '0'
               : 0;
}

} // namespace

Result<Decimal> Decimal::checked(bool negative, std::string digits, int magnitude) {
    const auto first = digits.find_first_not_of('0');
    if (first == std::string::npos)
        return Decimal{};
    digits.erase(digits.find_last_not_of('0') + 1);
    digits.erase(0, first);
    magnitude -= static_cast<int>(first);
    if (digits.size() > mostDigits)
        return invalid("Attempting to store more than 38 significant digits in a Number");
    if (magnitude > largestMagnitude)
        return invalid("Number overflow. Attempting to store a number with magnitude larger than "
                       "supported range");
    if (magnitude < smallestMagnitude)
        return invalid("Number underflow. Attempting to store a number with magnitude smaller than "
                       "supported range");
    Decimal number;
    number.m_negative = negative;
    number.m_digits = std::move(digits);
    number.m_magnitude = magnitude;
    return number;
}

Result<Decimal> Decimal::parse(std::string_view text) {
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    std::string digits;
    int magnitude = -1;
    bool fraction = false;
    while (!rest.empty() && (isDigit(rest.front()) || (rest.front() == '.' && !fraction))) {
        if (rest.front() == '.') {
            fraction = true;
        } else {
            digits += rest.front();
            magnitude += fraction ? 0 : 1;
        }
        rest.remove_prefix(1);
    }
    if (digits.empty())
        return notANumber(text);
    if (rest.starts_with('e') || rest.starts_with('E')) {
        rest.remove_prefix(rest.starts_with("e+") || rest.starts_with("E+") ? 2 : 1);
        int exponent = 0;
        const auto [end, failure] =
            std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
        // More than an int has is out of range all the same.
        constexpr int farOut = 100'000;
        if (failure == std::errc::result_out_of_range)
            exponent = rest.starts_with('-') ? -farOut : farOut;
        else if (failure != std::errc{})
            return notANumber(text);
        magnitude += std::clamp(exponent, -farOut, farOut);
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    }
    if (!rest.empty())
        return notANumber(text);
    return checked(negative, std::move(digits), magnitude);
}

Result<Decimal> Decimal::plus(const Decimal& other) const {
    if (other.m_digits.empty())
        return *this;
    if (m_digits.empty())
        return other;
    const auto last = [](const Decimal& number) {
        return number.m_magnitude - static_cast<int>(number.m_digits.size()) + 1;
    };
    const int lowest = std::min(last(*this), last(other));
    const int highest = std::max(m_magnitude, other.m_magnitude) + 1;
    const bool differ = m_negative != other.m_negative;
    const auto absolute = [](Decimal number) {
        number.m_negative = false;
        return number;
    };
    // What is subtracted is the smaller of the two.
    const bool swapped = absolute(*this) < absolute(other);
    const Decimal& large = swapped ? other : *this;
    const Decimal& small = swapped ? *this : other;
    std::string digits(static_cast<std::size_t>(highest - lowest + 1), '0');
    int carry = 0;
    for (int power = lowest; power <= highest; ++power) {
        const int subtrahend = digitAt(small.m_digits, small.m_magnitude, power);
        int sum = digitAt(large.m_digits, large.m_magnitude, power) +
                  (differ ? -subtrahend : subtrahend) + carry;
        carry = sum > 9 ? 1 : sum < 0 ? -1 : 0;
        sum -= 10 * carry;
        digits[static_cast<std::size_t>(highest - power)] = static_cast<char>('0' + sum);
    }
    return checked(large.m_negative, std::move(digits), highest);
}

Result<Decimal> Decimal::minus(const Decimal& other) const {
    Decimal negated = other;
    negated.m_negative = !other.m_digits.empty() && !other.m_negative;
    return plus(negated);
}

std::string Decimal::text() const {
    if (m_digits.empty())
        return "0";
    std::string text = m_digits;
    const auto count = static_cast<int>(m_digits.size());
    if (m_magnitude < 0)
        text = "0." + std::string(static_cast<std::size_t>(-m_magnitude - 1), '0') + text;
    else if (m_magnitude + 1 >= count)
        text.append(static_cast<std::size_t>(m_magnitude + 1 - count), '0');
    else
        text.insert(static_cast<std::size_t>(m_magnitude + 1), ".");
    return m_negative ? "-" + text : text;
}

std::string Decimal::sortKey() const {
    if (m_digits.empty())
        return "\x02";
    std::string key = m_negative ? "\x01" : "\x03";
    key += static_cast<char>(m_magnitude - smallestMagnitude);
    key += m_digits;
    key += '\0';
    if (m_negative)
        std::transform(key.begin() + 1, key.end(), key.begin() + 1,
                       [](char byte) { return static_cast<char>(~byte); });
    return key;
}

std::size_t Decimal::size() const {
    return (m_digits.size() + 1) / 2 + 1 + (m_negative ? 1 : 0);
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
    // As bytes without a sign.
    return sortKey().compare(other.sortKey()) <=> 0;
}

} // namespace lathe::items
