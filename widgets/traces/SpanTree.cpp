#include "widgets/traces/SpanTree.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace lathe::traces {

namespace {

bool isFunction(const Segment& segment) {
    return segment.kind == SegmentKind::Segment && segment.origin == "AWS::Lambda::Function";
}

bool isLambda(const Segment& segment) {
    return segment.kind == SegmentKind::Segment && segment.origin == "AWS::Lambda";
}

bool isImport(const Segment& segment) {
    const auto* ours = segment.metadata.if_contains("lathe");
    return ours && ours->is_object() && ours->get_object().contains("import");
}

/// What Lambda tells of an invocation, by its name.
SpanKind kindOfPart(std::string_view name) {
    static const std::unordered_map<std::string_view, SpanKind> kinds{
        {"Queue wait", SpanKind::Waiting},
        {"Dwell Time", SpanKind::Waiting},
        {"Environment start", SpanKind::Start},
        {"Initialization", SpanKind::Init},
        {"Restore", SpanKind::Init},
        {"Invocation", SpanKind::Handler},
        {"Overhead", SpanKind::After},
        {"Extensions", SpanKind::After},
        {"Freeze", SpanKind::Freeze}};
    const auto found = kinds.find(name);
    return found == kinds.end() ? SpanKind::Service : found->second;
}

SpanKind kindOfSegment(const Segment& segment) {
    if (isFunction(segment))
        return SpanKind::Function;
    if (isLambda(segment))
        return SpanKind::Service;
    return segment.origin.starts_with("AWS::") ? SpanKind::Aws : SpanKind::Remote;
}

SpanKind kindOf(const Segment& segment, const Segment& owner, const Span* parent) {
    if (segment.kind == SegmentKind::Segment)
        return kindOfSegment(segment);
    if (segment.nameSpace == "aws")
        return SpanKind::Aws;
    if (segment.nameSpace == "remote")
        return SpanKind::Remote;
    if (isImport(segment))
        return SpanKind::Import;
    const bool isPart =
        parent && parent->segment == &owner && (isFunction(owner) || isLambda(owner));
    if (isPart || segment.name == "Freeze")
        return kindOfPart(segment.name);
    if (parent && parent->kind == SpanKind::Handler && segment.name == "Response")
        return SpanKind::Response;
    return SpanKind::Code;
}

/// It was made of the call that stands above it, and says no more than that.
bool repeatsItsCall(const Segment& segment, const Callers& callers) {
    return segment.inferred && segment.subsegments.empty() && callers.callerOf(segment) &&
           callers.calledBy(segment.id).empty() && !segment.fault;
}

Interval clipped(Interval interval, Interval within) {
    return {std::max(interval.from, within.from), std::min(interval.until, within.until)};
}

/// How long any of them was under way.
Microseconds covered(std::vector<Interval> intervals) {
    std::sort(intervals.begin(), intervals.end(),
              [](const Interval& left, const Interval& right) { return left.from < right.from; });
    Microseconds sum{};
    Microseconds until = Microseconds::min();
    for (const Interval& one : intervals) {
        if (one.until <= std::max(one.from, until))
            continue;
        sum += one.until - std::max(one.from, until);
        until = one.until;
    }
    return sum;
}

} // namespace

SpanTree::SpanTree(std::shared_ptr<const Trace> trace)
    : m_trace{std::move(trace)} {
    if (!m_trace || m_trace->segments.empty())
        return;
    measure();
    add(Callers{*m_trace});
    findSelfTimes();
    findCriticalPath();
}

void SpanTree::measure() {
    m_begin = m_trace->segments.front().start;
    Timestamp end = m_begin;
    for (const Segment& segment : m_trace->segments)
        forEach(segment, [&](const Segment& one, int) {
            m_begin = std::min(m_begin, one.start);
            end = std::max({end, one.start, one.end.value_or(one.start)});
        });
    m_whole = end - m_begin;
}

void SpanTree::place(const Segment& segment, const Segment& owner, int parent) {
    Span span;
    span.segment = &segment;
    span.owner = &owner;
    span.parent = parent;
    span.kind = kindOf(segment, owner, parent < 0 ? nullptr : &at(parent));
    span.depth = parent < 0 ? 0 : at(parent).depth + 1;
    const Microseconds from = segment.start - m_begin;
    const Microseconds until = segment.end ? *segment.end - m_begin : m_whole;
    span.time = {from, std::max(from, until)};
    auto& siblings = parent < 0 ? m_roots : m_spans[static_cast<std::size_t>(parent)].children;
    span.row = static_cast<int>(siblings.size());
    siblings.push_back(static_cast<int>(m_spans.size()));
    m_spans.push_back(std::move(span));
}

