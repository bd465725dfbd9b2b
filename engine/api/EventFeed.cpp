#include "engine/api/EventFeed.h"

#include <algorithm>
#include <utility>

namespace lathe::api {

EventFeed::EventFeed(std::size_t capacity)
    : m_capacity{capacity} {}

template <class Change> void EventFeed::push(Change change) {
    std::function<void()> notify;
    {
        const std::lock_guard lock{m_mutex};
        if (std::exchange(m_pending.empty, false))
            notify = m_notify;
        change(m_pending);
    }
    if (notify)
        notify();
}

void EventFeed::onEvents(std::function<void()> notify) {
    bool waiting = false;
    {
        const std::lock_guard lock{m_mutex};
        m_notify = notify;
        waiting = !m_pending.empty;
    }
    if (waiting && notify)
        notify();
}

EventBatch EventFeed::take() {
    Pending taken;
    {
        const std::lock_guard lock{m_mutex};
        std::swap(taken, m_pending);
    }
    EventBatch batch = std::move(taken.rest);
    for (const auto& [from, to] :
         {std::pair{&taken.started, &batch.started}, std::pair{&taken.finished, &batch.finished}}) {
        to->reserve(from->size());
        for (const model::SharedRecord& record : *from)
            to->push_back(*record);
    }
    moveLogs(taken, batch);
    return batch;
}

void EventFeed::pushStarted(model::SharedRecord record) {
    push([&](Pending& pending) { pending.started.push_back(std::move(record)); });
}

void EventFeed::pushFinished(model::SharedRecord record) {
    push([&](Pending& pending) { pending.finished.push_back(std::move(record)); });
}

void EventFeed::pushDelivery(model::Delivery delivery) {
    push([&](Pending& pending) { pending.rest.deliveries.push_back(std::move(delivery)); });
}

void EventFeed::pushLogs(model::SharedLines lines) {
    push([&](Pending& pending) {
        pending.lineCount += lines->size();
        pending.logs.push_back(std::move(lines));
        // What cannot be shown any more goes at once; take() is exact.
        while (pending.lineCount - pending.logs.front()->size() >= m_capacity) {
            const auto gone = pending.logs.front()->size();
            pending.lineCount -= gone;
            pending.rest.droppedLogLines += static_cast<std::int64_t>(gone);
            pending.logs.pop_front();
        }
    });
}

void EventFeed::pushEnvironment(const dispatch::EnvironmentChange& change) {
    push([&](Pending& pending) { pending.rest.environments.push_back(change); });
}

void EventFeed::pushShortage(const dispatch::MemoryShortage& shortage) {
    push([&](Pending& pending) { pending.rest.shortage = shortage; });
}

void EventFeed::pushProject(ProjectChange change) {
    push([&](Pending& pending) { pending.rest.projectChange = std::move(change); });
}

void EventFeed::pushTrouble(Error trouble) {
    push([&](Pending& pending) { pending.rest.troubles.push_back(std::move(trouble)); });
}

void EventFeed::pushDenial(model::Denial denial) {
    push([&](Pending& pending) {
        for (model::Denial& earlier : pending.rest.denials) {
            if (denial.repeats(earlier)) {
                earlier.time = denial.time;
                ++earlier.count;
                return;
            }
        }
        pending.rest.denials.push_back(std::move(denial));
    });
}

void EventFeed::moveLogs(Pending& from, EventBatch& to) const {
    std::size_t surplus = from.lineCount > m_capacity ? from.lineCount - m_capacity : 0;
    to.droppedLogLines += static_cast<std::int64_t>(surplus);
    to.logs.reserve(from.lineCount - surplus);
    for (const model::SharedLines& lines : from.logs) {
        const auto skipped = std::min(std::exchange(surplus, 0), lines->size());
        to.logs.insert(to.logs.end(), lines->begin() + static_cast<std::ptrdiff_t>(skipped),
                       lines->end());
    }
}

} // namespace lathe::api
