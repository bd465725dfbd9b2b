#pragma once

#include <QByteArray>
#include <QObject>
#include <QSet>

class QDockWidget;
class QMainWindow;

namespace lathe::cost {
class CostPane;
}
namespace lathe::debugging {
class DebugPane;
}
namespace lathe::git {
class GitPane;
}
namespace lathe::inspector {
class InspectorPane;
}
namespace lathe::invoke {
class InvokePane;
}
namespace lathe::logs {
class LogsPane;
}
namespace lathe::metrics {
class MetricsPane;
}
namespace lathe::project {
class ProjectPane;
}

namespace lathe::query {
class QueryPane;
}

namespace lathe::resources {
class ResourcesPane;
}

namespace lathe::traces {
class TracesPane;
}

namespace lathe::app {

class BuildPane;
class ProblemsPane;

/// The docks and the panes in them. The project's tree is there at once; the others are made when
/// the window has been painted, in the order of what one needs first.
class Docks : public QObject {
    Q_OBJECT

  public:
    explicit Docks(QMainWindow& window);

    /// Makes the rest, one pane a turn of the event loop; `built` follows, once.
    void buildSoon();
    /// Makes what is missing now.
    void buildNow();
    /// After a change of language: those that write their texts when they are made.
    void makeAnew();
    bool isBuilt() const { return m_next == StepCount; }

    project::ProjectPane* project() { return m_project; }
    // nullptr until built.
    invoke::InvokePane* test() { return m_test; }
    logs::LogsPane* logs() { return m_logs; }
    query::QueryPane* query() { return m_query; }
    metrics::MetricsPane* metrics() { return m_metrics; }
    traces::TracesPane* traces() { return m_traces; }
    cost::CostPane* cost() { return m_cost; }
    inspector::InspectorPane* inspector() { return m_inspector; }
    ProblemsPane* problems() { return m_problems; }
    BuildPane* build() { return m_build; }
    git::GitPane* git() { return m_git; }
    debugging::DebugPane* debug() { return m_debug; }
    resources::ResourcesPane* resources() { return m_resources; }
    QDockWidget* resourcesDock() { return m_resourcesDock; }
    QDockWidget* gitDock() { return m_gitDock; }
    QDockWidget* tracesDock() { return m_tracesDock; }

    QList<QDockWidget*> all() const;
    /// Without a project there is nothing to show in them: they make room for the welcome page, and
    /// come back as they were.
    void setShown(bool shown);
    /// Makes the project's dock as wide as its functions need, within reason.
    void fitProject();
    /// Shown, and not behind another tab.
    bool isInFront(QDockWidget* dock) const { return m_front.contains(dock); }
    /// Opens the dock that holds this pane and brings it to the front.
    void raise(QWidget* pane);
    /// The same, without the keyboard.
    void bringUp(QWidget* pane);
    /// The list of problems, without the keyboard.
    void bringUpProblems();
    void setProblemCount(int count);
    void retranslate();

  signals:
    void built();

  private:
    enum Step {
        Test,
        Inspector,
        Logs,
        Query,
        Problems,
        Metrics,
        Traces,
        Cost,
        Resources,
        Build,
        Git,
        Debug,
        StepCount
    };

    QDockWidget* add(const char* name, Qt::DockWidgetArea area);
    void make(int step);
    /// A pane that others cover is hidden, so that it does not go on asking for what nobody sees.
    void showIfInFront(QDockWidget* dock);
    void buildNext();

    QMainWindow& m_window;
    QSet<QDockWidget*> m_front;
    QDockWidget* m_projectDock;
    QDockWidget* m_inspectorDock;
    QDockWidget* m_testDock;
    QDockWidget* m_logsDock;
    QDockWidget* m_queryDock;
    QDockWidget* m_metricsDock;
    QDockWidget* m_tracesDock;
    QDockWidget* m_costDock;
    QDockWidget* m_resourcesDock;
    QDockWidget* m_problemsDock;
    QDockWidget* m_buildDock;
    QDockWidget* m_gitDock;
    QDockWidget* m_debugDock;
    project::ProjectPane* m_project;
    invoke::InvokePane* m_test = nullptr;
    logs::LogsPane* m_logs = nullptr;
    query::QueryPane* m_query = nullptr;
    metrics::MetricsPane* m_metrics = nullptr;
    traces::TracesPane* m_traces = nullptr;
    cost::CostPane* m_cost = nullptr;
    inspector::InspectorPane* m_inspector = nullptr;
    resources::ResourcesPane* m_resources = nullptr;
    ProblemsPane* m_problems = nullptr;
    BuildPane* m_build = nullptr;
    git::GitPane* m_git = nullptr;
    debugging::DebugPane* m_debug = nullptr;
    int m_next = 0;
    bool m_building = false;
    int m_problemCount = 0;
    /// The layout while the docks are away; empty while they are there.
    QByteArray m_hiddenState;
};

} // namespace lathe::app
