#include "engine/api/EngineImpl.h"

#include "engine/base/Trace.h"
#include "engine/services/xray/XRayService.h"
#include "engine/traces/FilterExpression.h"
#include "engine/traces/ImportProfile.h"

#include <utility>

// What the window asks of traces.

namespace lathe::api {

namespace {

using traces::TimeRange;
using traces::TimeRangeType;
using traces::View;

TimeRange rangeOf(const TraceQuestion& question) {
    return {question.from, question.until, TimeRangeType::Event};
}

bool passes(const TraceQuestion& question, const traces::FilterExpression& filter,
            const traces::Trace& trace, const traces::Summary& summary) {
    const bool hasFailed = summary.hasError || summary.hasFault || summary.hasThrottle;
    return (!question.failedOnly || hasFailed) && (!question.coldOnly || summary.hasColdStart) &&
           filter.matches(trace, summary);
}

Result<TraceList> listOf(traces::TraceReader& reader, const TraceQuestion& question,
                         const traces::FilterExpression& filter) {
    TraceList list;
    std::string last;
    const auto read = reader.within(rangeOf(question), View::whole(), question.after,
                                    [&](const traces::Trace& trace, const std::string& token) {
                                        if (list.traces.size() == question.most) {
                                            list.next = last;
                                            return false;
                                        }
                                        ++list.looked;
                                        last = token;
                                        traces::Summary summary = traces::summaryOf(trace);
                                        if (passes(question, filter, trace, summary))
                                            list.traces.push_back(std::move(summary));
                                        return true;
                                    });
    if (!read)
        return read.error();
    return list;
}

Result<std::vector<traces::ServiceNode>> graphOf(traces::TraceReader& reader,
                                                 const TraceQuestion& question,
                                                 const traces::FilterExpression& filter) {
    traces::ServiceGraph graph;
    const auto read = reader.within(
        rangeOf(question), View::whole(), {}, [&](const traces::Trace& trace, const std::string&) {
            if (passes(question, filter, trace, traces::summaryOf(trace)))
                graph.add(trace);
            return true;
        });
    if (!read)
        return read.error();
    return graph.nodes();
}

/// Reads the filter where its groups are, then the traces where they are.
template <class Value, class Impl, class Read>
void ask(Impl& impl, TraceQuestion question, std::function<void(Result<Value>)> done, Read read) {
    impl.onIo([&impl, question = std::move(question), done = std::move(done), read] {
        auto filter = impl.services().xray().filterOf(question.filter);
        if (!filter)
            return done(filter.error());
        impl.m_traces->read([question, filter = *filter, done, read](auto reader) {
            if (reader)
                done(read(reader->get(), question, filter));
            else
                done(reader.error());
        });
    });
}

} // namespace

void Engine::Impl::tellFreezing(const dispatch::EnvironmentChange& change) {
    if (change.lastSegment.empty())
        return;
    traces::Segment segment;
    segment.id = segmentIdOf(change.lastSegment + "/Freeze");
    segment.traceId = traceRootOf(change.lastTrace);
    segment.parentId = change.lastSegment;
    segment.name = "Freeze";
    segment.kind = traces::SegmentKind::Subsegment;
    segment.start = change.time;
    segment.end = change.time;
    m_traces->put({std::move(segment)}, traces::Visibility::Unsampled);
}

void Engine::Impl::tellImports(const model::InvocationRecord& record, const std::string& profile) {
    const auto now = project();
    const model::FunctionSpec* function = now->findFunction(record.function);
    // What is loaded again within an invocation is no Initialization.
    if (!function || !record.initDuration)
        return;
    // A whole second's, so that a part of a millisecond has its share.
    const PicoDollars second = m_prices.invocation(now->region, *function, Milliseconds{1000}) -
                               m_prices.invocation(now->region, *function, Milliseconds{0});
    const auto price = [second](Microseconds time) {
        return PicoDollars{second.count * time.count() / 1'000'000};
    };
    m_traces->put(
        profile.size(),
        [record, profile, price] {
            return traces::segmentsOf(traces::importsIn(profile), record, price);
        },
        traces::Visibility::Unsampled);
}

void Engine::traces(TraceQuestion question, std::function<void(Result<TraceList>)> done) {
    ask<TraceList>(*m_impl, std::move(question), std::move(done), &listOf);
}

void Engine::serviceGraph(TraceQuestion question,
                          std::function<void(Result<std::vector<traces::ServiceNode>>)> done) {
    ask<std::vector<traces::ServiceNode>>(*m_impl, std::move(question), std::move(done), &graphOf);
}

void Engine::trace(std::string traceId, std::function<void(Result<traces::Trace>)> done) {
    const std::string_view root = traceRootOf(traceId);
    m_impl->m_traces->read(
        [id = root.empty() ? traceId : std::string{root}, done = std::move(done)](auto reader) {
            if (!reader)
                return done(reader.error());
            auto found = reader->get().traces({id}, View::whole());
            if (!found)
                return done(found.error());
            if (found->empty())
                return done(Error{"Traces.NotFound", Text::tr("There is no trace {}.", id)});
            done(std::move(found->front()));
        });
}

} // namespace lathe::api
