#pragma once

#include "engine/api/EventBatch.h"
#include "widgets/inspector/WrittenProperties.h"
#include "widgets/resources/Values.h"

#include <QObject>
#include <QTimer>

namespace lathe::app {

class CanvasWiring;
class CostWiring;
class DashboardWiring;
class Docks;
class GitWiring;
class LogsWiring;
class MainWindow;
class ReplayWiring;
class ResourceWiring;
class SuiteWiring;
class TracesWiring;

/// Connects the panes with the document and the engine: what they ask for is asked there, what
/// happens there is told to them.
class PaneWiring : public QObject {
    Q_OBJECT

  public:
    explicit PaneWiring(MainWindow& window);

    /// After the panes are made: connects them and tells them what there is.
    void connectPanes();
    /// The window speaks another language: the panes say in it what they said.
    void remakePanes();
    /// A function or another resource is what the inspector shows.
    void showResource(const QString& logicalId);
    /// The window's current function has changed.
    void showFunction(const QString& logicalId);
    void projectChanged();
    /// Its folder has another path: it stays the project that the panes show.
    void projectMoved();
    CanvasWiring& canvas() { return *m_canvas; }
    GitWiring& git() { return *m_git; }
    SuiteWiring& tests() { return *m_tests; }
    /// Where the time of this invocation went, in the Traces dock.
    void showTrace(const QString& requestId);
    void engineChanged();
    /// Builds what has changed; the Build dock tells of it.
    void build();

  private:
    void connectProblems();
    void connectBuild();
    void sendStandings();
    void connectProject();
    void connectTest();
    void connectHistory();
    void connectLogs();
    void connectInspector();
    void connectMetricsAndCost();
    void connectResources();
    std::vector<resources::HttpApi> httpApis() const;
    /// Why it runs nothing; empty: it does.
    QString engineObstacle() const;
    void engineStarted();
    void takeBatch(const api::EventBatch& batch);
    /// Another project is open: nothing of the one before stays in the panes.
    void forgetProject();
    void sendSavedEvents();
    void sendHistory(const QString& logicalId);
    void invoke(const model::InvocationRequest& request);
    void send(const model::InvocationRequest& request);
    void editProperties(const QString& logicalId, const inspector::PropertyEdits& edits);
    void editProperty(const QString& logicalId, const inspector::PropertyPath& path,
                      const boost::json::value* value);
    /// A form's edit that failed: says so, and the form shows what holds.
    void tell(const QString& logicalId, const Result<void>& edited);
    /// What the tree asks to have done with files, and made of them.
    void connectFiles();
    void createFile(const QString& folder);
    void renameFile(const QString& path, const QString& newName);
    void deleteFile(const QString& path);
    void offerPutBack(const QString& path, const QString& pathInTrash);
    void openPlace(const QString& path, int line, int column);
    void focusSetting(const QString& logicalId, const QString& property);
    void showProblems();
    void addDenials(const std::vector<model::Denial>& denials);
    /// The template allows from now on what was denied.
    void permit(const model::Denial& denial);
    QString eventPath(const QString& name) const;
    void reportFailure(const Error& error);

    MainWindow& m_window;
    Docks& m_docks;
    CanvasWiring* m_canvas;
    GitWiring* m_git;
    SuiteWiring* m_tests;
    ReplayWiring* m_replay;
    DashboardWiring* m_dashboards;
    /// They go with their panes; nullptr until there are some.
    ResourceWiring* m_resources = nullptr;
    LogsWiring* m_logs = nullptr;
    CostWiring* m_cost = nullptr;
    TracesWiring* m_traces = nullptr;
    QString m_resource;
    /// Of the project that the panes show.
    QString m_template;
    /// Several changes ask for one look at the sources.
    QTimer m_standingsSoon;
};

} // namespace lathe::app
