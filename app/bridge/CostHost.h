#pragma once

#include "app/bridge/EngineHost.h"
#include "engine/cost/SourcePrices.h"
#include "engine/load/Run.h"
#include "engine/model/Use.h"
#include "engine/tuning/Run.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace lathe::app {

/// What the Cost dock asks of the engine. Every method returns at once and is for the GUI thread;
/// what is told of a tuning run that another one, or another engine, has followed is left out.
class CostHost : public QObject {
    Q_OBJECT

  public:
    /// `engine` is the window's.
    explicit CostHost(EngineHost& engine, QObject* parent = nullptr);
    /// Nobody would hear of its runs any more: they are cancelled.
    ~CostHost() override;

    /// Of the services around functions; nullptr unless an engine runs.
    const cost::SourcePrices* sourcePrices() const;
    /// usesFound follows where an engine runs.
    void askUses(Timestamp since);

    void start(tuning::Plan plan);
    void cancel();
    void drive(load::Plan plan);
    void stopLoad();

  signals:
    void usesFound(const std::vector<model::Use>& uses);
    void progressed(const lathe::tuning::Progress& progress);
    void measured(const lathe::tuning::Measurement& measurement);
    /// Whether it came to its end, or why not.
    void ended(const lathe::Result<bool>& how);

    void secondMeasured(const lathe::load::Measured& measured);
    void loadEnded(const lathe::Result<bool>& how, const lathe::load::Measured& all);

  private:
    QPointer<EngineHost> m_engine;
    /// Counts tuning runs and engines, and loads and engines.
    int m_run = 0;
    int m_load = 0;
};

} // namespace lathe::app
