#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/schedule/Cron.h"

#include <chrono>
#include <cstdint>
#include <string_view>
#include <variant>

namespace lathe::schedule {

/// `rate(5 minutes)`: again and again after the same time.
struct Rate {
    enum class Unit { Minutes, Hours, Days };

    std::int64_t value = 1;
    Unit unit = Unit::Minutes;

    /// A day has 24 hours whatever clocks do.
    Seconds interval() const;
    bool operator==(const Rate&) const = default;
};

/// `at(2026-01-02T03:04:05)`: one time, as clocks show it.
struct Once {
    std::chrono::local_seconds time;

    bool operator==(const Once&) const = default;
};

/// Which words a rate may have: the rules of EventBridge want `rate(1 minute)` and `rate(2
/// minutes)`, EventBridge Scheduler takes `rate(2 minute)` as well.
enum class RateWords { Agreeing, Any };

/// A schedule expression. EventBridge Scheduler takes all three, the rules of EventBridge do not
/// take Once and know UTC only.
using Expression = std::variant<Rate, Cron, Once>;

/// Reads "rate(5 minutes)", "cron(0 12 * * ? *)", "at(2026-01-02T03:04:05)". The rules are those of
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html and
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html. Fails
/// with Schedule.Form when it is none of these, with Schedule.Rate or Schedule.At, and with the
/// code of the field of cron that is wrong: Schedule.Minutes, Schedule.Hours, Schedule.DayOfMonth,
/// Schedule.Month, Schedule.DayOfWeek, Schedule.Year. The detail says what to write instead.
Result<Expression> parse(std::string_view text, RateWords words = RateWords::Agreeing);

} // namespace lathe::schedule
