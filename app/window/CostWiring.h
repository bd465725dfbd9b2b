#pragma once

#include "engine/api/EventBatch.h"
#include "engine/load/Plan.h"
#include "engine/tuning/Plan.h"
#include "widgets/cost/LoopWatch.h"

#include <QObject>

#include <functional>
#include <string>

namespace lathe::cost {
class CostPane;
}

namespace lathe::app {

class MainWindow;
class CostHost;

/// What the Cost dock asks of the engine and the document. Goes with the pane.
class CostWiring : public QObject {
    Q_OBJECT

  public:
    CostWiring(MainWindow& window, cost::CostPane& pane);

    void engineStarted();
    /// Loops are noticed, and what environments do under a load.
    void takeBatch(const api::EventBatch& batch);
    /// Another project is open.
    void projectOpened();
    /// The names of the project's saved events have changed, or why no function can be run.
    void sendSavedEvents();
    void setObstacle(const QString& reason);

  private:
    void connectTuning();
    void connectLoad();
    /// Saves first, where the person wants that before invoking; then whether that went well.
    void whenSaved(std::function<void(bool saved)> then);
    std::string eventOf(const QString& savedEvent) const;
    void drive(load::Plan plan, const QString& savedEvent);
    void sayLoop(const cost::Loop& loop);
    QString templateFile() const;
    void measure(tuning::Plan plan, const QString& savedEvent);
    void writeMemory(const QString& logicalId, int mebibytes);

    MainWindow& m_window;
    cost::CostPane& m_pane;
    CostHost* m_host;
    cost::LoopWatch m_loops;
};

} // namespace lathe::app
