#pragma once

#include "engine/base/Result.h"
#include "engine/store/LogBlock.h"
#include "engine/store/LogStream.h"
#include "engine/store/Sqlite.h"

#include <compare>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::store {

/// Where an event stands: events are in the order of their times, and those of one time in that in
/// which they were written.
struct EventPosition {
    Timestamp time{};
    std::int64_t sequence = 0;

    auto operator<=>(const EventPosition&) const = default;
};

/// A line of a log stream; valid while it is being told.
struct StoredEvent {
    EventPosition position;
    const LogStream& stream;
    const BlockLine& line;
};

struct EventSearch {
    /// Whose events; those of an EventReader.
    std::vector<LogStream> streams;
    /// From `from` until before `until`.
    Timestamp from = Timestamp::min();
    Timestamp until = Timestamp::max();
    bool newestFirst = false;
    /// Only those behind this one, in the order asked for.
    std::optional<EventPosition> after = {};
    /// Of the lines within that time; empty: all.
    std::function<bool(std::string_view text)> matches = {};
};

/// Reads log streams and their events from journal.db beside the store thread, with a connection of
/// its own: what the journal had written before a call is seen. Used by one thread at a time.
class EventReader {
  public:
    /// Fails with Journal.Unreadable.
    static Result<std::unique_ptr<EventReader>> open(const std::filesystem::path& stateDirectory);

    /// Of a group, by name.
    Result<std::vector<LogStream>> streams(const std::string& group);
    Result<std::optional<LogStream>> stream(const std::string& group, const std::string& name);
    /// The groups that have streams, and when the first of them was made.
    Result<std::vector<std::pair<std::string, Timestamp>>> groups();

    /// Tells the events one by one until `each` gives false. No more of them are in memory than
    /// blocks overlap in time. Fails with Journal.Unreadable.
    Result<void> read(const EventSearch& search,
                      const std::function<bool(const StoredEvent&)>& each);
    /// Bytes of text that the last read() has looked at.
    std::int64_t bytesRead() const { return m_bytesRead; }
    /// Lines of any stream that stood among those of the last read(), and are damaged.
    std::int64_t linesLost() const { return m_linesLost; }

  private:
    struct Block;

    EventReader() = default;
    std::vector<Block> blocksOf(const EventSearch& search);
    std::vector<LogStream> readStreams(Statement& statement);
    Error failure() const;

    std::filesystem::path m_file;
    Sqlite m_sqlite;
    std::int64_t m_bytesRead = 0;
    std::int64_t m_linesLost = 0;
};

} // namespace lathe::store
