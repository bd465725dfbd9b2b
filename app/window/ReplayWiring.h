#pragma once

#include "engine/model/Invocation.h"
#include "engine/suite/Check.h"
#include "engine/suite/PairDiff.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <vector>

namespace lathe::compare {
class ReplayPane;
}

namespace lathe::app {

class BatchRun;
class MainWindow;
class SuiteWiring;

/// Invocations run once more against the code as it is now, beside what they gave, in a tab.
class ReplayWiring : public QObject {
    Q_OBJECT

  public:
    ReplayWiring(MainWindow& window, SuiteWiring& tests);

    /// With the events that they had, byte for byte. Saves first, where the person wants that.
    void replay(const std::vector<model::InvocationRecord>& records);
    /// What failed of this function (empty: of all) in the time before now.
    void replayFailed(const QString& logicalId, std::chrono::seconds span);
    /// Another project is open.
    void clear();

  signals:
    void traceRequested(const QString& requestId);

  private:
    compare::ReplayPane& makePane();
    void begin(const std::vector<model::InvocationRecord>& records);
    void take(int row, const suite::Run& run);
    /// Counts the places that differ.
    void count(int row);
    void sendDiff(int row);
    void sendDiff(int row, const std::vector<model::LogLine>& logBefore);

    MainWindow& m_window;
    SuiteWiring& m_tests;
    BatchRun* m_run;
    /// The tabs have it while it is shown.
    QPointer<compare::ReplayPane> m_pane;
    /// By row.
    QHash<int, suite::Run> m_runs;
    /// How often replays have begun: what comes late is of others.
    int m_round = 0;
};

} // namespace lathe::app
