#include "engine/dispatch/Tracing.h"

#include "engine/base/Trace.h"
#include "engine/model/SegmentIds.h"

namespace lathe::dispatch {

std::string tracedAs(const std::string& asked, const std::string& requestId,
                     const model::FunctionSpec& function, Timestamp now) {
    const TraceHeader header = readTraceHeader(asked);
    const bool isActive = function.tracing == "Active";
    if (header.root.empty()) {
        const std::string own = withParent(newTraceRoot(now), model::serviceSegmentId(requestId),
                                           header.sampled.value_or(isActive));
        return asked.empty() ? own : own + ";" + asked;
    }
    if (header.sampled)
        return asked;
    return asked + (isActive ? ";Sampled=1" : ";Sampled=0");
}

std::string traceForRuntime(const model::InvocationRecord& record) {
    return withParent(record.traceId, model::handlerSegmentId(record.requestId, record.attempt),
                      readTraceHeader(record.traceId).sampled.value_or(false));
}

} // namespace lathe::dispatch
