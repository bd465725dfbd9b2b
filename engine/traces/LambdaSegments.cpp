#include "engine/traces/LambdaSegments.h"

#include "engine/base/Trace.h"
#include "engine/model/SegmentIds.h"
#include "engine/traces/ExceptionText.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace json = boost::json;

namespace lathe::traces {

namespace {

using model::InvocationRecord;
using model::OutcomeKind;

bool isFault(OutcomeKind kind) {
    return kind != OutcomeKind::Success && kind != OutcomeKind::Throttled;
}

/// The stack trace of an error as runtimes write it: in pieces, each a line or more.
std::string stackTraceIn(const std::string& response) {
    boost::system::error_code error;
    const json::value answer = json::parse(response, error);
    std::string text;
    if (error || !answer.is_object())
        return text;
    for (const char* name : {"stackTrace", "trace"}) {
        const json::value* lines = answer.get_object().if_contains(name);
        if (!lines || !lines->is_array())
            continue;
        for (const json::value& line : lines->get_array())
            if (line.is_string())
                text.append(line.get_string()).push_back('\n');
    }
    return text;
}

Cause causeOf(const InvocationRecord& record) {
    if (!isFault(record.outcome.kind) || record.outcome.errorType.empty())
        return {};
    return {{},
            {},
            {},
            {exceptionOf(segmentIdOf(record.requestId + "/exception"), record.outcome.errorType,
                         record.outcome.errorMessage, stackTraceIn(record.response))}};
}

Segment inner(const Segment& parent, std::string name, Timestamp start,
              std::optional<Timestamp> end) {
    Segment segment;
    segment.id = segmentIdOf(parent.id + "/" + name);
    segment.traceId = parent.traceId;
    segment.parentId = parent.id;
    segment.name = std::move(name);
    segment.kind = SegmentKind::Subsegment;
    segment.start = start;
    segment.end = end ? std::optional{std::max(*end, start)} : std::nullopt;
    return segment;
}

/// When its init or restoration began.
Timestamp beginOf(const InvocationRecord& record) {
    const Timestamp started = record.started.value_or(record.finished.value_or(record.accepted));
    return started - record.initDuration.value_or(Microseconds{}) -
           record.restoreDuration.value_or(Microseconds{});
}

/// When an environment began to work for it.
Timestamp takenAt(const InvocationRecord& record) {
    return std::min(record.moments.taken.value_or(beginOf(record)), beginOf(record));
}

bool hadEnvironment(const InvocationRecord& record) {
    return record.moments.taken || record.started;
}

/// Makes the segment of the function for one attempt.
class FunctionSegment {
  public:
    FunctionSegment(const InvocationRecord& record, const FunctionPlace& place, Detail detail)
        : m_record{record}
        , m_place{place}
        , m_detail{detail} {}

    Segment make(std::string traceId, std::string parentId) {
        m_segment.id = model::functionSegmentId(m_record.requestId, m_record.attempt);
        m_segment.traceId = std::move(traceId);
        m_segment.parentId = std::move(parentId);
        m_segment.name = m_place.name;
        m_segment.origin = "AWS::Lambda::Function";
        m_segment.start = takenAt(m_record);
        m_segment.end = m_record.finished;
        m_segment.fault = isFault(m_record.outcome.kind);
        m_segment.cause = causeOf(m_record);
        m_segment.aws = {{"account_id", m_place.accountId},
                         {"function_arn", m_place.arn},
                         {"resource_names", json::array{json::value(m_place.name)}}};
        if (m_detail == Detail::Full)
            m_segment.metadata = {{"lathe", facts()}};
        addStart();
        addHandler();
        addEnd();
        return std::move(m_segment);
    }

  private:
    void add(Segment segment) {
        segment.aws = {{"function_arn", m_place.arn}};
        m_segment.subsegments.push_back(std::move(segment));
    }

    void addStart() {
        Timestamp begin = beginOf(m_record);
        const auto& up = m_record.moments.environmentUp;
        if (m_detail == Detail::Full && up && *up > begin && m_record.initDuration) {
            add(inner(m_segment, "Environment start", m_segment.start, *up));
            begin = *up;
        }
        if (m_record.initDuration) {
            Segment init = inner(m_segment, "Initialization", begin, m_record.started);
            init.id = model::initSegmentId(m_record.requestId, m_record.attempt);
            add(std::move(init));
        }
        if (m_record.restoreDuration)
            add(inner(m_segment, "Restore", begin, m_record.started.value_or(begin)));
    }

    void addHandler() {
        if (!m_record.started)
            return;
        const auto& moments = m_record.moments;
        Segment handler = inner(m_segment, "Invocation", *m_record.started,
                                moments.answered ? moments.answered : m_record.finished);
        handler.id = model::handlerSegmentId(m_record.requestId, m_record.attempt);
        handler.fault = m_segment.fault;
        handler.cause = m_segment.cause;
        if (m_detail == Detail::Full && moments.responding)
            handler.subsegments.push_back(
                inner(handler, "Response", *moments.responding, moments.answered));
        add(std::move(handler));
    }

