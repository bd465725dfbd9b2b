#pragma once

#include "engine/traces/ServiceGraph.h"

#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace lathe::traces {

/// Where a service stands on the map: a disc with a ring, its words below.
struct MapNode {
    /// In the map's own pixels.
    QRectF disc;
    /// With its words.
    QRectF all;
};

struct MapEdge {
    /// Places in the graph.
    int from = 0;
    int to = 0;
    /// Which of the caller's edges it is.
    int number = 0;
    QPainterPath path;
    /// Where its words are.
    QPointF middle;
    /// Three points.
    QPolygonF head;
};

/// A service graph on a plane, from left to right: who calls stands left of whom it calls.
struct MapLayout {
    std::vector<MapNode> nodes;
    std::vector<MapEdge> edges;
    QRectF bounds;
};

MapLayout layOut(const std::vector<ServiceNode>& graph);

} // namespace lathe::traces
