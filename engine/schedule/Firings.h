#pragma once

#include "engine/base/Units.h"
#include "engine/schedule/Expression.h"
#include "engine/schedule/TimeZone.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lathe::schedule {

/// What a schedule of EventBridge Scheduler has besides its expression. A flexible time window is
/// not among it: it delays what a firing invokes, not the firing
/// (https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-flexible-time-windows.html).
struct Options {
    TimeZone timeZone = TimeZone::utc();
    /// No firing before this time. A rate fires first at it and counts from it; without it, a rate
    /// counts from the time that is asked about, so a schedule that runs says here when it was
    /// made.
    std::optional<Timestamp> start = {};
    /// No firing after this time.
    std::optional<Timestamp> end = {};
};

/// The first firing after `after`; nothing when there is none up to the end of 2199. As EventBridge
/// Scheduler has it: a time that clocks skip is left out, one that they show twice is taken once,
/// the first time; a rate goes by the time that has passed, whatever clocks show; start and end do
/// not count for `at` (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html,
/// https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html).
std::optional<Timestamp> next(const Expression& expression, const Options& options,
                              Timestamp after);

/// The next `count` of them, or as many as there are.
std::vector<Timestamp> nextFirings(const Expression& expression, const Options& options,
                                   Timestamp after, std::size_t count);

} // namespace lathe::schedule
