#include "engine/loghistory/LogSearch.h"

#include <algorithm>
#include <utility>

namespace lathe::loghistory {

namespace {

/// How often a search that finds nothing tells how far it is.
constexpr Milliseconds progressEvery{100};
/// What comes is told no more often: each time, a window has to make room for it.
constexpr Milliseconds findsEvery{30};

} // namespace

LogSearch::LogSearch(LogMatcher matcher, Tell tell)
    : m_matcher{std::move(matcher)}
    , m_tell{std::move(tell)} {}

bool LogSearch::wantsMore(store::LogExtent all) const {
    if (!m_searched)
        return true;
    return m_searched->last < all.last || (m_looksBack && m_searched->first > all.first);
}

Result<void> LogSearch::step(store::LogReader& reader, store::LogExtent all,
                             Clock::time_point end) {
    if (!m_searched)
        m_searched = {all.last + 1, all.last};
    const bool back = m_searched->last >= all.last;
    if (std::exchange(m_back, back) != back && !m_found.empty())
        tell(all, false);
    store::LogScan scan;
    scan.newestFirst = back;
    scan.range = back ? store::LogExtent{all.first, m_searched->first - 1}
                      : store::LogExtent{m_searched->last + 1, all.last};
    scan.placed = m_matcher.asksLevels();
    scan.mayMatch = [this](std::string_view bytes) { return m_matcher.mayMatch(bytes); };
    bool isWhole = true;
    const auto looked = reader.scan(scan, [&](store::LogExtent part, const auto& lines) {
        take(part, lines);
        isWhole = Clock::now() < end;
        return isWhole;
    });
    if (isWhole && looked)
        (back ? m_searched->first : m_searched->last) = back ? all.first : all.last;
    publish(all);
    return looked;
}

void LogSearch::take(store::LogExtent looked, const std::vector<store::PlacedLine>& lines) {
    const auto before = static_cast<std::ptrdiff_t>(m_found.size());
    for (const store::PlacedLine& line : lines)
        if (m_matcher.matches(line.line, line.level))
            m_found.push_back(line.sequence);
    if (m_back)
        std::reverse(m_found.begin() + before, m_found.end());
    (m_back ? m_searched->first : m_searched->last) = m_back ? looked.first : looked.last;
}

void LogSearch::publish(store::LogExtent all) {
    const bool finished = !wantsMore(all);
    const auto pause = m_found.empty() ? progressEvery : findsEvery;
    if (finished || Clock::now() - m_lastTold >= pause)
        tell(all, finished);
}

void LogSearch::tell(store::LogExtent all, bool finished) {
    m_lastTold = Clock::now();
    Found found{std::exchange(m_found, {}), *m_searched, all, finished};
    std::sort(found.lines.begin(), found.lines.end());
    m_tell(std::move(found));
}

} // namespace lathe::loghistory
