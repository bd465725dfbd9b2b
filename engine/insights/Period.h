#pragma once

#include "engine/base/Units.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace lathe::insights {

/// A stretch of time as `bin(5m)` has it. Insights caps the number by its unit: 1000 for ms, 60 for
/// s and m, 24 for h
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html).
class Period {
  public:
    /// "5m", "1hr", "2 weeks"; nothing when it is none.
    static std::optional<Period> parse(std::string_view text);

    /// The last moment at or before `time` at which such a stretch begins, counted from 1970 in
    /// UTC; weeks begin on Mondays.
    Timestamp floor(Timestamp time) const;
    /// The first one at or after it.
    Timestamp ceil(Timestamp time) const;

    /// The first moment after `time` at which such a stretch begins.
    Timestamp next(Timestamp time) const { return ceil(floor(time) + Milliseconds{1}); }

  private:
    Period(std::int64_t count, bool isMonths)
        : m_count{count}
        , m_isMonths{isMonths} {}

    /// Milliseconds, or months.
    std::int64_t m_count;
    bool m_isMonths;
};

/// Times and distances of more milliseconds are none that a calendar has.
inline constexpr std::int64_t farthestMilliseconds = 100'000'000'000'000;

/// A length of time, "90m", "7d": whole units from milliseconds to weeks, without Period's caps;
/// nothing when it is none.
std::optional<Milliseconds> durationIn(std::string_view text);

} // namespace lathe::insights
