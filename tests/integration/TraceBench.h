#pragma once

#include "tests/integration/EngineBench.h"

#include "engine/base/Clock.h"
#include "engine/traces/Trace.h"

#include <QString>
#include <QStringList>

#include <future>
#include <string>

namespace lathe::test {

/// The trace of an invocation as the window gets it; empty where there is none.
inline traces::Trace traceOf(const EngineBench& bench, const model::InvocationRecord& record) {
    std::promise<traces::Trace> found;
    bench.engine->trace(record.traceId, [&](Result<traces::Trace> trace) {
        found.set_value(trace ? *trace : traces::Trace{});
    });
    return found.get_future().get();
}

inline api::TraceList tracesNow(const EngineBench& bench, const std::string& filter = {}) {
    using namespace std::chrono_literals;
    const Timestamp now = Clock::system().wall();
    std::promise<api::TraceList> found;
    bench.engine->traces(
        {now - 10min, now + 10min, filter, 100, {}},
        [&](Result<api::TraceList> list) { found.set_value(list ? *list : api::TraceList{}); });
    return found.get_future().get();
}

/// nullptr where there is none of this name.
inline const traces::Segment* segmentNamed(const traces::Trace& trace, const std::string& name,
                                           const std::string& origin = {}) {
    const traces::Segment* found = nullptr;
    for (const traces::Segment& segment : trace.segments)
        forEach(segment, [&](const traces::Segment& one, int) {
            if (one.name == name && (origin.empty() || one.origin == origin))
                found = &one;
        });
    return found;
}

/// Names of segments and what lies within them, as a person would see them.
inline QString outline(const traces::Trace& trace) {
    QStringList lines;
    for (const traces::Segment& segment : trace.segments)
        forEach(segment, [&](const traces::Segment& one, int depth) {
            lines << QString(2 * depth, ' ') + QString::fromStdString(one.name) + " " +
                         QString::fromStdString(one.origin);
        });
    return lines.join('\n');
}

/// Until `condition` holds for the trace: SDKs send what they have when they like.
inline traces::Trace traceOnce(const EngineBench& bench, const model::InvocationRecord& record,
                               const std::function<bool(const traces::Trace&)>& condition) {
    traces::Trace trace;
    comesTrue([&] {
        trace = traceOf(bench, record);
        return condition(trace);
    });
    return trace;
}

} // namespace lathe::test
