#pragma once

#include "engine/compare/Rules.h"
#include "engine/suite/CaseWriter.h"
#include "engine/suite/JUnit.h"
#include "engine/suite/Suite.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

namespace lathe::compare {
class SuitePane;
}

namespace lathe::app {

class BatchRun;
class MainWindow;

/// The project's tests in a tab: read, run, changed, and new ones kept.
class SuiteWiring : public QObject {
    Q_OBJECT

  public:
    explicit SuiteWiring(MainWindow& window);

    void showPage();
    /// Shows the page, reads the tests and runs all of them.
    void runAll();
    /// Asks how, and writes the test.
    void keep(const model::InvocationRecord& record,
              const std::vector<compare::Exception>& exceptions);
    void setObstacle(const QString& reason);
    /// Another project is open.
    void clear();

  signals:
    void traceRequested(const QString& requestId);

  private:
    compare::SuitePane& makePane();
    /// Reads the tests on a worker thread.
    void load(std::function<void(const suite::Suite&)> then = {});
    void run(const std::vector<suite::Case>& cases);
    void begin(const std::vector<suite::Case>& cases);
    void write(std::vector<suite::NewFile> files);
    void update(const suite::Tested& tested);

    MainWindow& m_window;
    BatchRun* m_run;
    /// The tabs have it while it is shown.
    QPointer<compare::SuitePane> m_pane;
    std::vector<suite::Case> m_running;
    QString m_obstacle;
    /// Files of tests may have changed.
    QTimer m_loadSoon;
    /// What was read last is what counts.
    int m_loads = 0;
};

} // namespace lathe::app
