#pragma once

#include "engine/base/Result.h"
#include "engine/store/PlacedLines.h"
#include "engine/store/Sqlite.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace lathe::store {

/// Numbers of lines, in a row.
struct LogExtent {
    std::int64_t first = 1;
    std::int64_t last = 0;

    bool empty() const { return last < first; }
    std::int64_t count() const { return last - first + 1; }
    bool contains(std::int64_t number) const { return number >= first && number <= last; }
    bool operator==(const LogExtent&) const = default;
};

/// How an invocation went, as far as it has.
struct InvocationOutcome {
    std::string requestId;
    /// Nothing while it runs.
    std::optional<model::OutcomeKind> kind;
    Microseconds duration{};

    bool operator==(const InvocationOutcome&) const = default;
};

/// A look through many lines.
struct LogScan {
    LogExtent range;
    bool newestFirst = false;
    /// Whether levels and heads matter, which takes time.
    bool placed = false;
    /// Tells from its bytes that a block has nothing of interest; empty: every block may.
    std::function<bool(std::string_view bytes)> mayMatch = {};
};

/// Reads log lines by their numbers from journal.db beside the store thread, with a connection of
/// its own: what the journal had written before a call is seen. Blocks that are damaged are left
/// out. Used by one thread at a time.
class LogReader {
  public:
    /// Fails with Journal.Unreadable.
    static Result<std::unique_ptr<LogReader>> open(const std::filesystem::path& stateDirectory);

    /// Of all lines that there are, whatever gaps they have.
    Result<LogExtent> extent();
    /// Those of the numbers, ascending, that can be read; a text that is longer is cut there.
    Result<std::vector<StoredLine>> lines(const std::vector<std::int64_t>& numbers,
                                          std::size_t longestText);
    /// Of those that the journal has, of several attempts the last one.
    Result<std::vector<InvocationOutcome>> outcomes(const std::vector<std::string>& requestIds);
    /// The number of the first line that is not older, as far as times ascend; that after the last
    /// one where there is none.
    Result<std::int64_t> firstSince(Timestamp time);

    /// Tells block by block which numbers it has within the range and, ascending, its lines with
    /// them; none where it cannot match or is damaged. Until `each` gives false.
    using Each = std::function<bool(LogExtent looked, const std::vector<PlacedLine>& lines)>;
    Result<void> scan(const LogScan& scan, const Each& each);

    /// Why lines had to be left out since the last call.
    std::optional<Error> takeDamage();

  private:
    /// As it lies in the file; its bytes are valid until the statement that gave it goes on.
    struct Block {
        LogExtent extent;
        std::string_view bytes;
    };

    LogReader() = default;
    static Block blockOf(const Statement& row);
    std::vector<PlacedLine> placed(const Block& block);
    std::vector<PlacedLine> plain(const Block& block);
    void noteDamage(LogExtent lost);
    std::optional<LogExtent> skipDamage(std::int64_t number, bool upwards);
    Error failure() const;

    std::filesystem::path m_file;
    Sqlite m_sqlite;
    std::optional<Error> m_damage;
};

} // namespace lathe::store
