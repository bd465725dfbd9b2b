#pragma once

#include "engine/base/Result.h"

#include <bitset>
#include <optional>
#include <string_view>

namespace lathe::schedule {

/// The fields of `cron(...)`, in their order.
enum class Field { Minutes, Hours, DayOfMonth, Month, DayOfWeek, Year };

inline constexpr int firstYear = 1970;
inline constexpr int lastYear = 2199;

/// The values that a field names; a year by its distance from firstYear, all others by themselves.
using Values = std::bitset<lastYear - firstYear + 1>;

/// "day-of-month": as AWS calls the field.
Text nameOf(Field field);
/// An Error about one field: its code is "Schedule.DayOfMonth" and the like, and `what` a sentence
/// that follows the field's name.
Error wrong(Field field, const Text& what);

/// One value: "7", "JAN". Case does not matter, nor do leading zeros.
Result<int> parseValue(Field field, std::string_view text);
/// What is between commas: "*", "*/15", "7", "MON-FRI", "FRI-MON" (ranges wrap, but those of
/// years), "10/5" (from 10 to the field's end), "10-40/5".
Result<Values> parseValues(Field field, std::string_view text);
/// The first value at or above `from`.
std::optional<int> nextValue(const Values& values, int from);

} // namespace lathe::schedule
