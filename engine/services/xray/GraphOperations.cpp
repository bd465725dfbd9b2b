#include "engine/services/xray/Operations.h"
#include "engine/traces/SegmentDocument.h"
#include "engine/traces/ServiceGraph.h"
#include "engine/traces/Summary.h"

#include <map>

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr Seconds longestGraph{6 * 3600};
constexpr Seconds longestSeries{std::int64_t{7} * 24 * 3600};
constexpr std::int64_t usualPeriod = 60;

/// What happened within one period.
struct Bucket {
    traces::Statistics edges;
    traces::Statistics services;
    traces::DurationHistogram responseTimes;
};

Result<traces::FilterExpression> selectorIn(const State& state, const json::object& parameters) {
    json::object asked = parameters;
    if (const std::string selector = textOf(parameters, "EntitySelectorExpression");
        !selector.empty())
        asked["FilterExpression"] = selector;
    return filterIn(state, asked);
}

} // namespace

void getServiceGraph(State& state, const json::object& parameters, Later done) {
    auto range = timeRangeIn(parameters, longestGraph);
    if (!range)
        return done(range.error());
    auto filter = filterIn(state, parameters);
    if (!filter)
        return done(filter.error());
    state.traces.read([range = *range, filter = *filter, done = std::move(done)](auto reader) {
        if (!reader)
            return done(reader.error());
        traces::ServiceGraph graph;
        const auto read = reader->get().within(
            range, traces::View::asAws(), {}, [&](const traces::Trace& trace, const std::string&) {
                if (filter.matches(trace, traces::summaryOf(trace)))
                    graph.add(trace);
                return true;
            });
        if (!read)
            return done(read.error());
        done(json::object{{"StartTime", traces::secondsOf(range.from)},
                          {"EndTime", traces::secondsOf(range.until)},
                          {"Services", traces::writtenGraph(graph.nodes())},
                          {"ContainsOldGroupVersions", false}});
    });
}

void getTraceGraph(State& state, const json::object& written, Later done) {
    Parameters parameters{written};
    const json::array* given = parameters.requiredArray("TraceIds");
    if (auto valid = verdictOf(parameters); !valid)
        return done(valid.error());
    std::vector<std::string> ids;
    for (const json::value& id : *given)
        if (id.is_string())
            ids.emplace_back(id.get_string());
    state.traces.read([ids = std::move(ids), done = std::move(done)](auto reader) {
        if (!reader)
            return done(reader.error());
        const auto found = reader->get().traces(ids, traces::View::asAws());
        if (!found)
            return done(found.error());
        traces::ServiceGraph graph;
        for (const traces::Trace& trace : *found)
            graph.add(trace);
        done(json::object{{"Services", traces::writtenGraph(graph.nodes())}});
    });
}

void getTimeSeriesServiceStatistics(State& state, const json::object& parameters, Later done) {
    auto range = timeRangeIn(parameters, longestSeries);
    if (!range)
        return done(range.error());
    auto filter = selectorIn(state, parameters);
    if (!filter)
        return done(filter.error());
    const std::int64_t period =
        Parameters{parameters}.integer("Period", 1, 86'400).value_or(usualPeriod);
    state.traces.read([range = *range, filter = *filter, period,
                       done = std::move(done)](auto reader) {
        if (!reader)
            return done(reader.error());
        std::map<std::int64_t, Bucket> buckets;
        const auto read = reader->get().within(
            range, traces::View::asAws(), {}, [&](const traces::Trace& trace, const std::string&) {
                if (!filter.matches(trace, traces::summaryOf(trace)))
                    return true;
                const traces::Callers callers{trace};
                for (const traces::Segment& segment : trace.segments) {
                    const std::int64_t second =
                        std::chrono::floor<Seconds>(segment.start).time_since_epoch().count();
                    Bucket& bucket = buckets[second / period * period];
                    bucket.services.add(segment);
                    if (callers.callerOf(segment))
                        bucket.edges.add(segment);
                    ++bucket
                          .responseTimes[traces::roundedForHistogram(traces::durationOf(segment))];
                }
                return true;
            });
        if (!read)
            return done(read.error());
        json::array series;
        for (const auto& [second, bucket] : buckets)
            series.push_back(
                {{"Timestamp", second},
                 {"EdgeSummaryStatistics", traces::writtenStatistics(bucket.edges)},
                 {"ServiceSummaryStatistics", traces::writtenStatistics(bucket.services)},
                 {"ResponseTimeHistogram", traces::writtenHistogram(bucket.responseTimes)}});
        done(json::object{{"TimeSeriesServiceStatistics", std::move(series)},
                          {"ContainsOldGroupVersions", false}});
    });
}

} // namespace lathe::services::xray
