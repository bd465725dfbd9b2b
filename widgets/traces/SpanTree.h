#pragma once

#include "engine/traces/Trace.h"

#include <memory>
#include <string>
#include <vector>

namespace lathe::traces {

/// What happens in a span of time: what its colour says.
enum class SpanKind {
    /// What the Lambda service does for a request.
    Service,
    /// What waits for an environment, or for its turn.
    Waiting,
    /// Sandbox and processes of an environment come up.
    Start,
    Init,
    /// A module that is loaded during an init.
    Import,
    Function,
    Handler,
    /// What the function's code tells of itself.
    Code,
    Response,
    /// The runtime's end of an invocation, and extensions'.
    After,
    Freeze,
    /// A call to AWS, and who answers it.
    Aws,
    /// A call to somebody else.
    Remote,
};

/// From `from` until `until`, since the trace's begin.
struct Interval {
    Microseconds from{};
    Microseconds until{};

    Microseconds length() const { return until - from; }
    bool operator==(const Interval&) const = default;
};

/// A segment or subsegment of a trace as a row of its waterfall.
struct Span {
    const Segment* segment = nullptr;
    /// The segment that it lies in: itself, for a segment.
    const Segment* owner = nullptr;
    SpanKind kind = SpanKind::Code;
    /// Places in SpanTree::spans(); -1: none.
    int parent = -1;
    std::vector<int> children;
    /// Its place among its parent's children.
    int row = 0;
    int depth = 0;
    /// What is in progress goes on until the trace's end.
    Interval time;
    /// In which nothing that it has called or is made of was busy.
    Microseconds self{};
    /// When it kept the whole trace waiting by itself.
    std::vector<Interval> critical;

    bool isInProgress() const { return !segment->end; }
    bool hasFailed() const { return segment->fault || segment->error || segment->throttle; }
};

/// A trace as a tree in time: each segment below the call that led to it. Spans stand as they are
/// shown: parents first, then by their starts.
class SpanTree {
  public:
    SpanTree() = default;
    explicit SpanTree(std::shared_ptr<const Trace> trace);

    /// nullptr: there is none.
    const std::shared_ptr<const Trace>& trace() const { return m_trace; }
    const std::vector<Span>& spans() const { return m_spans; }
    const Span& at(int span) const { return m_spans[static_cast<std::size_t>(span)]; }
    const std::vector<int>& roots() const { return m_roots; }
    Timestamp begin() const { return m_begin; }
    /// From its first start to its last end.
    Microseconds whole() const { return m_whole; }
    /// The span of this segment; -1: there is none.
    int find(const std::string& segmentId) const;
    /// The nearest of it and what is above it that is of this kind; -1: none.
    int above(int span, SpanKind kind) const;

  private:
    void measure();
    void add(const Callers& callers);
    void place(const Segment& segment, const Segment& owner, int parent);
    void findSelfTimes();
    void findCriticalPath();

    std::shared_ptr<const Trace> m_trace;
    std::vector<Span> m_spans;
    std::vector<int> m_roots;
    Timestamp m_begin{};
    Microseconds m_whole{};
};

} // namespace lathe::traces
