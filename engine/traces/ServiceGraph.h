#pragma once

#include "engine/traces/Trace.h"

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lathe::traces {

/// Requests by how they ended.
struct Statistics {
    std::int64_t ok = 0;
    /// Among `errors`.
    std::int64_t throttles = 0;
    std::int64_t errors = 0;
    std::int64_t faults = 0;
    Microseconds totalTime{};

    std::int64_t total() const { return ok + errors + faults; }
    void add(const Segment& segment);
    bool operator==(const Statistics&) const = default;
};

/// How many requests took how long: by their time, to the millisecond.
using DurationHistogram = std::map<Microseconds, std::int64_t>;

struct ServiceEdge {
    /// Index of the node that is called.
    int target = 0;
    Timestamp start{};
    Timestamp end{};
    Statistics statistics;
    DurationHistogram responseTimes;

    bool operator==(const ServiceEdge&) const = default;
};

struct ServiceNode {
    ServiceId id;
    /// Whether traces begin with it.
    bool isRoot = false;
    /// Nobody has sent segments of it: clients, and who is called only.
    bool isInferred = true;
    Timestamp start{};
    Timestamp end{};
    Statistics statistics;
    DurationHistogram durations;
    std::vector<ServiceEdge> edges;

    bool operator==(const ServiceNode&) const = default;
};

/// Who calls whom
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-servicegraph).
class ServiceGraph {
  public:
    void add(const Trace& trace);
    /// A node of type "client" stands before each that traces begin with.
    const std::vector<ServiceNode>& nodes() const { return m_nodes; }

  private:
    int nodeOf(const ServiceId& id, const Segment& segment);
    void addCall(int from, int to, const Segment& segment);

    std::vector<ServiceNode> m_nodes;
    std::map<ServiceId, int> m_places;
};

/// As GetServiceGraph and GetTraceGraph answer.
boost::json::array writtenGraph(const std::vector<ServiceNode>& nodes);
boost::json::object writtenStatistics(const Statistics& statistics);
boost::json::array writtenHistogram(const DurationHistogram& histogram);

/// The millisecond that a time falls into.
Microseconds roundedForHistogram(Microseconds time);

} // namespace lathe::traces
