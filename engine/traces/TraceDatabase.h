#pragma once

#include "engine/store/Sqlite.h"
#include "engine/traces/Segment.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lathe::traces {

/// How much of what was sent is kept: what exceeds it goes, oldest traces first. X-Ray keeps 30
/// days.
struct TraceRetention {
    Seconds age{std::int64_t{30} * 24 * 3600};
    std::int64_t bytes = std::int64_t{256} << 20;
};

enum class Visibility {
    /// The trace is recorded: X-Ray's API tells it.
    Sampled,
    /// Only Lathe tells it.
    Unsampled,
};

/// A trace with documents, and when it began.
struct TraceEntry {
    std::string id;
    Timestamp start{};
    Timestamp end{};
};

/// The segment documents that functions and services have sent: traces.db. Used by one thread.
class TraceDatabase {
  public:
    /// Fails with State.NotWritable.
    Result<void> open(const std::filesystem::path& stateDirectory,
                      const std::function<void(Error)>& tellTrouble);

    void begin();
    /// In the place of one with the same id that was in progress.
    void put(const Segment& segment, Visibility visibility);
    /// Fails with Traces.NotWritten.
    Result<void> commit();

    /// Fails with Traces.Unreadable, as the next.
    Result<std::vector<TraceEntry>> between(Timestamp from, Timestamp until, Visibility least);
    Result<std::vector<Segment>> documentsOf(const std::string& traceId, Visibility least,
                                             bool& limitExceeded);
    /// Deletes a little of what exceeds the retention; true where there may be more.
    bool pruneStep(const TraceRetention& retention, Timestamp now);

  private:
    Error failure(const char* code) const;

    std::filesystem::path m_file;
    store::Sqlite m_sqlite;
    store::Statement m_putDocument;
    store::Statement m_putTrace;
};

} // namespace lathe::traces
