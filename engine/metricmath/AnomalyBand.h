#pragma once

#include "engine/metricmath/Grid.h"
#include "engine/metricmath/Series.h"

namespace lathe::metricmath {

/// What the values of a series should lie between.
struct AnomalyBand {
    Series upper;
    Series lower;
};

/// CloudWatch learns such a band from two weeks of data, with their hours and weekdays. This one
/// knows nothing of either: it is the mean of the data points before a time (30 at most, and at
/// least 3), and so many standard deviations of these above and below it. It has a value for every
/// time of the grid that has enough before it.
AnomalyBand anomalyBand(const Series& series, double deviations, const Grid& grid);

} // namespace lathe::metricmath
