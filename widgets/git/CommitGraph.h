#pragma once

#include <string>
#include <vector>

namespace lathe::git {

/// One row of the graph: lanes are columns, from 0.
struct GraphRow {
    struct Edge {
        /// At the top and at the bottom of the row; -1: it begins or ends at this row's commit.
        int from = 0;
        int to = 0;
        bool operator==(const Edge&) const = default;
    };
    int lane = 0;
    std::vector<Edge> edges;
    bool operator==(const GraphRow&) const = default;
};

/// Lays a history out in lanes, commit by commit, children before their parents. Pure.
class CommitGraph {
  public:
    GraphRow add(const std::string& id, const std::vector<std::string>& parents);
    int width() const { return m_width; }

  private:
    int laneOf(const std::string& id);
    int freeLane();

    /// What each lane waits for; empty: the lane is free.
    std::vector<std::string> m_lanes;
    int m_width = 1;
};

} // namespace lathe::git
