#pragma once

#include "engine/base/Result.h"

#include <compare>
#include <string>
#include <string_view>

namespace lathe::items {

/// A number of DynamoDB: up to 38 significant decimal digits, exactly, of magnitudes from 1E-130 to
/// 9.99...E+125
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html).
class Decimal {
  public:
    Decimal() = default;

    /// "12", "-0.5", "1.5E-3". Fails with ValidationException, in AWS's words.
    static Result<Decimal> parse(std::string_view text);
    /// Fails as parse() does where the result has too many digits or is too large.
    Result<Decimal> plus(const Decimal& other) const;
    Result<Decimal> minus(const Decimal& other) const;

    /// Without an exponent and without zeros that say nothing: "0.0015".
    std::string text() const;
    /// Bytes that sort as the numbers do, none of which begins another.
    std::string sortKey() const;
    /// As AWS counts the size of items: about one byte for two digits.
    std::size_t size() const;

    std::strong_ordering operator<=>(const Decimal& other) const;
    bool operator==(const Decimal&) const = default;

  private:
    static Result<Decimal> checked(bool negative, std::string digits, int magnitude);

    bool m_negative = false;
    /// Neither begins nor ends with zero; empty is zero.
    std::string m_digits;
    /// The power of ten of the first digit.
    int m_magnitude = 0;
};

} // namespace lathe::items
