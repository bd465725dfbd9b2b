#pragma once

#include "engine/authoring/Frames.h"
#include "engine/authoring/Graph.h"
#include "engine/base/Units.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QSet>
#include <QString>

#include <vector>

namespace lathe::designer {

/// What the card of a function says of its invocations.
struct CardActivity {
    int running = 0;
    /// Of the last minute.
    int perMinute = 0;
    int errors = 0;
    /// Of the last hundred; 0 before the first.
    Microseconds p95{0};
    /// Of those that the canvas has been told of; 0 before the first.
    qint64 invocations = 0;
    PicoDollars cost;
    bool lastFailed = false;
    /// Of the last invocation, when it failed.
    QString lastError;
    QString lastRequest;

    bool operator==(const CardActivity&) const = default;
};

/// The graph that the canvas shows, by ids. It knows no scene: who shows it listens. A new graph is
/// compared with the one before, so that only what has changed is told. GUI thread.
class CanvasGraph : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    void setGraph(authoring::Graph graph);
    const authoring::Graph& graph() const { return m_graph; }
    /// nullptr when there is none.
    const authoring::GraphNode* node(const QString& id) const;
    const authoring::GraphWire* wire(const QString& id) const;
    /// Wires that begin or end at the node.
    std::vector<const authoring::GraphWire*> wiresOf(const QString& nodeId) const;

    /// Where a person has put cards.
    void setHandPositions(QHash<QString, QPointF> positions);
    const QHash<QString, QPointF>& handPositions() const { return m_hand; }

    void setFrames(std::vector<authoring::Frame> frames);
    const std::vector<authoring::Frame>& frames() const { return m_frames; }
    /// nullptr when there is none.
    const authoring::Frame* frame(const QString& id) const;

    /// It is the source of events, of which the local engine brings none to what they start.
    bool isDormant(const QString& nodeId) const { return m_dormant.contains(nodeId); }

    void setActivity(const QString& nodeId, const CardActivity& activity);
    CardActivity activity(const QString& nodeId) const { return m_activity.value(nodeId); }

  signals:
    void nodeAdded(const QString& id);
    void nodeRemoved(const QString& id);
    void nodeChanged(const QString& id);
    void wireAdded(const QString& id);
    void wireRemoved(const QString& id);
    void wireChanged(const QString& id);
    /// After all of the above: cards may have to move.
    void shapeChanged();
    void handPositionsChanged();
    void framesChanged();
    void activityChanged(const QString& nodeId);

  private:
    authoring::Graph m_graph;
    QHash<QString, std::size_t> m_nodes;
    QHash<QString, std::size_t> m_wires;
    QHash<QString, QPointF> m_hand;
    std::vector<authoring::Frame> m_frames;
    QSet<QString> m_dormant;
    QHash<QString, CardActivity> m_activity;
};

/// Whether events travel along the wire, but none that the local engine brings.
bool isDormant(const authoring::GraphWire& wire);

} // namespace lathe::designer
