#pragma once

#include "engine/api/EventBatch.h"

#include <QObject>

namespace lathe::traces {
class TracesPane;
}

namespace lathe::app {

class MainWindow;

/// What the Traces dock asks of the engine, and where one goes from it. Goes with the pane.
class TracesWiring : public QObject {
    Q_OBJECT

  public:
    TracesWiring(MainWindow& window, traces::TracesPane& pane);

    /// `obstacle`: why no engine runs; empty: one does.
    void engineChanged(const QString& obstacle);
    void takeBatch(const api::EventBatch& batch);
    /// Brings the dock up with the trace of this invocation.
    void showInvocation(const QString& requestId);

  private:
    void openInvocation(const QString& requestId);
    void countColdStarts(const QString& logicalId);

    MainWindow& m_window;
    traces::TracesPane& m_pane;
};

} // namespace lathe::app
