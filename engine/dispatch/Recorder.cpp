#include "engine/dispatch/Recorder.h"

#include <utility>

namespace lathe::dispatch {

Recorder::Recorder(store::Journal& journal, Observer observer)
    : m_journal{journal}
    , m_observer{std::move(observer)} {}

void Recorder::started(const model::InvocationRecord& record) {
    m_journal.begin(record);
    if (m_observer.onStarted)
        m_observer.onStarted(record);
}

void Recorder::finished(model::InvocationRecord record) {
    if (m_observer.onFinished)
        m_observer.onFinished(record);
    m_journal.finish(std::move(record));
}

void Recorder::log(std::vector<model::LogLine> lines) {
    if (lines.empty())
        return;
    if (!m_observer.onLog)
        return m_journal.append(std::move(lines));
    m_journal.append(lines);
    m_observer.onLog(std::move(lines));
}

void Recorder::environment(const EnvironmentChange& change) {
    if (m_observer.onEnvironment)
        m_observer.onEnvironment(change);
}

} // namespace lathe::dispatch