    void addEnd() {
        const auto& moments = m_record.moments;
        if (!m_record.started || !moments.answered || !m_record.finished)
            return;
        const Timestamp done = moments.runtimeDone.value_or(*m_record.finished);
        add(inner(m_segment, "Overhead", *moments.answered, done));
        if (m_detail == Detail::Full && moments.runtimeDone)
            add(inner(m_segment, "Extensions", done, *m_record.finished));
    }

    json::object facts() const {
        json::object facts{{"request_id", m_record.requestId},
                           {"function", m_record.function},
                           {"version", m_record.version},
                           {"origin", m_record.origin},
                           {"environment", m_record.environmentId},
                           {"log_stream", m_record.logStream},
                           {"cold_start", m_record.coldStart()},
                           {"attempt", m_record.attempt},
                           {"outcome", model::toText(m_record.outcome.kind)}};
        if (m_record.finished) {
            facts["billed_ms"] = m_record.billedDuration.count();
            facts["memory_size_bytes"] = m_record.memorySize.count;
            facts["max_memory_used_bytes"] = m_record.maxMemoryUsed.count;
            facts["cost_picodollars"] = m_record.cost.count;
        }
        return facts;
    }

    const InvocationRecord& m_record;
    const FunctionPlace& m_place;
    Detail m_detail;
    Segment m_segment;
};

/// What the caller was answered.
std::int64_t statusOf(const InvocationRecord& record) {
    if (record.outcome.kind == OutcomeKind::Throttled)
        return 429;
    if (record.type == model::InvocationType::Event)
        return 202;
    return record.outcome.kind == OutcomeKind::NotRun ? 502 : 200;
}

Segment serviceSegment(const std::vector<InvocationRecord>& attempts, const FunctionPlace& place) {
    const InvocationRecord& first = attempts.front();
    const InvocationRecord& last = attempts.back();
    const TraceHeader header = readTraceHeader(first.traceId);
    Segment segment;
    segment.id = model::serviceSegmentId(first.requestId);
    segment.traceId = header.root;
    if (header.parent != segment.id)
        segment.parentId = header.parent;
    segment.name = place.name;
    segment.origin = "AWS::Lambda";
    segment.resourceArn = place.arn;
    segment.start = first.accepted;
    segment.end = last.finished;
    segment.fault = isFault(last.outcome.kind);
    segment.error = segment.throttle = last.outcome.kind == OutcomeKind::Throttled;
    segment.cause = causeOf(last);
    segment.aws = {{"request_id", first.requestId},
                   {"account_id", place.accountId},
                   {"function_arn", place.arn},
                   {"resource_names", json::array{json::value(place.name)}}};
    if (last.finished) {
        segment.http.emplace();
        segment.http->status = statusOf(last);
    }
    return segment;
}

Segment attemptOf(const Segment& service, const InvocationRecord& record) {
    Segment attempt = inner(service, fmt::format("Attempt #{}", record.attempt), takenAt(record),
                            record.finished);
    attempt.id = model::attemptSegmentId(record.requestId, record.attempt);
    attempt.fault = isFault(record.outcome.kind);
    attempt.error = attempt.throttle = record.outcome.kind == OutcomeKind::Throttled;
    attempt.aws = {{"request_id", record.requestId}};
    attempt.http.emplace();
    attempt.http->status = record.outcome.kind == OutcomeKind::Throttled ? 429 : 200;
    return attempt;
}

} // namespace

std::vector<Segment> segmentsOf(const std::vector<InvocationRecord>& attempts,
                                const FunctionPlace& place, std::vector<Link> links,
                                Detail detail) {
    Segment service = serviceSegment(attempts, place);
    service.links = std::move(links);
    const bool isAsynchronous = attempts.front().type == model::InvocationType::Event;
    const InvocationRecord& first = attempts.front();
    if (hadEnvironment(first) && takenAt(first) > first.accepted) {
        if (isAsynchronous)
            service.subsegments.push_back(
                inner(service, "Dwell Time", first.accepted, takenAt(first)));
        else if (detail == Detail::Full)
            service.subsegments.push_back(
                inner(service, "Queue wait", first.accepted, takenAt(first)));
    }
    std::vector<Segment> functions;
    for (const InvocationRecord& record : attempts) {
        std::string parent = service.id;
        if (isAsynchronous && hadEnvironment(record)) {
            service.subsegments.push_back(attemptOf(service, record));
            parent = service.subsegments.back().id;
        }
        if (hadEnvironment(record))
            functions.push_back(
                FunctionSegment{record, place, detail}.make(service.traceId, std::move(parent)));
    }
    functions.insert(functions.begin(), std::move(service));
    return functions;
}

std::vector<Segment> segmentsOf(std::vector<InvocationRecord> records, const FunctionPlaces& places,
                                const std::function<std::vector<Link>(const std::string&)>& links,
                                Detail detail) {
    std::map<std::string, std::vector<InvocationRecord>> requests;
    for (InvocationRecord& record : records)
        requests[record.requestId].push_back(std::move(record));
    std::vector<Segment> segments;
    for (auto& [requestId, attempts] : requests) {
        std::sort(attempts.begin(), attempts.end(),
                  [](const InvocationRecord& left, const InvocationRecord& right) {
                      return left.attempt < right.attempt;
                  });
        for (Segment& segment :
             segmentsOf(attempts, places(attempts.front().function), links(requestId), detail))
            segments.push_back(std::move(segment));
    }
    return segments;
}

} // namespace lathe::traces