// Without recursion: what functions send may lie as deep as it likes.
void SpanTree::add(const Callers& callers) {
    struct Waiting {
        const Segment* segment;
        const Segment* owner;
        int parent;
    };
    std::unordered_set<const Segment*> placed;
    std::vector<Waiting> waiting;
    const auto run = [&] {
        while (!waiting.empty()) {
            const Waiting next = waiting.back();
            waiting.pop_back();
            if (!placed.insert(next.segment).second)
                continue;
            const int here = static_cast<int>(m_spans.size());
            place(*next.segment, *next.owner, next.parent);
            std::vector<Waiting> inner;
            for (const Segment& one : next.segment->subsegments)
                inner.push_back({&one, next.owner, here});
            for (const Segment* called : callers.calledBy(next.segment->id))
                if (!repeatsItsCall(*called, callers))
                    inner.push_back({called, called, here});
            std::stable_sort(inner.begin(), inner.end(), [](const auto& left, const auto& right) {
                return left.segment->start < right.segment->start;
            });
            waiting.insert(waiting.end(), inner.rbegin(), inner.rend());
        }
    };
    for (const Segment& segment : m_trace->segments) {
        if (callers.callerOf(segment))
            continue;
        waiting.push_back({&segment, &segment, -1});
        run();
    }
    // Those that call each other in circles have no beginning.
    for (const Segment& segment : m_trace->segments) {
        if (repeatsItsCall(segment, callers))
            continue;
        waiting.push_back({&segment, &segment, -1});
        run();
    }
}

void SpanTree::findSelfTimes() {
    for (Span& span : m_spans) {
        std::vector<Interval> busy;
        for (const int child : span.children)
            busy.push_back(clipped(at(child).time, span.time));
        span.self = span.time.length() - covered(std::move(busy));
    }
}

// From the end backwards: what ended last kept the rest waiting; before it began, that which ended
// last then. What is left between is its parent's own.
void SpanTree::findCriticalPath() {
    std::vector<Microseconds> ends;
    for (const Span& span : m_spans)
        ends.push_back(span.time.until);
    for (std::size_t i = m_spans.size(); i-- > 0;)
        if (const int parent = m_spans[i].parent; parent >= 0)
            ends[static_cast<std::size_t>(parent)] =
                std::max(ends[static_cast<std::size_t>(parent)], ends[i]);
    struct Waiting {
        int span;
        Microseconds until;
    };
    std::vector<Waiting> waiting;
    const auto walk = [&](std::vector<int> children, Microseconds until, Span* owner) {
        std::stable_sort(children.begin(), children.end(), [&](int left, int right) {
            return ends[static_cast<std::size_t>(left)] > ends[static_cast<std::size_t>(right)];
        });
        for (const int child : children) {
            const Microseconds end = std::min(ends[static_cast<std::size_t>(child)], until);
            const Microseconds start = at(child).time.from;
            if (start >= end || ends[static_cast<std::size_t>(child)] > until)
                continue;
            if (owner)
                if (const Interval own = clipped({end, until}, owner->time);
                    own.length().count() > 0)
                    owner->critical.push_back(own);
            waiting.push_back({child, end});
            until = start;
        }
        if (owner)
            if (const Interval own = clipped({Microseconds{}, until}, owner->time);
                own.length().count() > 0)
                owner->critical.push_back(own);
    };
    walk(m_roots, m_whole, nullptr);
    while (!waiting.empty()) {
        const Waiting next = waiting.back();
        waiting.pop_back();
        Span& span = m_spans[static_cast<std::size_t>(next.span)];
        walk(span.children, next.until, &span);
        std::reverse(span.critical.begin(), span.critical.end());
    }
}

int SpanTree::find(const std::string& segmentId) const {
    const auto found = std::find_if(m_spans.begin(), m_spans.end(), [&](const Span& span) {
        return span.segment->id == segmentId;
    });
    return found == m_spans.end() ? -1 : static_cast<int>(found - m_spans.begin());
}

int SpanTree::above(int span, SpanKind kind) const {
    while (span >= 0 && at(span).kind != kind)
        span = at(span).parent;
    return span;
}

} // namespace lathe::traces
