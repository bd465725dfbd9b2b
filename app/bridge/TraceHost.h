#pragma once

#include "app/bridge/EngineHost.h"
#include "widgets/traces/TraceSource.h"

#include <QPointer>

namespace lathe::app {

/// The traces that the running engine knows, for the Traces dock. Where none runs, questions fail
/// with Engine.NotRunning.
class TraceHost : public traces::TraceSource {
    Q_OBJECT

  public:
    /// `engine` is the window's.
    explicit TraceHost(EngineHost& engine, QObject* parent = nullptr);

    void list(api::TraceQuestion question, Answer<api::TraceList> done) override;
    void trace(const std::string& id, Answer<traces::Trace> done) override;
    void graph(api::TraceQuestion question, Answer<std::vector<traces::ServiceNode>> done) override;

  private:
    /// Calls `ask` with the engine and what takes its answer over to the GUI thread.
    template <class T, class Ask> void put(Answer<T> done, Ask ask);

    QPointer<EngineHost> m_engine;
};

} // namespace lathe::app
