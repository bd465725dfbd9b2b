#include "engine/api/EventFeed.h"

#include <iterator>
#include <utility>

namespace lathe::api {

EventFeed::EventFeed(std::size_t capacity)
    : m_capacity{capacity} {}

template <class Change> void EventFeed::push(Change change) {
    std::function<void()> notify;
    {
        const std::lock_guard lock{m_mutex};
        if (m_batch.empty())
            notify = m_notify;
        change(m_batch);
    }
    if (notify)
        notify();
}

void EventFeed::onEvents(std::function<void()> notify) {
    bool waiting = false;
    {
        const std::lock_guard lock{m_mutex};
        m_notify = notify;
        waiting = !m_batch.empty();
    }
    if (waiting && notify)
        notify();
}

EventBatch EventFeed::take() {
    const std::lock_guard lock{m_mutex};
    trim();
    return std::exchange(m_batch, {});
}

void EventFeed::pushStarted(const model::InvocationRecord& record) {
    push([&](EventBatch& batch) { batch.started.push_back(record); });
}

void EventFeed::pushFinished(const model::InvocationRecord& record) {
    push([&](EventBatch& batch) { batch.finished.push_back(record); });
}

void EventFeed::pushLogs(std::vector<model::LogLine> lines) {
    push([&](EventBatch& batch) {
        batch.logs.insert(batch.logs.end(), std::make_move_iterator(lines.begin()),
                          std::make_move_iterator(lines.end()));
        // In large steps: each moves all that stays.
        if (batch.logs.size() >= 2 * m_capacity)
            trim();
    });
}

void EventFeed::pushEnvironment(const dispatch::EnvironmentChange& change) {
    push([&](EventBatch& batch) { batch.environments.push_back(change); });
}

void EventFeed::pushProject(ProjectChange change) {
    push([&](EventBatch& batch) { batch.projectChange = std::move(change); });
}

void EventFeed::pushTrouble(Error trouble) {
    push([&](EventBatch& batch) { batch.troubles.push_back(std::move(trouble)); });
}

void EventFeed::trim() {
    if (m_batch.logs.size() <= m_capacity)
        return;
    const auto surplus = static_cast<std::ptrdiff_t>(m_batch.logs.size() - m_capacity);
    m_batch.logs.erase(m_batch.logs.begin(), m_batch.logs.begin() + surplus);
    m_batch.droppedLogLines += surplus;
}

} // namespace lathe::api
