#pragma once

#include "engine/base/Units.h"

#include <string>
#include <string_view>

namespace lathe::services::cloudwatch {

/// "2026-11-30T11:36:00.000+0000", as alarms write times in JSON.
std::string alarmTime(Timestamp time);
/// "30/11/26 11:36:00", as reasons have it.
std::string shortTime(Timestamp time);
/// "Monday 30 November, 2026 11:36:00 UTC"
std::string longTime(Timestamp time);
/// "US East (N. Virginia)"; the region itself where it has no such name.
std::string_view regionName(std::string_view region);

} // namespace lathe::services::cloudwatch
