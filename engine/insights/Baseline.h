#pragma once

#include "engine/base/Units.h"

#include <utility>
#include <variant>

namespace lathe::insights {

/// Which time diff compares a query's time with, always one of the same length
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData_Compare.html).
struct Baseline {
    /// The time just before.
    struct Before {};
    /// The same day of the month before, or its last one.
    struct PreviousMonth {};

    /// Otherwise so much earlier.
    std::variant<Before, PreviousMonth, Milliseconds> distance;

    /// Of what is from `from` until before `until`.
    std::pair<Timestamp, Timestamp> timeOf(Timestamp from, Timestamp until) const;
};

} // namespace lathe::insights
