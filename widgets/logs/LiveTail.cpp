#include "widgets/logs/LiveTail.h"

#include "widgets/logs/LineCache.h"

#include <algorithm>
#include <utility>

namespace lathe::logs {

namespace {

/// The placer remembers every origin: now and then it begins anew.
constexpr std::size_t placedBeforeForgotten = 100'000;

} // namespace

std::size_t LiveTail::append(const std::vector<model::LogLine>& lines, std::int64_t newest) {
    const std::size_t before = m_entries.size();
    const std::size_t begin = lines.size() > m_limits.batch ? lines.size() - m_limits.batch : 0;
    if (begin > 0 && lines.front().sequence == 0)
        newest += static_cast<std::int64_t>(begin);
    m_newest = std::max(m_newest, newest);
    std::vector<const model::LogLine*> run;
    std::int64_t first = 0;
    for (std::size_t i = begin; i < lines.size(); ++i) {
        const std::int64_t number = lines[i].sequence > 0 ? lines[i].sequence : m_newest + 1;
        if (number <= m_newest)
            continue;
        if (!run.empty() && number != m_newest + 1)
            add(std::exchange(run, {}), first);
        if (run.empty())
            first = number;
        run.push_back(&lines[i]);
        m_newest = number;
    }
    add(std::move(run), first);
    const std::size_t added = m_entries.size() - before;
    while (m_entries.size() > m_limits.lines || (m_bytes > m_limits.bytes && m_entries.size() > 1))
        (void)takeFront();
    return std::min(added, m_entries.size());
}

void LiveTail::add(std::vector<const model::LogLine*> run, std::int64_t first) {
    std::vector<store::BlockLine> block;
    block.reserve(run.size());
    for (const model::LogLine* line : run)
        block.push_back({line->time, line->function, line->requestId, line->environmentId,
                         line->source, line->level, line->text});
    m_placedOrigins += run.size();
    if (m_placedOrigins > placedBeforeForgotten) {
        m_placedOrigins = 0;
        m_placer = {};
    }
    const auto placed = m_placer.place(block, first);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        m_entries.push_back(m_maker.make(store::stored(placed[i], LineCache::LongestText)));
        m_bytes += m_entries.back().bytes();
    }
}

LogEntry LiveTail::takeFront() {
    LogEntry entry = std::move(m_entries.front());
    m_bytes -= std::min(m_bytes, entry.bytes());
    m_entries.pop_front();
    return entry;
}

void LiveTail::clear() {
    m_entries.clear();
    m_bytes = 0;
    m_placer = {};
}

const LogEntry* LiveTail::find(std::int64_t number) const {
    const auto found = std::lower_bound(
        m_entries.begin(), m_entries.end(), number,
        [](const LogEntry& entry, std::int64_t wanted) { return entry.number < wanted; });
    return found != m_entries.end() && found->number == number ? &*found : nullptr;
}

} // namespace lathe::logs
