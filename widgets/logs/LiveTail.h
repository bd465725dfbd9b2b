#pragma once

#include "engine/store/PlacedLines.h"
#include "widgets/logs/LogEntry.h"

#include <cstddef>
#include <deque>
#include <vector>

namespace lathe::logs {

/// The newest lines as they were told live: until the store has them, which is a tenth of a second
/// later, or longer while the disk is full. Lines and bytes are bounded.
class LiveTail {
  public:
    struct Limits {
        std::size_t lines = 50'000;
        std::size_t bytes = std::size_t{32} * 1024 * 1024;
        /// Of one batch, the last so many: nobody sees more of them before the store has them all.
        std::size_t batch = 1'000;
    };

    explicit LiveTail(Limits limits)
        : m_limits{limits} {}

    /// A line without a number gets the one after `newest`; those up to it are left out. Returns
    /// how many entries there are of them.
    std::size_t append(const std::vector<model::LogLine>& lines, std::int64_t newest);
    void clear();

    const std::deque<LogEntry>& entries() const { return m_entries; }
    const LogEntry* find(std::int64_t number) const;
    /// The number of the newest line ever told.
    std::int64_t newest() const { return m_newest; }
    /// Gives the oldest one away.
    LogEntry takeFront();

  private:
    void add(std::vector<const model::LogLine*> run, std::int64_t first);

    Limits m_limits;
    std::deque<LogEntry> m_entries;
    std::size_t m_bytes = 0;
    std::int64_t m_newest = 0;
    EntryMaker m_maker;
    store::LinePlacer m_placer;
    std::size_t m_placedOrigins = 0;
};

} // namespace lathe::logs
