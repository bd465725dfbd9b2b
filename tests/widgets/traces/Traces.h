#pragma once

#include "engine/traces/Trace.h"
#include "widgets/traces/SpanTree.h"

#include <ctime>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lathe::test {

inline const std::string aTrace = "1-581cf771-a006649127e371903a2de979";
inline constexpr Timestamp traceBegin{Seconds{1'700'000'000}};

inline Timestamp after(int millis) {
    return traceBegin + Milliseconds{millis};
}

/// From `from` until `until`, in milliseconds since traceBegin.
inline traces::Segment piece(std::string id, std::string name, int from, int until,
                             std::string parent = {}) {
    traces::Segment segment;
    segment.id = std::move(id);
    segment.traceId = aTrace;
    segment.parentId = std::move(parent);
    segment.name = std::move(name);
    segment.kind = traces::SegmentKind::Subsegment;
    segment.start = after(from);
    segment.end = after(until);
    return segment;
}

inline traces::Segment whole(std::string id, std::string name, std::string origin, int from,
                             int until, std::string parent = {}) {
    traces::Segment segment = piece(std::move(id), std::move(name), from, until, std::move(parent));
    segment.kind = traces::SegmentKind::Segment;
    segment.origin = std::move(origin);
    return segment;
}

inline traces::Segment import(std::string id, std::string name, int from, int until,
                              std::string parent, int selfMillis) {
    traces::Segment segment = piece(std::move(id), name, from, until, std::move(parent));
    segment.metadata = {{"lathe",
                         {{"import", name},
                          {"self_us", selfMillis * 1000},
                          {"cumulative_us", (until - from) * 1000},
                          {"self_cost_picodollars", 1000}}}};
    return segment;
}

/// A cold invocation of "Orders" that reads a table and calls "Stock", which fails.
inline traces::Trace orders() {
    std::vector<traces::Segment> all;
    all.push_back(whole("00000000000000a1", "orders", "AWS::Lambda", 0, 500));
    all.back().aws = {{"request_id", "request-1"}};
    all.push_back(piece("00000000000000a2", "Queue wait", 0, 20, "00000000000000a1"));
    all.push_back(
        whole("00000000000000b1", "orders", "AWS::Lambda::Function", 20, 500, "00000000000000a1"));
    all.back().metadata = {{"lathe",
                            {{"request_id", "request-1"},
                             {"function", "Orders"},
                             {"billed_ms", 440},
                             {"memory_size_bytes", 134217728},
                             {"max_memory_used_bytes", 67108864},
                             {"cost_picodollars", 916666}}}};
    all.push_back(piece("00000000000000b2", "Environment start", 20, 60, "00000000000000b1"));
    all.push_back(piece("00000000000000b3", "Initialization", 60, 260, "00000000000000b1"));
    all.push_back(import("00000000000000b4", "boto3", 70, 230, "00000000000000b3", 60));
    all.push_back(import("00000000000000b5", "botocore", 80, 180, "00000000000000b4", 100));
    all.push_back(piece("00000000000000b6", "Invocation", 260, 480, "00000000000000b1"));
    traces::Segment read = piece("00000000000000b7", "DynamoDB", 270, 300, "00000000000000b6");
    read.nameSpace = "aws";
    read.aws = {{"operation", "GetItem"}, {"table_name", "items"}};
    read.annotations = {{"plan", "gold"}};
    all.push_back(read);
    traces::Segment call = piece("00000000000000b8", "Lambda", 310, 470, "00000000000000b6");
    call.nameSpace = "aws";
    call.aws = {{"operation", "Invoke"}, {"function_name", "stock"}};
    call.fault = true;
    all.push_back(call);
    all.push_back(piece("00000000000000b9", "Extensions", 480, 500, "00000000000000b1"));
    all.push_back(piece("00000000000000ba", "Freeze", 500, 500, "00000000000000b1"));
    traces::Segment stock =
        whole("00000000000000c1", "stock", "AWS::Lambda", 320, 460, "00000000000000b8");
    stock.fault = true;
    stock.aws = {{"request_id", "request-2"}};
    all.push_back(stock);
    traces::Segment inner =
        whole("00000000000000c2", "stock", "AWS::Lambda::Function", 325, 460, "00000000000000c1");
    inner.fault = true;
    inner.metadata = {{"lathe", {{"request_id", "request-2"}, {"function", "Stock"}}}};
    traces::Exception exception;
    exception.id = "00000000000000ee";
    exception.type = "KeyError";
    exception.message = "no <such> item";
    exception.stack = {{"/var/task/stock.py", 7, "handler"}, {"/var/lang/lib/json.py", 3, "loads"}};
    inner.cause.exceptions.push_back(exception);
    all.push_back(inner);
    return traces::assemble(aTrace, std::move(all));
}

/// How long this process has worked since then, however busy the machine is.
class ProcessorTime {
  public:
    qint64 millis() const { return qint64(std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC; }

  private:
    std::clock_t m_begin = std::clock();
};

inline traces::SpanTree treeOf(traces::Trace trace) {
    return traces::SpanTree{std::make_shared<const traces::Trace>(std::move(trace))};
}

} // namespace lathe::test
