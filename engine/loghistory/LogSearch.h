#pragma once

#include "engine/loghistory/LogFilter.h"
#include "engine/store/LogReader.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lathe::loghistory {

/// Lines that a search has found of one invocation, or of an environment between two.
struct FoundGroup {
    std::string function;
    /// Empty between invocations.
    std::string requestId;
    std::string environmentId;
    /// The first of them, and when it was logged.
    std::int64_t first = 0;
    Timestamp begin{};
    model::LogLevel worst = model::LogLevel::Trace;
    /// Ascending.
    std::vector<std::int64_t> lines;
};

/// What a search has come to.
struct Found {
    /// Numbers of lines that pass, ascending: those since the last time. All of them are above, or
    /// all are below those of before.
    std::vector<std::int64_t> lines;
    /// The same by invocation, where that was asked for: by their last lines, ascending.
    std::vector<FoundGroup> groups;
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
    enum class Detail { Lines, Groups };

    LogSearch(LogMatcher matcher, Detail detail, Tell tell);

    /// Whether it goes on backwards.
    void setLookingBack(bool on) { m_looksBack = on; }
    bool wantsMore(store::LogExtent all) const;
    /// Looks on until about `end`. Fails with Search.TooSlow, where an expression takes so long
    /// that nothing else would have its turn: then it looks no further.
    Result<void> step(store::LogReader& reader, store::LogExtent all, Clock::time_point end);

  private:
    /// False: it took too long.
    bool take(store::LogExtent looked, const std::vector<store::PlacedLine>& lines,
              Clock::time_point end);
    void publish(store::LogExtent all);
    void tell(store::LogExtent all, bool finished);
    void group(const store::PlacedLine& line);
    std::vector<FoundGroup> takeGroups();

    LogMatcher m_matcher;
    Detail m_detail;
    Tell m_tell;
    bool m_looksBack = true;
    std::optional<store::LogExtent> m_searched;
    /// Not told yet; in the order in which they were found.
    std::vector<std::int64_t> m_found;
    /// By environment and request.
    std::unordered_map<std::string, FoundGroup> m_groups;
    bool m_back = true;
    bool m_gaveUp = false;
    Clock::time_point m_lastTold{};
};

} // namespace lathe::loghistory
