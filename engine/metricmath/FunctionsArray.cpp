#include "engine/metricmath/Functions.h"
#include "engine/metricmath/Node.h"
#include "engine/metricmath/Summary.h"

#include <algorithm>
#include <cmath>

namespace lathe::metricmath {

namespace {

Value first(const Arguments& arguments) {
    const SeriesList& list = arguments.list(0);
    return list.empty() ? Series{} : list.front();
}

Value last(const Arguments& arguments) {
    const SeriesList& list = arguments.list(0);
    return list.empty() ? Series{} : list.back();
}

Value metricCount(const Arguments& arguments) {
    return static_cast<double>(arguments.list(0).size());
}

Value metrics(const Arguments& arguments) {
    SeriesList result;
    for (const NamedSeries& metric : arguments.context().metrics)
        if (arguments.size() == 0 || metric.id.find(arguments.text(0)) != std::string::npos)
            result.push_back(metric.series);
    return result;
}

Value removeEmpty(const Arguments& arguments) {
    SeriesList result = arguments.list(0);
    std::erase_if(result, [](const Series& series) { return series.empty(); });
    return result;
}

Value slice(const Arguments& arguments) {
    const SeriesList& list = arguments.list(0);
    const std::size_t begin = std::min(arguments.count(1), list.size());
    const std::size_t end =
        arguments.size() > 2 ? std::min(arguments.count(2), list.size()) : list.size();
    SeriesList result;
    for (std::size_t i = begin; i < end; ++i)
        result.push_back(list[i]);
    return result;
}

double sortKey(const Summary& summary, std::string_view function) {
    if (function == "SUM")
        return summary.sum();
    if (function == "MIN")
        return summary.smallest();
    return function == "MAX" ? summary.largest() : summary.average();
}

/// Series without data points come last, however the others are sorted.
Value sort(const Arguments& arguments) {
    struct Keyed {
        double key;
        const Series* series;
    };
    const bool isDescending = arguments.text(2) == "DESC";
    std::vector<Keyed> keyed;
    for (const Series& series : arguments.list(0))
        keyed.push_back({sortKey(Summary::of(series), arguments.text(1)), &series});
    const auto isFilled = [](const Keyed& one) { return !one.series->empty(); };
    const auto filled = std::stable_partition(keyed.begin(), keyed.end(), isFilled);
    std::stable_sort(keyed.begin(), filled, [&](const Keyed& left, const Keyed& right) {
        return isDescending ? left.key > right.key : left.key < right.key;
    });
    if (arguments.size() > 3)
        keyed.resize(std::min(keyed.size(), arguments.count(3)));
    SeriesList result;
    for (const Keyed& one : keyed)
        result.push_back(*one.series);
    return result;
}

} // namespace

std::vector<Function> arrayFunctions() {
    const Parameter array{kind::tsArray};
    return {
        {"FIRST", "FIRST(TS[])", {array}, 1, 1, first},
        {"LAST", "LAST(TS[])", {array}, 1, 1, last},
        {"METRIC_COUNT", "METRIC_COUNT(TS[])", {array}, 1, 1, metricCount},
        {"METRICS", "METRICS([text])", {{kind::text}}, 0, 1, metrics},
        {"REMOVE_EMPTY", "REMOVE_EMPTY(TS[])", {array}, 1, 1, removeEmpty},
        {"SLICE", "SLICE(TS[], S [, S])", {array, {kind::s}}, 2, 3, slice},
        {"SORT",
         "SORT(TS[], AVG | MIN | MAX | SUM, ASC | DESC [, S])",
         {array, {0, {"AVG", "MIN", "MAX", "SUM"}}, {0, {"ASC", "DESC"}}, {kind::s}},
         3,
         4,
         sort},
    };
}

} // namespace lathe::metricmath
