#include "engine/metricmath/LabelValues.h"

#include "engine/metricmath/Summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace lathe::metricmath {

namespace {

constexpr std::string_view none = "--";
constexpr std::string_view dimensionBegin = "Dim.";

constexpr std::array<std::string_view, 20> statistics{"AVG",
                                                      "DATAPOINT_COUNT",
                                                      "FIRST",
                                                      "FIRST_LAST_RANGE",
                                                      "FIRST_LAST_TIME_RANGE",
                                                      "FIRST_TIME",
                                                      "FIRST_TIME_RELATIVE",
                                                      "LABEL",
                                                      "LAST",
                                                      "LAST_TIME",
                                                      "LAST_TIME_RELATIVE",
                                                      "MAX",
                                                      "MAX_TIME",
                                                      "MAX_TIME_RELATIVE",
                                                      "MIN",
                                                      "MIN_MAX_RANGE",
                                                      "MIN_MAX_TIME_RANGE",
                                                      "MIN_TIME",
                                                      "MIN_TIME_RELATIVE",
                                                      "SUM"};

constexpr std::array<std::string_view, 6> properties{"AccountId", "MetricName", "Namespace",
                                                     "Period",    "Region",     "Stat"};

/// What `PROP('...')` names; empty when it is none.
std::string_view propertyOf(std::string_view name) {
    constexpr std::string_view begin = "PROP('";
    constexpr std::string_view end = "')";
    if (!name.starts_with(begin) || !name.ends_with(end) || name.size() <= begin.size() + 2)
        return {};
    return name.substr(begin.size(), name.size() - begin.size() - end.size());
}

std::string propertyText(std::string_view property, const Series& series,
                         const LabelSetting& setting) {
    const auto orNone = [](const std::string& text) {
        return text.empty() ? std::string{none} : text;
    };
    if (property == "Period")
        return std::to_string((series.period.count() > 0 ? series.period : setting.period).count());
    if (!series.origin)
        return std::string{none};
    const Origin& origin = *series.origin;
    if (property == "AccountId")
        return orNone(origin.metric.accountId);
    if (property == "MetricName")
        return orNone(origin.metric.name);
    if (property == "Namespace")
        return orNone(origin.metric.nameSpace);
    if (property == "Region")
        return orNone(origin.region);
    if (property == "Stat")
        return orNone(origin.statistic);
    const std::string* value = origin.metric.dimension(property.substr(dimensionBegin.size()));
    return value ? *value : std::string{none};
}

struct Point {
    Timestamp time;
    double value;
};

/// Of several largest or smallest ones, the first. There is one at least.
Point pointOf(std::string_view which, const Series& series) {
    const auto& values = series.values;
    auto index = values.begin();
    if (which == "MAX")
        index = std::max_element(values.begin(), values.end());
    else if (which == "MIN")
        index = std::min_element(values.begin(), values.end());
    else if (which == "LAST")
        index = values.end() - 1;
    return {series.times[static_cast<std::size_t>(index - values.begin())], *index};
}

std::string betweenText(Timestamp left, Timestamp right) {
    const auto seconds = [](Timestamp time) {
        return std::chrono::floor<Seconds>(time.time_since_epoch());
    };
    return durationText(Seconds{std::abs((seconds(left) - seconds(right)).count())});
}

std::string timeText(Timestamp time, std::chrono::minutes timeZone) {
    const auto seconds = std::chrono::floor<Seconds>(time) + timeZone;
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{seconds - day};
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string rangeText(Point from, Point to, bool isTime) {
    return isTime ? betweenText(from.time, to.time) : numberText(to.value - from.value);
}

/// FIRST, LAST, MAX, MIN, and their times.
std::string pointText(std::string_view name, const Series& series, const LabelSetting& setting) {
    constexpr std::string_view time = "_TIME";
    constexpr std::string_view relative = "_TIME_RELATIVE";
    const Point point = pointOf(name.substr(0, name.find('_')), series);
    if (name.ends_with(relative))
        return betweenText(setting.now, point.time);
    return name.ends_with(time) ? timeText(point.time, setting.timeZone) : numberText(point.value);
}

} // namespace

bool isLabelValue(std::string_view name) {
    const std::string_view property = propertyOf(name);
    if (property.empty())
        return !name.empty() &&
               std::find(statistics.begin(), statistics.end(), name) != statistics.end();
    return std::find(properties.begin(), properties.end(), property) != properties.end() ||
           (property.starts_with(dimensionBegin) && property.size() > dimensionBegin.size());
}

bool namesSeries(std::string_view name) {
    return name == "LABEL" || !propertyOf(name).empty();
}

std::string labelValue(std::string_view name, const Series& series, const LabelSetting& setting) {
    const std::string_view property = propertyOf(name);
    if (!property.empty())
        return propertyText(property, series, setting);
    if (name == "LABEL")
        return series.label;
    if (name == "DATAPOINT_COUNT")
        return std::to_string(series.size());
    if (series.empty())
        return std::string{none};
    if (name == "SUM")
        return numberText(Summary::of(series).sum());
    if (name == "AVG")
        return numberText(Summary::of(series).average());
    const bool isTime = name.ends_with("TIME_RANGE");
    if (name.starts_with("FIRST_LAST"))
        return rangeText(pointOf("FIRST", series), pointOf("LAST", series), isTime);
    if (name.starts_with("MIN_MAX"))
        return rangeText(pointOf("MIN", series), pointOf("MAX", series), isTime);
    return pointText(name, series, setting);
}

/// Numbers that are small or large have six digits in all.
std::string numberText(double number) {
    const double size = std::abs(number);
    if (!std::isfinite(number))
        return std::string{none};
    if (size != 0 && (size < 1 || size >= 1e15))
        return fmt::format("{:.6g}", number);
    std::string text = fmt::format("{:.3f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string durationText(Seconds duration) {
    constexpr std::array<std::pair<std::int64_t, char>, 4> units{
        {{86'400, 'd'}, {3'600, 'h'}, {60, 'm'}, {1, 's'}}};
    std::int64_t rest = duration.count();
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
        const auto [size, unit] = units[i];
        if (rest < size)
            continue;
        const auto [smaller, smallUnit] = units[i + 1];
        const std::int64_t small = rest % size / smaller;
        return small == 0 ? fmt::format("{}{}", rest / size, unit)
                          : fmt::format("{}{} {}{}", rest / size, unit, small, smallUnit);
    }
    return fmt::format("{}s", rest);
}

} // namespace lathe::metricmath
