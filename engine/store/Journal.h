#pragma once

#include "engine/base/Result.h"
#include "engine/model/Delivery.h"
#include "engine/model/Invocation.h"
#include "engine/store/LogStream.h"
#include "engine/store/QueuedEvent.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::store {

struct HistoryQuery {
    /// Logical id; empty: every function.
    std::string function;
    /// Only the attempts of this request; empty: all.
    std::string requestId;
    std::optional<Timestamp> since;
    /// Newest first.
    int limit = 200;
    /// Only those older than this one (for paging).
    std::optional<Timestamp> before;
    /// Only those that are over and did not succeed; what a person stopped did not fail.
    bool failedOnly = false;
};

struct LogQuery {
    std::string function;
    std::string requestId;
    std::optional<Timestamp> since;
    /// Only lines after this sequence number.
    std::int64_t afterSequence = 0;
    /// The newest `limit` lines, in order.
    int limit = 10'000;
};

/// Sums over finished invocations, for costs: what was throttled, could not be run or was stopped
/// before it ran is not billed and not among them; nor is what ran under a debugger.
struct FunctionTotals {
    std::string function;
    std::int64_t invocations = 0;
    std::int64_t errors = 0;
    Milliseconds billedDuration{};
    PicoDollars cost;
};

/// What the journal keeps: the newest of each kind, and no more than `bytes` in all. What exceeds
/// it is pruned in the background, oldest first.
struct Retention {
    std::int64_t logLines = 20'000'000;
    std::int64_t invocations = 100'000;
    std::int64_t deliveries = 100'000;
    std::int64_t bytes = std::int64_t{2} << 30;
};

enum class JournalUse {
    /// The engine of the project: invocations that an engine which died left unfinished are closed
    /// as Stopped.
    Engine,
    /// A look from outside at what is there; nothing is pruned or closed.
    Look,
};

/// The journal of invocations and log lines: state/journal.db. Owns the store thread, which alone
/// touches SQLite; writes are batched (at most 100 ms late), queries run after the writes that came
/// before them. All calls are thread safe and return at once; `done` is called on the store thread.
/// A full disk or a damaged database never stops an invocation: it is reported once through
/// `onTrouble` (Journal.NotWritten, Journal.Damaged), and writing is tried again each second; up to
/// 64 MB wait in memory, then the oldest log lines are given up, and that is reported too
/// (Journal.LinesLost). A file that a write finds damaged is set aside (journal.db.damaged-DATE)
/// and a new one begun; what a query finds is reported once (Journal.Unreadable).
class Journal {
  public:
    /// Makes the folder where it is missing. Fails with State.NotWritable, and with State.TooNew
    /// when a newer Lathe has written the journal. `onTrouble` comes on the store thread (or from
    /// within open()).
    static Result<std::unique_ptr<Journal>> open(const std::filesystem::path& stateDirectory,
                                                 std::function<void(Error)> onTrouble,
                                                 Retention retention = {},
                                                 JournalUse use = JournalUse::Engine);
    /// Writes what is pending.
    ~Journal();

    void begin(model::SharedRecord record);
    void finish(model::SharedRecord record);
    /// A line has its number from now on: those of all lines, in the order of these calls, are
    /// numbers in a row.
    void append(model::SharedLines lines);
    /// The same; gives the lines with their numbers.
    model::SharedLines append(std::vector<model::LogLine> lines);
    /// A log stream for lines to come. It is given up where its group has one of that name.
    void openStream(LogStream stream);
    /// `name` may be empty: all of the group. Their lines stay in logs(), and are no longer events.
    void removeStreams(std::string group, std::string name);
    void deliver(model::Delivery delivery);

    void history(HistoryQuery query,
                 std::function<void(Result<std::vector<model::InvocationRecord>>)> done);
    void logs(LogQuery query, std::function<void(Result<std::vector<model::LogLine>>)> done);
    /// What belongs to the story of this X-Amzn-Trace-Id.
    void story(std::string traceId, std::function<void(Result<model::Story>)> done);
    void totals(Timestamp since, std::function<void(Result<std::vector<FunctionTotals>>)> done);
    /// After everything that was written before this call is on disk, or could not be written.
    void flush(std::function<void(Result<bool>)> done);

    /// Asynchronous events that are accepted and not done: on disk (synced) before `done` is
    /// called; an error means that it was not accepted. Once more with the same request id replaces
    /// it (a further attempt).
    void enqueue(QueuedEvent event, std::function<void(Result<bool>)> done);
    void dequeue(const std::string& requestId);
    /// What an engine that died has left, with the attempts made so far.
    void queued(std::function<void(Result<std::vector<QueuedEvent>>)> done);

  private:
    class Impl;
    explicit Journal(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::store
