#include "engine/loghistory/LogSearch.h"

#include <algorithm>
#include <utility>

namespace lathe::loghistory {

namespace {

/// How often a search that finds nothing tells how far it is.
constexpr Milliseconds progressEvery{100};
/// What comes is told no more often: each time, a window has to make room for it.
constexpr Milliseconds findsEvery{30};

/// Of one block of lines, which takes a millisecond otherwise.
constexpr Milliseconds longestBlock{1'000};
constexpr std::size_t linesBetweenLooks = 4;

} // namespace

LogSearch::LogSearch(LogMatcher matcher, Detail detail, Tell tell)
    : m_matcher{std::move(matcher)}
    , m_detail{detail}
    , m_tell{std::move(tell)} {}

bool LogSearch::wantsMore(store::LogExtent all) const {
    if (m_gaveUp || !m_searched)
        return !m_gaveUp;
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
    scan.placed = m_matcher.asksLevels() || m_detail == Detail::Groups;
    scan.mayMatch = [this](std::string_view bytes) { return m_matcher.mayMatch(bytes); };
    bool isWhole = true;
    const auto looked = reader.scan(scan, [&](store::LogExtent part, const auto& lines) {
        m_gaveUp = !take(part, lines, end);
        isWhole = !m_gaveUp && Clock::now() < end;
        return isWhole;
    });
    if (isWhole && looked)
        (back ? m_searched->first : m_searched->last) = back ? all.first : all.last;
    publish(all);
    if (m_gaveUp)
        return Error{"Search.TooSlow",
                     Text::tr("the regular expression takes too long; a simpler one finds more")};
    return looked;
}

bool LogSearch::take(store::LogExtent looked, const std::vector<store::PlacedLine>& lines,
                     Clock::time_point end) {
    const auto before = static_cast<std::ptrdiff_t>(m_found.size());
    std::size_t asked = 0;
    for (const store::PlacedLine& line : lines) {
        if (++asked % linesBetweenLooks == 0 && Clock::now() > end + longestBlock)
            return false;
        if (!m_matcher.matches(line.line, line.level))
            continue;
        m_found.push_back(line.sequence);
        if (m_detail == Detail::Groups)
            group(line);
    }
    if (m_back)
        std::reverse(m_found.begin() + before, m_found.end());
    (m_back ? m_searched->first : m_searched->last) = m_back ? looked.first : looked.last;
    return true;
}

void LogSearch::publish(store::LogExtent all) {
    const bool finished = !wantsMore(all);
    const auto pause = m_found.empty() ? progressEvery : findsEvery;
    if (finished || Clock::now() - m_lastTold >= pause)
        tell(all, finished);
}

void LogSearch::tell(store::LogExtent all, bool finished) {
    m_lastTold = Clock::now();
    Found found{std::exchange(m_found, {}), takeGroups(), *m_searched, all, finished};
    std::sort(found.lines.begin(), found.lines.end());
    m_tell(std::move(found));
}

void LogSearch::group(const store::PlacedLine& line) {
    std::string name{line.line.environmentId};
    name += '\0';
    name += line.line.requestId;
    FoundGroup& group = m_groups[std::move(name)];
    if (group.lines.empty()) {
        group.function = line.line.function;
        group.requestId = line.line.requestId;
        group.environmentId = line.line.environmentId;
    }
    if (group.lines.empty() || line.sequence < group.first) {
        group.first = line.sequence;
        group.begin = line.line.time;
    }
    group.worst = std::max(group.worst, line.level);
    group.lines.push_back(line.sequence);
}

std::vector<FoundGroup> LogSearch::takeGroups() {
    std::vector<FoundGroup> groups;
    for (auto& [name, group] : std::exchange(m_groups, {})) {
        std::sort(group.lines.begin(), group.lines.end());
        groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end(), [](const FoundGroup& one, const FoundGroup& other) {
        return one.lines.back() < other.lines.back();
    });
    return groups;
}

} // namespace lathe::loghistory
