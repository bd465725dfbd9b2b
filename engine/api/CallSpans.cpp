#include "engine/api/CallSpans.h"

#include "engine/api/CalledOperation.h"
#include "engine/base/Ids.h"
#include "engine/base/Trace.h"
#include "engine/services/wire/Addressee.h"

#include <utility>

namespace json = boost::json;

namespace lathe::api {

namespace {

constexpr const char* traceField = "X-Amzn-Trace-Id";

/// The segment of a call until it is answered.
traces::Segment segmentOf(const CalledOperation& called, const TraceHeader& header,
                          Timestamp start) {
    traces::Segment segment;
    segment.id = newHexId(16);
    segment.traceId = header.root;
    segment.parentId = header.parent;
    segment.name = called.name;
    segment.kind = traces::SegmentKind::Subsegment;
    segment.nameSpace = "aws";
    segment.start = start;
    segment.aws = called.aws;
    return segment;
}

void takeAnswer(traces::Segment& segment, const http::Response& head, Timestamp end) {
    segment.end = end;
    segment.http.emplace();
    segment.http->status = head.status;
    segment.throttle = head.status == 429;
    segment.error = head.status >= 400 && head.status < 500;
    segment.fault = head.status >= 500;
    for (const char* name : {"x-amzn-RequestId", "x-amz-request-id"})
        if (const auto id = head.fields.find(name))
            segment.aws["request_id"] = *id;
}

/// What answers the call that an SDK has told of by itself.
void becomeService(traces::Segment& segment, const CalledOperation& called) {
    segment.id = segmentIdOf(segment.parentId + "/inferred");
    segment.kind = traces::SegmentKind::Segment;
    segment.nameSpace.clear();
    segment.inferred = true;
    segment.origin = called.origin;
}

} // namespace

void CallSpans::watch(http::Request& request, std::string_view service,
                      const iam::Principal& caller, http::Responder& responder) const {
    const std::string given{request.fields.valueOr(traceField, "")};
    if (service == "xray" || (given.empty() && caller.function.empty()))
        return;
    const std::string running = caller.function.empty()
                                    ? std::string{}
                                    : m_parts.traceWith(services::addresseeOf(request).accessKeyId);
    TraceHeader header = readTraceHeader(given);
    const bool isTold = !header.root.empty() && !header.parent.empty();
    if (!isTold)
        header = readTraceHeader(running);
    if (header.root.empty() || header.parent.empty())
        return;
    const CalledOperation called = calledOperation(request, service);
    const bool isInvocation = called.origin == "AWS::Lambda";
    traces::Segment segment = segmentOf(called, header, m_parts.clock.wall());
    // An SDK that traces calls passes on the subsegment that it has made of this one.
    const bool bySdk = isTold && header.parent != readTraceHeader(running).parent;
    if (bySdk && isInvocation)
        return;
    if (bySdk)
        becomeService(segment, called);
    else if (isInvocation)
        request.fields.set(traceField, withParent(given.empty() ? running : given, segment.id,
                                                  header.sampled.value_or(false)));
    const auto visibility = header.sampled.value_or(false) ? traces::Visibility::Sampled
                                                           : traces::Visibility::Unsampled;
    responder.onAnswered([clock = &m_parts.clock, traces = &m_parts.traces,
                          segment = std::move(segment),
                          visibility](const http::Response& head) mutable {
        takeAnswer(segment, head, clock->wall());
        traces->put({std::move(segment)}, visibility);
    });
}

} // namespace lathe::api
