#include "engine/dispatch/Recorder.h"

#include <memory>
#include <utility>

namespace lathe::dispatch {

Recorder::Recorder(store::Journal& journal, Observer observer)
    : m_journal{journal}
    , m_observer{std::move(observer)} {}

void Recorder::started(const model::InvocationRecord& record) {
    auto shared = std::make_shared<const model::InvocationRecord>(record);
    if (m_observer.onStarted)
        m_observer.onStarted(shared);
    m_journal.begin(std::move(shared));
}

void Recorder::finished(model::InvocationRecord&& record) {
    auto shared = std::make_shared<const model::InvocationRecord>(std::move(record));
    if (m_observer.onFinished)
        m_observer.onFinished(shared);
    m_journal.finish(std::move(shared));
}

void Recorder::logStream(store::LogStream stream) {
    if (m_observer.onLogStream)
        m_observer.onLogStream(stream);
    m_journal.openStream(std::move(stream));
}

void Recorder::log(std::vector<model::LogLine> lines) {
    if (lines.empty())
        return;
    const model::SharedLines numbered = m_journal.append(std::move(lines));
    if (m_observer.onLog)
        m_observer.onLog(numbered);
}

void Recorder::initProfile(const model::InvocationRecord& record, const std::string& profile) {
    if (m_observer.onInitProfile)
        m_observer.onInitProfile(record, profile);
}

void Recorder::environment(const EnvironmentChange& change) {
    if (m_observer.onEnvironment)
        m_observer.onEnvironment(change);
}

void Recorder::asyncEvent(AsyncHappening happening, const std::string& function) {
    if (m_observer.onAsyncEvent)
        m_observer.onAsyncEvent(happening, function);
}

void Recorder::shortage(const MemoryShortage& shortage) {
    if (m_observer.onShortage)
        m_observer.onShortage(shortage);
}

} // namespace lathe::dispatch
