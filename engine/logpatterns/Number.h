#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::logpatterns {

/// A number of a pattern or of a message. Whole ones that fit 64 bits are compared exactly.
class Number {
  public:
    explicit Number(std::int64_t whole)
        : m_value{static_cast<double>(whole)}
        , m_whole{whole} {}
    explicit Number(double value)
        : m_value{value} {}
    /// "12", "+1.5", "-1e-3"; nullopt if the whole text is no such number.
    static std::optional<Number> parse(std::string_view text);

    bool operator==(const Number& other) const;
    bool operator<(const Number& other) const;
    /// With as few digits as tell it from others: "1.5".
    std::string text() const;

  private:
    double m_value;
    std::optional<std::int64_t> m_whole;
};

} // namespace lathe::logpatterns
