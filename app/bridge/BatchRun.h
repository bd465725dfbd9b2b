#pragma once

#include "engine/model/Invocation.h"
#include "engine/suite/Check.h"

#include <QObject>

#include <map>
#include <string>
#include <vector>

namespace lathe::app {

class EngineHost;

/// Many invocations, some at once: each is told with its log when it is over.
class BatchRun : public QObject {
    Q_OBJECT

  public:
    /// `parallel` of them at once.
    BatchRun(EngineHost& engine, int parallel, QObject* parent);

    /// Begins with these; what is still running of an earlier start() is stopped.
    void start(std::vector<model::InvocationRequest> requests);
    /// Stops those that run and begins no further one. Each that was begun is still told.
    void cancel();
    bool isRunning() const { return !m_running.empty() || m_next < m_requests.size(); }

  signals:
    /// `index` is that of its request.
    void ran(int index, const lathe::suite::Run& run);
    /// Nothing runs any more.
    void ended();

  private:
    void fill();
    void begin(std::size_t index);
    void take(std::size_t index, const Result<model::InvocationRecord>& result);
    void finish(std::size_t index, const suite::Run& run);
    void engineGone();

    EngineHost& m_engine;
    int m_parallel;
    std::vector<model::InvocationRequest> m_requests;
    std::size_t m_next = 0;
    /// Request ids by index.
    std::map<std::size_t, std::string> m_running;
    /// Which start() an answer is for.
    int m_round = 0;
};

} // namespace lathe::app
