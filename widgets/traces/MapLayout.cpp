#include "widgets/traces/MapLayout.h"

#include "widgets/common/LayeredLayout.h"

#include <QLineF>

#include <algorithm>

namespace lathe::traces {

namespace {

constexpr double discSize = 52;
constexpr QSizeF nodeSize{136, 108};
/// Words of calls stand there.
constexpr double layerGap = 64;
constexpr double headLength = 8;
constexpr double margin = 16;

QString idOf(std::size_t node) {
    return QString::number(node);
}

/// A loop above a service that calls itself.
QPainterPath loopAt(const QRectF& disc) {
    QPainterPath path;
    const QPointF from{disc.center().x() + discSize / 4, disc.top() + 3};
    const QPointF to{disc.center().x() - discSize / 4, disc.top() + 3};
    path.moveTo(from);
    path.cubicTo(from + QPointF{20, -32}, to + QPointF{-20, -32}, to);
    return path;
}

QPainterPath pathBetween(const QRectF& from, const QRectF& to) {
    QPainterPath path;
    const bool isForwards = to.left() > from.right();
    // What goes back does so below.
    const QPointF begin = isForwards ? QPointF{from.right(), from.center().y()}
                                     : QPointF{from.center().x(), from.top()};
    const QPointF end =
        isForwards ? QPointF{to.left(), to.center().y()} : QPointF{to.center().x(), to.top()};
    path.moveTo(begin);
    if (isForwards) {
        const double reach = (end.x() - begin.x()) / 2;
        path.cubicTo(begin + QPointF{reach, 0}, end - QPointF{reach, 0}, end);
    } else {
        const double lift = 40 + std::abs(end.x() - begin.x()) / 6;
        path.cubicTo(begin - QPointF{0, lift}, end - QPointF{0, lift}, end);
    }
    return path;
}

QPolygonF headOf(const QPainterPath& path) {
    const QPointF tip = path.pointAtPercent(1);
    const double back = path.percentAtLength(std::max(0.0, path.length() - headLength));
    QLineF side{path.pointAtPercent(back), tip};
    if (side.length() < 0.1)
        return {};
    const QPointF foot = side.p1();
    const QLineF normal = side.normalVector().unitVector();
    const QPointF across = (normal.p2() - normal.p1()) * headLength / 2;
    return QPolygonF{{tip, foot + across, foot - across}};
}

} // namespace

MapLayout layOut(const std::vector<ServiceNode>& graph) {
    std::vector<ui::LayoutNode> nodes;
    std::vector<ui::LayoutEdge> edges;
    for (std::size_t i = 0; i < graph.size(); ++i) {
        nodes.push_back({idOf(i), nodeSize});
        for (const ServiceEdge& edge : graph[i].edges)
            edges.push_back({idOf(i), QString::number(edge.target)});
    }
    const QHash<QString, QPointF> places = ui::layered(nodes, edges, layerGap);
    MapLayout layout;
    for (std::size_t i = 0; i < graph.size(); ++i) {
        const QRectF all{places.value(idOf(i)), nodeSize};
        const QRectF disc{all.center().x() - discSize / 2, all.top(), discSize, discSize};
        layout.nodes.push_back({disc, all});
        layout.bounds |= all;
    }
    for (std::size_t i = 0; i < graph.size(); ++i) {
        for (std::size_t k = 0; k < graph[i].edges.size(); ++k) {
            const auto target = static_cast<std::size_t>(graph[i].edges[k].target);
            MapEdge edge{
                static_cast<int>(i), static_cast<int>(target), static_cast<int>(k), {}, {}, {}};
            edge.path = i == target ? loopAt(layout.nodes[i].disc)
                                    : pathBetween(layout.nodes[i].disc, layout.nodes[target].disc);
            edge.middle = edge.path.pointAtPercent(0.5);
            edge.head = headOf(edge.path);
            layout.bounds |= edge.path.boundingRect();
            layout.edges.push_back(std::move(edge));
        }
    }
    layout.bounds.adjust(-margin, -margin, margin, margin);
    return layout;
}

} // namespace lathe::traces
