#include "engine/metricmath/AnomalyBand.h"

#include "engine/metricmath/Summary.h"

#include <algorithm>

namespace lathe::metricmath {

namespace {

constexpr std::size_t fewest = 3;
constexpr std::size_t most = 30;

} // namespace

AnomalyBand anomalyBand(const Series& series, double deviations, const Grid& grid) {
    AnomalyBand band{series.withoutPoints(), series.withoutPoints()};
    std::size_t before = 0;
    for (const Timestamp time : grid.times(series.period)) {
        while (before < series.size() && series.times[before] < time)
            ++before;
        if (before < fewest)
            continue;
        Summary summary;
        for (std::size_t i = before - std::min(before, most); i < before; ++i)
            summary.add(series.values[i]);
        const double width = deviations * summary.deviation();
        band.upper.add(time, summary.average() + width);
        band.lower.add(time, summary.average() - width);
    }
    return band;
}

} // namespace lathe::metricmath
