#pragma once

#include "engine/loghistory/LogFilter.h"
#include "engine/store/LogReader.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace lathe::loghistory {

/// What a search has come to.
struct Found {
    /// Numbers of lines that pass, ascending: those since the last time. All of them are above, or
    /// all are below those of before.
    std::vector<std::int64_t> lines;
    /// What has been looked at, in one piece.
    store::LogExtent searched;
    /// What there is to look at.
    store::LogExtent all;
    /// Nothing is left for now.
    bool finished = false;
};

/// Looks for the lines that pass a filter: from the newest on backwards, and through those that
/// come meanwhile. Goes on a little at a time. Used by one thread at a time.
class LogSearch {
  public:
    using Clock = std::chrono::steady_clock;
    using Tell = std::function<void(Found)>;

    LogSearch(LogMatcher matcher, Tell tell);

    /// No longer backwards.
    void stopLookingBack() { m_looksBack = false; }
    bool wantsMore(store::LogExtent all) const;
    /// Looks on until about `end`.
    Result<void> step(store::LogReader& reader, store::LogExtent all, Clock::time_point end);

  private:
    void take(store::LogExtent looked, const std::vector<store::PlacedLine>& lines);
    void publish(store::LogExtent all);
    void tell(store::LogExtent all, bool finished);

    LogMatcher m_matcher;
    Tell m_tell;
    bool m_looksBack = true;
    std::optional<store::LogExtent> m_searched;
    /// Not told yet; in the order in which they were found.
    std::vector<std::int64_t> m_found;
    bool m_back = true;
    Clock::time_point m_lastTold{};
};

} // namespace lathe::loghistory
