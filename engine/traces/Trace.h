#pragma once

#include "engine/traces/Segment.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lathe::traces {

/// All that is known of a request, put together of the documents about it.
struct Trace {
    std::string id;
    /// In the order of their starts, with the subsegments that were sent on their own in their
    /// places. Subsegments whose parent is not there stand among them.
    std::vector<Segment> segments;
    /// There are more than are read.
    bool limitExceeded = false;

    bool operator==(const Trace&) const = default;
};

/// Puts documents of one trace together: subsegments come to their parents, and calls to services
/// that have sent nothing get inferred segments, as X-Ray has it.
Trace assemble(std::string id, std::vector<Segment> segments);

/// A node of the service graph: who answers requests.
struct ServiceId {
    std::string name;
    /// "AWS::Lambda::Function", "AWS::DynamoDB::Table", "remote", "client".
    std::string type;
    std::string accountId;

    auto operator<=>(const ServiceId&) const = default;
};

/// Of an inferred segment the resource that was called, where that is known: a queue, a table.
ServiceId serviceOf(const Segment& segment);

/// Where each segment of a trace has come from.
class Callers {
  public:
    explicit Callers(const Trace& trace);

    /// nullptr where the trace begins with it, or nobody has told of its caller.
    const Segment* callerOf(const Segment& segment) const;
    /// The segments that were called by this segment or subsegment.
    std::vector<const Segment*> calledBy(std::string_view id) const;
    /// Whom the trace begins with: the first that nobody has called; nullptr of an empty trace.
    const Segment* root() const { return m_root; }

  private:
    /// The segment in which each segment or subsegment lies.
    std::unordered_map<std::string_view, const Segment*> m_owners;
    std::unordered_multimap<std::string_view, const Segment*> m_called;
    const Segment* m_root = nullptr;
};

} // namespace lathe::traces
