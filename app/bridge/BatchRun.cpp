#include "app/bridge/BatchRun.h"

#include "app/bridge/EngineHost.h"
#include "engine/base/Ids.h"
#include "widgets/common/EngineText.h"

namespace lathe::app {

BatchRun::BatchRun(EngineHost& engine, int parallel, QObject* parent)
    : QObject{parent}
    , m_engine{engine}
    , m_parallel{parallel} {
    connect(&engine, &EngineHost::stateChanged, this, [this](EngineHost::State state) {
        if (state != EngineHost::State::Running)
            engineGone();
    });
}

void BatchRun::start(std::vector<model::InvocationRequest> requests) {
    cancel();
    m_running.clear();
    ++m_round;
    m_requests = std::move(requests);
    m_next = 0;
    fill();
}

void BatchRun::cancel() {
    m_next = m_requests.size();
    for (const auto& [index, requestId] : m_running)
        m_engine.stopInvocation(QString::fromStdString(requestId));
}

void BatchRun::fill() {
    while (m_next < m_requests.size() && m_running.size() < static_cast<std::size_t>(m_parallel))
        begin(m_next++);
}

void BatchRun::begin(std::size_t index) {
    model::InvocationRequest request = m_requests[index];
    request.requestId = newUuid();
    m_running[index] = request.requestId;
    m_engine.runToEnd(
        std::move(request), this,
        [this, index, round = m_round](const Result<model::InvocationRecord>& result) {
            if (round == m_round)
                take(index, result);
        });
}

void BatchRun::take(std::size_t index, const Result<model::InvocationRecord>& result) {
    if (!result)
        return finish(index, {{}, {}, result.error()});
    store::LogQuery query;
    query.requestId = result->requestId;
    m_engine.logs(query, this, [this, index, record = *result, round = m_round](auto lines) {
        if (round == m_round)
            finish(index, {record, lines.value_or(std::vector<model::LogLine>{}), {}});
    });
}

void BatchRun::finish(std::size_t index, const suite::Run& run) {
    // The engine may have gone meanwhile, which was told.
    if (m_running.erase(index) == 0)
        return;
    emit ran(static_cast<int>(index), run);
    fill();
    if (!isRunning())
        emit ended();
}

void BatchRun::engineGone() {
    m_next = m_requests.size();
    const auto running = m_running;
    for (const auto& [index, requestId] : running)
        finish(index, {{},
                       {},
                       Error{"Engine.Ended",
                             ui::toText(tr("The engine ended before the function did."))}});
}

} // namespace lathe::app
