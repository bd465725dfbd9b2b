#include "engine/metricmath/Functions.h"
#include "engine/metricmath/Node.h"

#include <chrono>

namespace lathe::metricmath {

namespace {

/// A value for every time of the range, whether or not the series has one there. UTC.
template <int (*part)(Timestamp)> Value calendar(const Arguments& arguments) {
    Series result = arguments.series(0).withoutPoints();
    for (const Timestamp time : arguments.context().grid.times(result.period))
        result.add(time, part(time));
    return result;
}

std::chrono::year_month_day dayOf(Timestamp time) {
    return std::chrono::floor<std::chrono::days>(time);
}

template <class Unit, int many> int within(Timestamp time) {
    const auto count = std::chrono::floor<Unit>(time.time_since_epoch()).count() % many;
    return static_cast<int>(count < 0 ? count + many : count);
}

/// Monday is 1, and Sunday 7.
int dayOfWeek(Timestamp time) {
    const std::chrono::weekday day{std::chrono::floor<std::chrono::days>(time)};
    return static_cast<int>(day.iso_encoding());
}

int dayOfMonth(Timestamp time) {
    return static_cast<int>(static_cast<unsigned>(dayOf(time).day()));
}

int month(Timestamp time) {
    return static_cast<int>(static_cast<unsigned>(dayOf(time).month()));
}

int year(Timestamp time) {
    return static_cast<int>(dayOf(time).year());
}

Value epoch(const Arguments& arguments) {
    Series result = arguments.series(0).withoutPoints();
    for (const Timestamp time : arguments.context().grid.times(result.period)) {
        const auto seconds = std::chrono::floor<Seconds>(time.time_since_epoch());
        result.add(time, static_cast<double>(seconds.count()));
    }
    return result;
}

/// "Valid input is metrics, not the results of other expressions."
Value period(const Arguments& arguments) {
    const Reference* reference = std::get_if<Reference>(&arguments.written(0).kind);
    const Series* metric = reference ? arguments.context().metric(reference->id) : nullptr;
    if (!metric)
        arguments.fail(Text::tr("PERIOD takes the id of a metric"));
    const Seconds own =
        metric->period.count() > 0 ? metric->period : arguments.context().grid.period;
    return static_cast<double>(own.count());
}

Value timeSeries(const Arguments& arguments) {
    Series result;
    for (const Timestamp time : arguments.context().grid.times())
        result.add(time, arguments.scalar(0));
    return result;
}

} // namespace

std::vector<Function> timeFunctions() {
    const std::vector<Parameter> series{{kind::ts}};
    return {
        {"DATE", "DATE(TS)", series, 1, 1, calendar<dayOfMonth>},
        {"DAY", "DAY(TS)", series, 1, 1, calendar<dayOfWeek>},
        {"EPOCH", "EPOCH(TS)", series, 1, 1, epoch},
        {"HOUR", "HOUR(TS)", series, 1, 1, calendar<within<std::chrono::hours, 24>>},
        {"MINUTE", "MINUTE(TS)", series, 1, 1, calendar<within<std::chrono::minutes, 60>>},
        {"MONTH", "MONTH(TS)", series, 1, 1, calendar<month>},
        {"PERIOD", "PERIOD(TS)", series, 1, 1, period},
        {"TIME_SERIES", "TIME_SERIES(S)", {{kind::s}}, 1, 1, timeSeries},
        {"YEAR", "YEAR(TS)", series, 1, 1, calendar<year>},
    };
}

} // namespace lathe::metricmath
