#pragma once

#include "engine/api/EventBatch.h"
#include "engine/authoring/Graph.h"

#include <QHash>
#include <QObject>
#include <QPointF>

#include <string>
#include <vector>

namespace lathe::authoring {
struct Removal;
}
namespace lathe::designer {
class DesignerPane;
}

namespace lathe::app {

class CanvasClipboard;
class MainWindow;

/// The canvas in its tab: what it asks for is written into the template, as one step to undo, and
/// what happens there is told to it. The pane is made when the project's first panes are there.
class CanvasWiring : public QObject {
    Q_OBJECT

  public:
    explicit CanvasWiring(MainWindow& window);

    /// Makes the pane, as the first tab.
    void make();
    /// Brings the tab to the front, also after it was closed.
    void show();
    /// nullptr before make().
    designer::DesignerPane* pane() const { return m_pane; }
    void retranslate();

    /// A function or another resource is what the inspector shows.
    void select(const QString& nodeId);
    void takeBatch(const api::EventBatch& batch);
    /// Invocations of the journal, the newest first, in place of what it was told before.
    void setHistory(const std::vector<model::InvocationRecord>& records);
    /// Another project is open.
    void clear();
    /// Takes the cards and wires out of the template, and says what went with them.
    void remove(const QStringList& nodeIds, const QStringList& wireIds);
    /// Lets the notice take the last step back, as long as it is that.
    void offerUndo();

  signals:
    /// The inspector shall show it.
    void nodeSelected(const QString& nodeId);
    /// So is a place below the resource's Properties.
    void settingSelected(const QString& logicalId, const QString& path);

  private:
    void connectPane();
    void tellSelected(const QString& nodeId);
    void projectChanged();
    void moveCards(const QString& label, const QHash<QString, QPointF>& positions);
    void arrange(const QStringList& nodeIds);
    void connectCards(const QString& from, const QString& to);
    void create(authoring::NodeKind kind, const QPointF& place, const QString& from);
    std::vector<std::string> cardsGoneWith(const QStringList& nodeIds) const;
    void sayRemoved(const QString& label, const authoring::Removal& removal, bool changed);
    void takeCode(const QStringList& paths, const QPointF& place);
    void open(const QString& nodeId);
    /// Says what went wrong, if anything.
    bool tell(const Result<void>& done);

    MainWindow& m_window;
    CanvasClipboard* m_clipboard;
    designer::DesignerPane* m_pane = nullptr;
    QString m_selected;
};

} // namespace lathe::app
