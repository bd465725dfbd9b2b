#include "widgets/designer/CanvasGraph.h"

#include "engine/model/LocalSources.h"

#include <algorithm>
#include <utility>

namespace lathe::designer {

namespace {

template <class Things> QHash<QString, std::size_t> indexesOf(const Things& things) {
    QHash<QString, std::size_t> indexes;
    for (std::size_t i = 0; i < things.size(); ++i)
        indexes.insert(QString::fromStdString(things[i].id), i);
    return indexes;
}

QSet<QString> dormantSources(const authoring::Graph& graph) {
    QSet<QString> dormant;
    QSet<QString> awake;
    for (const authoring::GraphWire& wire : graph.wires) {
        if (wire.kind == authoring::WireKind::Trigger)
            (isDormant(wire) ? dormant : awake).insert(QString::fromStdString(wire.from));
    }
    return dormant - awake;
}

} // namespace

bool isDormant(const authoring::GraphWire& wire) {
    return !wire.triggers.empty() &&
           std::none_of(wire.triggers.begin(), wire.triggers.end(), &model::runsLocally);
}

void CanvasGraph::setGraph(authoring::Graph graph) {
    if (graph == m_graph)
        return;
    const authoring::Graph before = std::exchange(m_graph, std::move(graph));
    const auto oldNodes = std::exchange(m_nodes, indexesOf(m_graph.nodes));
    const auto oldWires = std::exchange(m_wires, indexesOf(m_graph.wires));
    m_dormant = dormantSources(m_graph);
    // Wires go before the cards that they hang on, and come after them.
    for (const auto& wire : before.wires) {
        if (const QString id = QString::fromStdString(wire.id); !m_wires.contains(id))
            emit wireRemoved(id);
    }
    for (const auto& node : before.nodes) {
        const QString id = QString::fromStdString(node.id);
        if (m_nodes.contains(id))
            continue;
        m_activity.remove(id);
        emit nodeRemoved(id);
    }
    for (const auto& node : m_graph.nodes) {
        const QString id = QString::fromStdString(node.id);
        if (const auto old = oldNodes.find(id); old == oldNodes.end())
            emit nodeAdded(id);
        else if (before.nodes[*old] != node)
            emit nodeChanged(id);
    }
    for (const auto& wire : m_graph.wires) {
        const QString id = QString::fromStdString(wire.id);
        if (const auto old = oldWires.find(id); old == oldWires.end())
            emit wireAdded(id);
        else if (before.wires[*old] != wire)
            emit wireChanged(id);
    }
    emit shapeChanged();
}

const authoring::GraphNode* CanvasGraph::node(const QString& id) const {
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : &m_graph.nodes[*found];
}

const authoring::GraphWire* CanvasGraph::wire(const QString& id) const {
    const auto found = m_wires.find(id);
    return found == m_wires.end() ? nullptr : &m_graph.wires[*found];
}

std::vector<const authoring::GraphWire*> CanvasGraph::wiresOf(const QString& nodeId) const {
    const std::string id = nodeId.toStdString();
    std::vector<const authoring::GraphWire*> found;
    for (const auto& wire : m_graph.wires) {
        if (wire.from == id || wire.to == id)
            found.push_back(&wire);
    }
    return found;
}

void CanvasGraph::setHandPositions(QHash<QString, QPointF> positions) {
    if (positions == m_hand)
        return;
    m_hand = std::move(positions);
    emit handPositionsChanged();
}

void CanvasGraph::setFrames(std::vector<authoring::Frame> frames) {
    if (frames == m_frames)
        return;
    m_frames = std::move(frames);
    emit framesChanged();
}

const authoring::Frame* CanvasGraph::frame(const QString& id) const {
    const auto found =
        std::find_if(m_frames.begin(), m_frames.end(),
                     [id = id.toStdString()](const auto& frame) { return frame.id == id; });
    return found == m_frames.end() ? nullptr : &*found;
}

void CanvasGraph::setMarks(QHash<QString, Mark> marks) {
    m_marks = std::move(marks);
}

std::optional<Mark> CanvasGraph::mark(const QString& id) const {
    return m_marks && m_marks->contains(id) ? std::optional{m_marks->value(id)} : std::nullopt;
}

void CanvasGraph::setActivity(const QString& nodeId, const CardActivity& activity) {
    if (!m_nodes.contains(nodeId) || m_activity.value(nodeId) == activity)
        return;
    m_activity[nodeId] = activity;
    emit activityChanged(nodeId);
}

} // namespace lathe::designer
