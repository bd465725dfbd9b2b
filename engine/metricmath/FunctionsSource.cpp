#include "engine/metricmath/AnomalyBand.h"
#include "engine/metricmath/Functions.h"
#include "engine/metricmath/Node.h"

namespace lathe::metricmath {

namespace {

Value anomalyDetectionBand(const Arguments& arguments) {
    const double deviations = arguments.size() > 1 ? arguments.scalar(1) : 2;
    if (!(deviations > 0))
        arguments.fail(Text::tr("a band is some standard deviations wide, more than 0"));
    AnomalyBand band = anomalyBand(arguments.series(0), deviations, arguments.context().grid);
    return SeriesList{std::move(band.upper), std::move(band.lower)};
}

/// Data points outside the range are nothing that was asked for.
SeriesList cleaned(const Arguments& arguments, const Result<SeriesList>& found) {
    if (!found)
        arguments.fail(found.error());
    const Grid& grid = arguments.context().grid;
    SeriesList result;
    for (const Series& series : *found) {
        result.push_back(series.withoutPoints());
        const Series points = series.cleaned();
        for (std::size_t i = 0; i < points.size(); ++i)
            if (points.times[i] >= grid.start && points.times[i] < grid.end)
                result.back().add(points.times[i], points.values[i]);
    }
    return result;
}

Value search(const Arguments& arguments) {
    const Call& call = arguments.call();
    const auto& source = arguments.context().sources.search;
    if (!source)
        arguments.fail(Text::tr("there is nothing to SEARCH in here"));
    std::optional<Seconds> period;
    if (arguments.size() > 2)
        period = Seconds{arguments.count(2)};
    if (period && period->count() == 0)
        arguments.fail(Text::tr("a period has at least one second"));
    return cleaned(arguments, source({*call.search, arguments.text(1), period}));
}

Value lambda(const Arguments& arguments) {
    const auto& source = arguments.context().sources.lambda;
    if (!source)
        arguments.fail(Text::tr("there are no functions to get data from here"));
    LambdaCall call{arguments.text(0), {}};
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (const std::string* text = arguments.get<std::string>(i))
            call.arguments.emplace_back(*text);
        else if (const bool* truth = arguments.get<bool>(i))
            call.arguments.emplace_back(*truth);
        else
            call.arguments.emplace_back(arguments.scalar(i));
    }
    SeriesList found = cleaned(arguments, source(call));
    if (found.size() == 1)
        return std::move(found.front());
    return found;
}

Value serviceQuota(const Arguments& arguments) {
    const auto& source = arguments.context().sources.serviceQuota;
    if (!source)
        arguments.fail(Text::tr("there are no service quotas here"));
    Series result = arguments.series(0).withoutPoints();
    if (const auto quota = source(arguments.series(0)))
        for (const Timestamp time : arguments.context().grid.times(result.period))
            result.add(time, *quota);
    return result;
}

} // namespace

std::vector<Function> sourceFunctions() {
    const Parameter text{kind::text};
    return {
        {"ANOMALY_DETECTION_BAND",
         "ANOMALY_DETECTION_BAND(TS [, S])",
         {{kind::ts}, {kind::s}},
         1,
         2,
         anomalyDetectionBand},
        {"DB_PERF_INSIGHTS", "DB_PERF_INSIGHTS(text, text, text)", {text}, 3, 3, nullptr},
        {"INSIGHT_RULE_METRIC", "INSIGHT_RULE_METRIC(text, text)", {text}, 2, 2, nullptr},
        {"LAMBDA",
         "LAMBDA(text [, text | S | true | false]...)",
         {text, {kind::text | kind::s | kind::truth}},
         1,
         1 + LambdaCall::mostArguments,
         lambda},
        {"SEARCH", "SEARCH(text, text [, S])", {text, text, {kind::s}}, 2, 3, search},
        {"SERVICE_QUOTA", "SERVICE_QUOTA(TS)", {{kind::ts}}, 1, 1, serviceQuota},
    };
}

} // namespace lathe::metricmath
