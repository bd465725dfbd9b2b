#include "engine/metricmath/Series.h"

#include <algorithm>
#include <cmath>

namespace lathe::metricmath {

void Series::add(Timestamp time, double value) {
    if (!std::isfinite(value))
        return;
    times.push_back(time);
    // Not -0, which is nothing else but looks as if it were.
    values.push_back(value + 0.0);
}

std::optional<double> Series::at(Timestamp time) const {
    const auto found = std::lower_bound(times.begin(), times.end(), time);
    if (found == times.end() || *found != time)
        return std::nullopt;
    return values[static_cast<std::size_t>(found - times.begin())];
}

Series Series::cleaned() const {
    Series result = withoutPoints();
    for (std::size_t i = 0; i < std::min(times.size(), values.size()); ++i)
        if (result.empty() || times[i] > result.times.back())
            result.add(times[i], values[i]);
    return result;
}

Seconds commonPeriod(Seconds left, Seconds right) {
    if (left.count() == 0 || right.count() == 0)
        return std::max(left, right);
    return std::min(left, right);
}

} // namespace lathe::metricmath
