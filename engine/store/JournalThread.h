#pragma once

#include "engine/store/JournalDatabase.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <variant>
#include <vector>

namespace lathe::store {

struct PutInvocation {
    model::SharedRecord record;
};
struct AppendLines {
    model::SharedLines lines;
    /// The number of the first one.
    std::int64_t first = 0;
};
struct PutStream {
    std::unique_ptr<const LogStream> stream;
};
/// All of the group where `name` is empty.
struct RemoveStreams {
    std::string group;
    std::string name;
};
struct PutDelivery {
    std::unique_ptr<const model::Delivery> delivery;
};
struct Enqueue {
    std::unique_ptr<const QueuedEvent> event;
    std::function<void(Result<bool>)> done;
};
struct Dequeue {
    std::string requestId;
};
/// Runs once all that was posted before it is written; the Error tells that it could not be.
struct Query {
    std::function<void(JournalDatabase&, const std::optional<Error>& writeFailure)> run;
};
using Task = std::variant<PutInvocation, AppendLines, PutStream, RemoveStreams, PutDelivery,
                          Enqueue, Dequeue, Query>;

/// The store thread: takes tasks in order, gathers writes for up to 20 ms (100 ms under load) into
/// one transaction, and keeps what could not be written for another try.
class JournalThread {
  public:
    JournalThread(std::unique_ptr<JournalDatabase> database, std::function<void(Error)> onTrouble,
                  Retention retention, JournalUse use);
    /// Writes what is pending.
    ~JournalThread();

    void post(Task task);
    /// An invocation that runs from now on: not written where it ends before the next transaction.
    void begin(model::SharedRecord record);
    void finish(model::SharedRecord record);
    void append(model::SharedLines lines);
    model::SharedLines append(std::vector<model::LogLine> lines);

  private:
    using Begun = std::unordered_map<std::string_view, model::SharedRecord>;

    void run();
    void add(Task task, std::unique_lock<std::mutex>& lock);
    bool hasPosted() const { return !m_posted.empty() || !m_begun.empty(); }
    void waitForTasks(std::unique_lock<std::mutex>& lock);
    void process(Begun begun, std::vector<Task> tasks);
    void answer(const Query& query);
    void write();
    bool writeAll();
    void refuseEvents(const Error& why);
    void dropOldestLines();
    void prune();

    std::unique_ptr<JournalDatabase> m_database;
    std::function<void(Error)> m_onTrouble;
    Retention m_retention;
    JournalUse m_use;

    /// Of the store thread: what is not written yet, oldest first, and why if writing has failed.
    std::deque<Task> m_unwritten;
    std::optional<Error> m_failure;
    bool m_pruneMore = true;
    bool m_busy = false;
    bool m_toldOfDamage = false;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Task> m_posted;
    /// Those that began and have not ended since the last transaction, by their request ids.
    Begun m_begun;
    std::int64_t m_nextLine;
    bool m_urgent = false;
    bool m_ending = false;

    std::thread m_thread;
};

} // namespace lathe::store
