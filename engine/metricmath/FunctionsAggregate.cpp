#include "engine/metricmath/Functions.h"
#include "engine/metricmath/Summary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lathe::metricmath {

namespace {

/// `all` counts what has no value as well: the times of a range, or the series of an array.
using Aggregate = double (*)(const Summary&, std::size_t all);

/// Every time that any of the series has, once.
std::vector<Timestamp> timesOf(const SeriesList& list) {
    std::vector<Timestamp> times;
    for (const Series& series : list)
        // Most often all have the same.
        if (&series == &list.front() || series.times != list.front().times)
            times.insert(times.end(), series.times.begin(), series.times.end());
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

/// One value for each time that any of the series has.
Series combined(const SeriesList& list, Aggregate aggregate) {
    const std::vector<Timestamp> times = timesOf(list);
    std::vector<Summary> summaries(times.size());
    Series result;
    for (const Series& series : list) {
        result.period = commonPeriod(result.period, series.period);
        auto at = times.begin();
        for (std::size_t i = 0; i < series.size(); ++i, ++at) {
            if (*at != series.times[i])
                at = std::lower_bound(at, times.end(), series.times[i]);
            summaries[static_cast<std::size_t>(at - times.begin())].add(series.values[i]);
        }
    }
    for (std::size_t i = 0; i < times.size(); ++i)
        result.add(times[i], aggregate(summaries[i], list.size()));
    return result;
}

template <Aggregate aggregate> Value aggregated(const Arguments& arguments) {
    if (const SeriesList* list = arguments.get<SeriesList>(0))
        return combined(*list, aggregate);
    const Series& series = arguments.series(0);
    const std::size_t times = arguments.context().grid.count(series.period);
    return aggregate(Summary::of(series), std::max(times, series.size()));
}

/// "Missing values are treated as 0": SUM(m1)/DATAPOINT_COUNT(m1) is the average of what is there.
double average(const Summary& summary, std::size_t all) {
    return summary.count() == 0 ? std::numeric_limits<double>::quiet_NaN()
                                : summary.sum() / static_cast<double>(all);
}

double count(const Summary& summary, std::size_t) {
    return static_cast<double>(summary.count());
}

double largest(const Summary& summary, std::size_t) {
    return summary.largest();
}

double smallest(const Summary& summary, std::size_t) {
    return summary.smallest();
}

double deviation(const Summary& summary, std::size_t) {
    return summary.deviation();
}

double sum(const Summary& summary, std::size_t) {
    return summary.sum();
}

} // namespace

std::vector<Function> aggregateFunctions() {
    const std::vector<Parameter> series{{kind::ts | kind::tsArray}};
    return {
        {"AVG", "AVG(TS | TS[])", series, 1, 1, aggregated<average>},
        {"DATAPOINT_COUNT", "DATAPOINT_COUNT(TS | TS[])", series, 1, 1, aggregated<count>},
        {"MAX", "MAX(TS | TS[])", series, 1, 1, aggregated<largest>},
        {"MIN", "MIN(TS | TS[])", series, 1, 1, aggregated<smallest>},
        {"STDDEV", "STDDEV(TS | TS[])", series, 1, 1, aggregated<deviation>},
        {"SUM", "SUM(TS | TS[])", series, 1, 1, aggregated<sum>},
    };
}

} // namespace lathe::metricmath
