#include "engine/metricmath/Functions.h"

#include <cmath>

namespace lathe::metricmath {

namespace {

/// What has no number as its result, as the logarithm of 0, is dropped.
template <double (*function)(double)> Value computed(const Arguments& arguments) {
    return changed(arguments, [](const Series& series) {
        Series result = series.withoutPoints();
        for (std::size_t i = 0; i < series.size(); ++i)
            result.add(series.times[i], function(series.values[i]));
        return result;
    });
}

struct Step {
    double value;
    double seconds;
};

/// The first data point has nothing before it, and the result none there.
template <double (*function)(Step)> Value compared(const Arguments& arguments) {
    return changed(arguments, [](const Series& series) {
        Series result = series.withoutPoints();
        for (std::size_t i = 1; i < series.size(); ++i) {
            const std::chrono::duration<double> between = series.times[i] - series.times[i - 1];
            result.add(series.times[i],
                       function({series.values[i] - series.values[i - 1], between.count()}));
        }
        return result;
    });
}

double difference(Step step) {
    return step.value;
}

double differenceInTime(Step step) {
    return step.seconds;
}

double rate(Step step) {
    return step.value / step.seconds;
}

Value runningSum(const Arguments& arguments) {
    return changed(arguments, [](const Series& series) {
        Series result = series.withoutPoints();
        double sum = 0;
        for (std::size_t i = 0; i < series.size(); ++i)
            result.add(series.times[i], sum += series.values[i]);
        return result;
    });
}

} // namespace

std::vector<Function> pointFunctions() {
    const std::vector<Parameter> series{{kind::ts | kind::tsArray}};
    return {
        {"ABS", "ABS(TS | TS[])", series, 1, 1, computed<std::abs>},
        {"CEIL", "CEIL(TS | TS[])", series, 1, 1, computed<std::ceil>},
        {"DIFF", "DIFF(TS | TS[])", series, 1, 1, compared<difference>},
        {"DIFF_TIME", "DIFF_TIME(TS | TS[])", series, 1, 1, compared<differenceInTime>},
        {"FLOOR", "FLOOR(TS | TS[])", series, 1, 1, computed<std::floor>},
        {"LOG", "LOG(TS | TS[])", series, 1, 1, computed<std::log>},
        {"LOG10", "LOG10(TS | TS[])", series, 1, 1, computed<std::log10>},
        {"RATE", "RATE(TS | TS[])", series, 1, 1, compared<rate>},
        {"RUNNING_SUM", "RUNNING_SUM(TS | TS[])", series, 1, 1, runningSum},
    };
}

} // namespace lathe::metricmath
