#pragma once

#include "engine/api/EventBatch.h"

#include <cstddef>
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

    void pushStarted(const model::InvocationRecord& record);
    void pushFinished(const model::InvocationRecord& record);
    void pushLogs(std::vector<model::LogLine> lines);
    void pushEnvironment(const dispatch::EnvironmentChange& change);
    /// Takes the place of an earlier one that was not taken.
    void pushProject(ProjectChange change);
    void pushTrouble(Error trouble);

  private:
    template <class Change> void push(Change change);
    void trim();

    const std::size_t m_capacity;
    std::mutex m_mutex;
    EventBatch m_batch;
    std::function<void()> m_notify;
};

} // namespace lathe::api
