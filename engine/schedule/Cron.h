#pragma once

#include "engine/schedule/CronDays.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace lathe::schedule {

/// The six fields of `cron(minutes hours day-of-month month day-of-week year)`, whose grammar is
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based. One of
/// the two fields for days is `?`.
class Cron {
  public:
    using LocalMinutes = std::chrono::local_time<std::chrono::minutes>;

    /// "0 12 * * ? *". Fails with the code of the field that is wrong ("Schedule.Hours"), or with
    /// Schedule.Form when there are not six.
    static Result<Cron> parse(std::string_view fields);

    /// The first minute at or after this one; nothing when there is none up to the end of 2199.
    std::optional<LocalMinutes> next(LocalMinutes from) const;

    bool operator==(const Cron&) const = default;

  private:
    Cron() = default;
    std::optional<std::chrono::local_days> nextDay(std::chrono::local_days from) const;
    std::optional<std::chrono::minutes> nextOfDay(std::chrono::minutes from) const;

    Values m_minutes;
    Values m_hours;
    DayOfMonth m_dayOfMonth;
    Values m_months;
    DayOfWeek m_dayOfWeek;
    Values m_years;
};

} // namespace lathe::schedule
