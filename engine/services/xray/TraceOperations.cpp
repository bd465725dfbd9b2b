#include "engine/base/Base64.h"
#include "engine/base/StableHash.h"
#include "engine/services/xray/Operations.h"
#include "engine/traces/SegmentDocument.h"
#include "engine/traces/Summary.h"

#include <fmt/format.h>

#include <cmath>

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr Seconds longestSearch{24 * 3600};
constexpr std::size_t tracesPerPage = 1'000;
constexpr std::size_t mostIds = 5;
constexpr std::size_t mostRetrieved = 100;

/// Which of the traces found are told, where not all are wanted.
double shareIn(const json::object& parameters) {
    const json::object* strategy = Parameters{parameters}.object("SamplingStrategy");
    if (!strategy || textOf(*strategy, "Name") != "FixedRate")
        return 1;
    const json::value* value = strategy->if_contains("Value");
    return value && value->is_number() ? value->to_number<double>() : 1;
}

bool isInShare(const std::string& id, double share) {
    constexpr std::uint64_t parts = 10'000;
    return static_cast<double>(stableHash(id) % parts) < share * parts;
}

json::object writtenTrace(const traces::Trace& trace) {
    json::array segments;
    for (const traces::Segment& segment : trace.segments)
        segments.push_back(
            {{"Id", segment.id}, {"Document", json::serialize(traces::documentOf(segment))}});
    const auto duration = traces::summaryOf(trace).duration;
    return {{"Id", trace.id},
            {"Duration", std::chrono::duration<double>{duration}.count()},
            {"LimitExceeded", trace.limitExceeded},
            {"Segments", std::move(segments)}};
}

/// The ids in a list of texts.
std::vector<std::string> idsIn(const json::array& array) {
    std::vector<std::string> ids;
    for (const json::value& id : array)
        if (id.is_string())
            ids.emplace_back(id.get_string());
    return ids;
}

/// A retrieval token holds the ids that it is for.
std::optional<std::vector<std::string>> idsOfToken(const json::object& parameters) {
    const auto text = base64Decoded(textOf(parameters, "RetrievalToken"));
    boost::system::error_code error;
    const json::value ids = json::parse(text.value_or(""), error);
    if (error || !ids.is_array())
        return {};
    return idsIn(ids.get_array());
}

Error noRetrieval() {
    return {"ResourceNotFoundException", Text::verbatim("Retrieval token not found")};
}

} // namespace

void getTraceSummaries(State& state, const json::object& parameters, Later done) {
    auto range = timeRangeIn(parameters, longestSearch);
    if (!range)
        return done(range.error());
    auto filter = filterIn(state, parameters);
    if (!filter)
        return done(filter.error());
    const std::string type = textOf(parameters, "TimeRangeType");
    if (type == "Event" || type == "Service")
        range->type = traces::TimeRangeType::Event;
    state.traces.read([range = *range, filter = *filter, share = shareIn(parameters),
                       after = base64Decoded(textOf(parameters, "NextToken")).value_or(""),
                       now = state.now(), done = std::move(done)](auto reader) {
        if (!reader)
            return done(reader.error());
        json::array summaries;
        std::size_t processed = 0;
        std::string next;
        const auto read = reader->get().within(
            range, traces::View::asAws(), after,
            [&](const traces::Trace& trace, const std::string& token) {
                const traces::Summary summary = traces::summaryOf(trace);
                if (isInShare(trace.id, share) && filter.matches(trace, summary))
                    summaries.push_back(traces::writtenSummary(summary));
                if (++processed < tracesPerPage)
                    return true;
                next = base64(token);
                return false;
            });
        if (!read)
            return done(read.error());
        json::object answer{{"TraceSummaries", std::move(summaries)},
                            {"ApproximateTime", std::floor(now)},
                            {"TracesProcessedCount", processed}};
        if (!next.empty())
            answer["NextToken"] = next;
        done(std::move(answer));
    });
}

void batchGetTraces(State& state, const json::object& written, Later done) {
    Parameters parameters{written};
    const json::array* given = parameters.requiredArray("TraceIds");
    if (auto valid = verdictOf(parameters); !valid)
        return done(valid.error());
    if (given->size() > mostIds)
        return done(invalidRequest(
            fmt::format("1 validation error detected: Value at 'traceIds' failed to satisfy "
                        "constraint: Member must have length less than or equal to {}",
                        mostIds)));
    state.traces.read([ids = idsIn(*given), done = std::move(done)](auto reader) {
        if (!reader)
            return done(reader.error());
        const auto found = reader->get().traces(ids, traces::View::asAws());
        if (!found)
            return done(found.error());
        json::array traces;
        for (const traces::Trace& trace : *found)
            traces.push_back(writtenTrace(trace));
        done(json::object{{"Traces", std::move(traces)}, {"UnprocessedTraceIds", json::array{}}});
    });
}

Answer startTraceRetrieval(State&, const json::object& written) {
    Parameters parameters{written};
    const json::array* ids = parameters.requiredArray("TraceIds");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (ids->size() > mostRetrieved)
        return invalidRequest("Too many trace ids");
    return json::object{{"RetrievalToken", base64(json::serialize(*ids))}};
}

Answer cancelTraceRetrieval(State&, const json::object& parameters) {
    if (!idsOfToken(parameters))
        return noRetrieval();
    return json::object{};
}

void listRetrievedTraces(State& state, const json::object& parameters, Later done) {
    const auto ids = idsOfToken(parameters);
    if (!ids)
        return done(noRetrieval());
    state.traces.read([ids = *ids, done = std::move(done)](auto reader) {
        if (!reader)
            return done(reader.error());
        const auto found = reader->get().traces(ids, traces::View::asAws());
        if (!found)
            return done(found.error());
        json::array traces;
        for (const traces::Trace& trace : *found) {
            json::object one = writtenTrace(trace);
            one.erase("LimitExceeded");
            one["Spans"] = std::move(one.at("Segments"));
            one.erase("Segments");
            traces.push_back(std::move(one));
        }
        done(json::object{{"RetrievalStatus", "COMPLETE"},
                          {"TraceFormat", "XRAY"},
                          {"Traces", std::move(traces)}});
    });
}

void getRetrievedTracesGraph(State& state, const json::object& parameters, Later done) {
    const auto ids = idsOfToken(parameters);
    if (!ids)
        return done(noRetrieval());
    json::array given;
    for (const std::string& id : *ids)
        given.emplace_back(id);
    getTraceGraph(state, {{"TraceIds", std::move(given)}}, [done](Answer answer) {
        if (!answer)
            return done(answer.error());
        json::array services;
        for (json::value& service : answer->at("Services").as_array())
            services.push_back({{"Service", std::move(service)}, {"Links", json::array{}}});
        done(json::object{{"RetrievalStatus", "COMPLETE"}, {"Services", std::move(services)}});
    });
}

} // namespace lathe::services::xray
