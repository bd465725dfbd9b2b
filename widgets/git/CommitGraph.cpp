#include "widgets/git/CommitGraph.h"

#include <algorithm>

namespace lathe::git {

int CommitGraph::freeLane() {
    const auto found = std::ranges::find(m_lanes, std::string{});
    if (found != m_lanes.end())
        return static_cast<int>(found - m_lanes.begin());
    m_lanes.emplace_back();
    m_width = std::max(m_width, static_cast<int>(m_lanes.size()));
    return static_cast<int>(m_lanes.size()) - 1;
}

int CommitGraph::laneOf(const std::string& id) {
    const auto found = std::ranges::find(m_lanes, id);
    return found == m_lanes.end() ? -1 : static_cast<int>(found - m_lanes.begin());
}

GraphRow CommitGraph::add(const std::string& id, const std::vector<std::string>& parents) {
    GraphRow row;
    const int known = laneOf(id);
    row.lane = known >= 0 ? known : freeLane();
    for (int lane = 0; lane < static_cast<int>(m_lanes.size()); ++lane) {
        std::string& waits = m_lanes[static_cast<std::size_t>(lane)];
        if (waits.empty())
            continue;
        if (waits == id) {
            row.edges.push_back({lane, -1});
            waits.clear();
        } else {
            row.edges.push_back({lane, lane});
        }
    }
    for (std::size_t i = 0; i < parents.size(); ++i) {
        int lane = laneOf(parents[i]);
        if (lane < 0)
            lane = i == 0 ? row.lane : freeLane();
        m_lanes[static_cast<std::size_t>(lane)] = parents[i];
        row.edges.push_back({-1, lane});
        // A lane that was free below this commit is its own until then.
        if (i == 0 && lane != row.lane && parents.size() > 1)
            m_lanes[static_cast<std::size_t>(row.lane)].clear();
    }
    return row;
}

} // namespace lathe::git
