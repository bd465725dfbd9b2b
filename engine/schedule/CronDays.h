#pragma once

#include "engine/schedule/CronField.h"

#include <chrono>
#include <string_view>
#include <variant>

namespace lathe::schedule {

/// `?`: the other field of the day decides.
struct AnyDay {
    bool operator==(const AnyDay&) const = default;
};
/// `L`: the last day of the month.
struct LastDay {
    bool operator==(const LastDay&) const = default;
};
/// `LW`: the last of Monday to Friday in the month.
struct LastWorkday {
    bool operator==(const LastWorkday&) const = default;
};
/// `15W`: the day of Monday to Friday that is nearest to the 15th and in the same month.
struct NearestWorkday {
    unsigned day;
    bool operator==(const NearestWorkday&) const = default;
};
/// `3#2`: the second Tuesday of the month.
struct NthWeekday {
    std::chrono::weekday weekday;
    unsigned nth;
    bool operator==(const NthWeekday&) const = default;
};
/// `5L`: the last Thursday of the month.
struct LastWeekday {
    std::chrono::weekday weekday;
    bool operator==(const LastWeekday&) const = default;
};

using DayOfMonth = std::variant<AnyDay, Values, LastDay, LastWorkday, NearestWorkday>;
/// Values are 1 = Sunday to 7 = Saturday, which is also what `L` alone means.
using DayOfWeek = std::variant<AnyDay, Values, NthWeekday, LastWeekday>;

Result<DayOfMonth> parseDayOfMonth(std::string_view text);
Result<DayOfWeek> parseDayOfWeek(std::string_view text);

/// Which days of the month they name; all of them for `?`.
Values daysIn(std::chrono::year_month month, const DayOfMonth& days);
Values daysIn(std::chrono::year_month month, const DayOfWeek& days);

} // namespace lathe::schedule
