#include "engine/traces/ServiceGraph.h"

#include "engine/traces/SegmentDocument.h"
#include "engine/traces/Summary.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::traces {

namespace {

double seconds(Microseconds time) {
    return std::chrono::duration<double>{time}.count();
}

/// Makes it hold the time of the segment as well.
void widen(Timestamp& start, Timestamp& end, const Segment& segment) {
    if (start == Timestamp{} || segment.start < start)
        start = segment.start;
    end = std::max(end, segment.end.value_or(segment.start));
}

json::array writtenEdges(const ServiceNode& node) {
    json::array edges;
    for (const ServiceEdge& edge : node.edges)
        edges.push_back({{"ReferenceId", edge.target},
                         {"StartTime", secondsOf(edge.start)},
                         {"EndTime", secondsOf(edge.end)},
                         {"SummaryStatistics", writtenStatistics(edge.statistics)},
                         {"ResponseTimeHistogram", writtenHistogram(edge.responseTimes)},
                         {"Aliases", json::array{}}});
    return edges;
}

} // namespace

void Statistics::add(const Segment& segment) {
    if (segment.fault)
        ++faults;
    else if (segment.error || segment.throttle)
        ++errors;
    else
        ++ok;
    if (segment.throttle && !segment.fault)
        ++throttles;
    totalTime += durationOf(segment);
}

Microseconds roundedForHistogram(Microseconds time) {
    return std::chrono::round<Milliseconds>(time);
}

int ServiceGraph::nodeOf(const ServiceId& id, const Segment& segment) {
    const auto [place, isNew] = m_places.emplace(id, static_cast<int>(m_nodes.size()));
    if (isNew) {
        m_nodes.emplace_back();
        m_nodes.back().id = id;
    }
    ServiceNode& node = m_nodes[static_cast<std::size_t>(place->second)];
    widen(node.start, node.end, segment);
    return place->second;
}

void ServiceGraph::addCall(int from, int to, const Segment& segment) {
    auto& edges = m_nodes[static_cast<std::size_t>(from)].edges;
    auto edge = std::find_if(edges.begin(), edges.end(),
                             [to](const ServiceEdge& one) { return one.target == to; });
    if (edge == edges.end()) {
        edges.push_back({to, {}, {}, {}, {}});
        edge = std::prev(edges.end());
    }
    widen(edge->start, edge->end, segment);
    edge->statistics.add(segment);
    if (segment.end)
        ++edge->responseTimes[roundedForHistogram(durationOf(segment))];
}

void ServiceGraph::add(const Trace& trace) {
    const Callers callers{trace};
    for (const Segment& segment : trace.segments) {
        if (segment.kind != SegmentKind::Segment)
            continue;
        const ServiceId id = serviceOf(segment);
        const int at = nodeOf(id, segment);
        ServiceNode& node = m_nodes[static_cast<std::size_t>(at)];
        node.isInferred = node.isInferred && segment.inferred;
        node.statistics.add(segment);
        if (segment.end)
            ++node.durations[roundedForHistogram(durationOf(segment))];
        if (const Segment* caller = callers.callerOf(segment)) {
            addCall(nodeOf(serviceOf(*caller), *caller), at, segment);
        } else {
            node.isRoot = true;
            addCall(nodeOf({id.name, "client", {}}, segment), at, segment);
        }
    }
}

json::object writtenStatistics(const Statistics& statistics) {
    return {
        {"OkCount", statistics.ok},
        {"ErrorStatistics",
         {{"ThrottleCount", statistics.throttles},
          {"OtherCount", statistics.errors - statistics.throttles},
          {"TotalCount", statistics.errors}}},
        {"FaultStatistics", {{"OtherCount", statistics.faults}, {"TotalCount", statistics.faults}}},
        {"TotalCount", statistics.total()},
        {"TotalResponseTime", seconds(statistics.totalTime)}};
}

json::array writtenHistogram(const DurationHistogram& histogram) {
    json::array array;
    for (const auto& [time, count] : histogram)
        array.push_back({{"Value", seconds(time)}, {"Count", count}});
    return array;
}

json::array writtenGraph(const std::vector<ServiceNode>& nodes) {
    json::array services;
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        const ServiceNode& node = nodes[at];
        json::object service = writtenServiceId(node.id);
        service["ReferenceId"] = at;
        service["State"] = node.isInferred ? "unknown" : "active";
        service["StartTime"] = secondsOf(node.start);
        service["EndTime"] = secondsOf(node.end);
        service["Edges"] = writtenEdges(node);
        if (node.isRoot)
            service["Root"] = true;
        if (node.id.type != "client") {
            service["SummaryStatistics"] = writtenStatistics(node.statistics);
            service["DurationHistogram"] = writtenHistogram(node.durations);
            service["ResponseTimeHistogram"] = writtenHistogram(node.durations);
        }
        services.push_back(std::move(service));
    }
    return services;
}

} // namespace lathe::traces
