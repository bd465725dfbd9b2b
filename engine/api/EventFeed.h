#pragma once

#include "engine/api/EventBatch.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace lathe::api {

/// What happened, kept for a reader that comes when it likes. Bounded: of log lines the oldest are
/// dropped and counted, nothing else is. Thread safe.
class EventFeed {
  public:
    explicit EventFeed(std::size_t capacity);

    /// `notify` is called when the feed stops being empty: on the thread that pushed, once until
    /// take().
    void onEvents(std::function<void()> notify);
    EventBatch take();

    void pushStarted(model::SharedRecord record);
    void pushFinished(model::SharedRecord record);
    void pushDelivery(model::Delivery delivery);
    void pushLogs(model::SharedLines lines);
    void pushEnvironment(const dispatch::EnvironmentChange& change);
    /// These take the place of an earlier one that was not taken.
    void pushShortage(const dispatch::MemoryShortage& shortage);
    void pushProject(ProjectChange change);
    void pushTrouble(Error trouble);
    void pushDenial(model::Denial denial);

  private:
    /// What waits, as it was pushed: the batch is made of it by who takes it.
    struct Pending {
        bool empty = true;
        std::vector<model::SharedRecord> started;
        std::vector<model::SharedRecord> finished;
        std::deque<model::SharedLines> logs;
        std::size_t lineCount = 0;
        EventBatch rest;
    };

    template <class Change> void push(Change change);
    void moveLogs(Pending& from, EventBatch& to) const;

    const std::size_t m_capacity;
    std::mutex m_mutex;
    Pending m_pending;
    std::function<void()> m_notify;
};

} // namespace lathe::api
