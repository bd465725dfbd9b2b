#pragma once

#include "engine/base/Units.h"

#include <cstddef>
#include <vector>

namespace lathe::metricmath {

/// The times of a request: the multiples of a period from its start to before its end.
struct Grid {
    /// As GetMetricData answers at most
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html).
    static constexpr std::size_t mostTimes = 100'800;

    Timestamp start{};
    Timestamp end{};
    Seconds period{60};

    /// A series may have a period of its own; 0 is that of the grid.
    std::size_t count(Seconds ownPeriod = {}) const;
    /// Throws a Failure without a place when there are more than mostTimes.
    std::vector<Timestamp> times(Seconds ownPeriod = {}) const;
};

} // namespace lathe::metricmath
