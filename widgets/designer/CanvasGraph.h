#pragma once

#include "engine/authoring/Frames.h"
#include "engine/authoring/GraphDiff.h"
#include "engine/base/Units.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QSet>
#include <QStringList>

#include <optional>
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

/// What a comparison says of a card or wire.
struct Mark {
    authoring::Change change = authoring::Change::Changed;
    /// A line for each setting that is another.
    QStringList settings;
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

    /// The graph is that of two states, with marks on what differs, by the ids of cards and wires:
    /// it shows no activity, and nothing of it can be changed. Before setGraph().
    void setMarks(QHash<QString, Mark> marks);
    bool isCompared() const { return m_marks.has_value(); }
    std::optional<Mark> mark(const QString& id) const;

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
    std::optional<QHash<QString, Mark>> m_marks;
};

/// Whether events travel along the wire, but none that the local engine brings.
bool isDormant(const authoring::GraphWire& wire);

} // namespace lathe::designer
