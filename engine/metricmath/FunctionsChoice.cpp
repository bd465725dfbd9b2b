#include "engine/metricmath/Functions.h"

#include <cmath>
#include <limits>

namespace lathe::metricmath {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Scalars have a value at all times.
double valueAt(const Argument& argument, Timestamp time, double otherwise) {
    if (const double* scalar = std::get_if<double>(&argument))
        return *scalar;
    return std::get<Series>(argument).at(time).value_or(otherwise);
}

Value chosenForAll(const Arguments& arguments, double condition) {
    const bool hasSeries = arguments.get<Series>(1) || arguments.get<Series>(2);
    if (!hasSeries)
        arguments.fail(Text::tr("an IF of nothing but scalars is no time series"));
    const std::size_t chosen = condition != 0 ? 1 : 2;
    if (std::isnan(condition) || chosen >= arguments.size())
        return Series{};
    if (const Series* series = arguments.get<Series>(chosen))
        return *series;
    Series result;
    for (const Timestamp time : arguments.context().grid.times())
        result.add(time, arguments.scalar(chosen));
    return result;
}

/// Where the condition holds, and there is nothing to take, the value is 0; where it does not,
/// there is none.
Value choose(const Arguments& arguments) {
    if (const double* condition = arguments.get<double>(0))
        return chosenForAll(arguments, *condition);
    const Series& condition = arguments.series(0);
    Series result = condition.withoutPoints();
    for (std::size_t i = 0; i < condition.size(); ++i) {
        const Timestamp time = condition.times[i];
        if (condition.values[i] != 0)
            result.add(time, valueAt(arguments[1], time, 0));
        else if (arguments.size() > 2)
            result.add(time, valueAt(arguments[2], time, none));
    }
    return result;
}

/// The data points on both sides of a gap.
struct Gap {
    const Series& series;
    /// Of the first one after it; series.size() when there is none.
    std::size_t after;
};

double repeated(const Gap& gap) {
    return gap.after == 0 ? none : gap.series.values[gap.after - 1];
}

double interpolated(const Gap& gap, Timestamp time) {
    if (gap.after == 0 || gap.after == gap.series.size())
        return none;
    const std::size_t before = gap.after - 1;
    const auto seconds = [](auto duration) {
        return std::chrono::duration<double>{duration}.count();
    };
    const double part = seconds(time - gap.series.times[before]) /
                        seconds(gap.series.times[gap.after] - gap.series.times[before]);
    const double from = gap.series.values[before];
    return from + part * (gap.series.values[gap.after] - from);
}

double filling(const Argument& filler, const Gap& gap, Timestamp time) {
    const std::string* word = std::get_if<std::string>(&filler);
    if (!word)
        return valueAt(filler, time, none);
    return *word == "REPEAT" ? repeated(gap) : interpolated(gap, time);
}

/// All times of the range that have no value get one, if there is one to be had: nothing is
/// repeated before the first data point, and nothing interpolated at the ends.
Value fill(const Arguments& arguments) {
    return changed(arguments, [&](const Series& series) {
        Series result = series.withoutPoints();
        std::size_t next = 0;
        const auto take = [&](auto isBefore) {
            for (; next < series.size() && isBefore(series.times[next]); ++next)
                result.add(series.times[next], series.values[next]);
        };
        for (const Timestamp time : arguments.context().grid.times(series.period)) {
            take([&](Timestamp own) { return own < time; });
            if (next == series.size() || series.times[next] != time)
                result.add(time, filling(arguments[1], {series, next}, time));
        }
        take([](Timestamp) { return true; });
        return result;
    });
}

} // namespace

std::vector<Function> choiceFunctions() {
    const Parameter either{kind::s | kind::ts};
    return {
        {"FILL",
         "FILL(TS | TS[], S | TS | REPEAT | LINEAR)",
         {{kind::ts | kind::tsArray}, {kind::s | kind::ts, {"REPEAT", "LINEAR"}}},
         2,
         2,
         fill},
        {"IF", "IF(S | TS, S | TS [, S | TS])", {either, either, either}, 2, 3, choose},
    };
}

} // namespace lathe::metricmath
