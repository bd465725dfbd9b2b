#include "widgets/logs/LogRows.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace lathe::logs {

LogRows::LogRows(LiveTail::Limits limits, QObject* parent)
    : LogLines{parent}
    , m_tail{limits}
    , m_matcher{*loghistory::LogMatcher::of({})} {
    connect(&m_cache, &LineCache::loaded, this, &LogLines::loaded);
}

LogRows::~LogRows() {
    if (m_store && m_search != 0)
        m_store->endSearch(m_search);
}

void LogRows::setStore(LogStore* store) {
    if (m_store) {
        m_store->disconnect(this);
        if (m_search != 0)
            m_store->endSearch(m_search);
    }
    beginResetModel();
    m_store = store;
    m_cache.setStore(store);
    m_tail.clear();
    m_stored = m_extent = {};
    m_floor = 0;
    restart();
    endResetModel();
    if (store)
        connect(store, &LogStore::changed, this,
                [this](const store::LogExtent& stored) { take(stored); });
}

void LogRows::restart() {
    if (m_store && m_search != 0)
        m_store->endSearch(m_search);
    m_search = 0;
    m_finished = !m_store;
    m_found.clear();
    m_foundLive.clear();
    m_searched = {m_stored.last + 1, m_stored.last};
    if (!m_filtered)
        return;
    for (const LogEntry& entry : m_tail.entries())
        if (asksLive() && entry.number > m_floor && passes(entry))
            m_foundLive.push_back(entry.number);
    if (m_store)
        m_search =
            m_store->search(m_matcher.filter(), LogStore::Urgency::Awaited, LogStore::Detail::Lines,
                            [this](const loghistory::Found& found) { take(found); });
}

/// An expression may take its time, which is not the window's: the store has the line in a moment.
bool LogRows::asksLive() const {
    return !m_store || m_matcher.filter().expression.empty();
}

bool LogRows::passes(const LogEntry& entry) const {
    const std::string function = entry.origin->function.toStdString();
    const std::string request = entry.origin->requestId.toStdString();
    return m_matcher.matches(
        {entry.time, function, request, {}, entry.source, entry.level, entry.text}, entry.level);
}

void LogRows::setFilter(const loghistory::LogFilter& filter) {
    auto matcher = loghistory::LogMatcher::of(filter);
    if (!matcher || filter == m_matcher.filter())
        return;
    beginResetModel();
    m_matcher = std::move(*matcher);
    m_filtered = !filter.passesAll();
    restart();
    endResetModel();
    emit progressed();
}

void LogRows::clear() {
    beginResetModel();
    m_floor = m_extent.last;
    m_extent.first = m_extent.last + 1;
    restart();
    stopSearching();
    endResetModel();
    emit progressed();
}

void LogRows::unclear() {
    beginResetModel();
    m_floor = 0;
    m_extent.first = m_store                    ? m_stored.first
                     : m_tail.entries().empty() ? m_extent.last + 1
                                                : m_tail.entries().front().number;
    restart();
    endResetModel();
    emit progressed();
}

void LogRows::stopSearching() {
    if (m_store && m_search != 0)
        m_store->setLookingBack(m_search, false);
}

double LogRows::searched() const {
    if (!m_filtered || m_finished || m_extent.empty())
        return 1;
    return static_cast<double>(std::max<std::int64_t>(0, m_searched.count())) /
           static_cast<double>(m_extent.count());
}

store::LogExtent LogRows::visibleExtent(store::LogExtent extent) const {
    extent.first = std::max(extent.first, m_floor + 1);
    extent.last = std::max(extent.last, extent.first - 1);
    return extent;
}

void LogRows::append(const std::vector<model::LogLine>& lines) {
    const std::size_t added = m_tail.append(lines, std::max(m_stored.last, m_extent.last));
    if (m_store)
        m_store->look();
    if (added == 0)
        return;
    const auto& entries = m_tail.entries();
    if (m_filtered && asksLive()) {
        std::vector<std::int64_t> passed;
        for (auto entry = entries.end() - static_cast<std::ptrdiff_t>(added);
             entry != entries.end(); ++entry)
            if (passes(*entry))
                passed.push_back(entry->number);
        if (!passed.empty()) {
            const int row = rowCount();
            beginInsertRows({}, row, row + static_cast<int>(passed.size()) - 1);
            m_foundLive.insert(m_foundLive.end(), passed.begin(), passed.end());
            endInsertRows();
        }
    }
    store::LogExtent extent{m_extent.first, m_tail.newest()};
    if (!m_store || m_extent.empty())
        extent.first = std::max(m_extent.empty() ? 0 : m_extent.first, entries.front().number);
    setExtent(visibleExtent(extent));
}

/// Rows come and go at both ends.
void LogRows::setExtent(const store::LogExtent& extent) {
    const store::LogExtent before = std::exchange(m_extent, extent);
    if (m_filtered) {
        if (extent.first > before.first) {
            const auto live =
                std::find_if(m_foundLive.begin(), m_foundLive.end(),
                             [&extent](std::int64_t number) { return number >= extent.first; });
            removeFront(
                static_cast<int>(m_found.indexOf(extent.first) + (live - m_foundLive.begin())));
        }
        emit progressed();
        return;
    }
    m_extent = before;
    if (before.empty() && !extent.empty()) {
        beginInsertRows({}, 0, static_cast<int>(extent.count()) - 1);
        m_extent = extent;
        endInsertRows();
        emit progressed();
        return;
    }
    if (before.empty() || extent.empty() || extent.first > before.last) {
        beginResetModel();
        m_extent = extent;
        endResetModel();
        emit progressed();
        return;
    }
    if (extent.first > before.first)
        removeFront(static_cast<int>(extent.first - before.first));
    if (extent.first < before.first) {
        beginInsertRows({}, 0, static_cast<int>(before.first - extent.first) - 1);
        m_extent.first = extent.first;
        endInsertRows();
    }
    if (extent.last > before.last) {
        const int row = rowCount();
        beginInsertRows({}, row, row + static_cast<int>(extent.last - before.last) - 1);
        m_extent.last = extent.last;
        endInsertRows();
    }
    emit progressed();
}

void LogRows::removeFront(int count) {
    if (count == 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    if (m_filtered) {
        m_found.removeBelow(m_extent.first);
        while (!m_foundLive.empty() && m_foundLive.front() < m_extent.first)
            m_foundLive.pop_front();
    } else {
        m_extent.first += count;
    }
    endRemoveRows();
}

void LogRows::take(const store::LogExtent& stored) {
    if (stored.last < m_stored.last) {
        // Another journal has taken the place of a damaged one.
        beginResetModel();
        m_cache.clear();
        m_stored = stored;
        m_extent = visibleExtent(stored);
        restart();
        endResetModel();
        emit progressed();
        return;
    }
    m_stored = stored;
    while (!m_tail.entries().empty() && m_tail.entries().front().number <= stored.last)
        m_cache.add(m_tail.takeFront());
    setExtent(visibleExtent({stored.first, std::max(stored.last, m_extent.last)}));
}

void LogRows::take(const loghistory::Found& found) {
    // Lines that come are looked at as they come, which is not worth a word.
    m_finished = m_finished || found.finished || found.searched.first <= found.all.first;
    std::vector<std::int64_t> lines = found.lines;
    std::erase_if(lines, [this](std::int64_t number) { return number <= m_floor; });
    const bool areNewer = !lines.empty() && lines.back() > m_searched.last;
    const std::int64_t searchedTo = found.searched.last;
    if (!areNewer)
        takeOlder(std::move(lines));
    takeNewer(areNewer ? lines : std::vector<std::int64_t>{}, searchedTo);
    m_searched = found.searched;
    emit progressed();
}

void LogRows::takeOlder(std::vector<std::int64_t> lines) {
    if (lines.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(lines.size()) - 1);
    m_found.add(lines);
    endInsertRows();
}

// The first of those that were found live are among them now, mostly all of these and no others:
// then nothing is to be seen.
void LogRows::takeNewer(const std::vector<std::int64_t>& lines, std::int64_t searchedTo) {
    const auto end = std::upper_bound(m_foundLive.begin(), m_foundLive.end(), searchedTo);
    const auto known = static_cast<int>(end - m_foundLive.begin());
    const auto count = static_cast<int>(lines.size());
    const int row = static_cast<int>(m_found.count());
    if (count > known)
        beginInsertRows({}, row + known, row + count - 1);
    else if (count < known)
        beginRemoveRows({}, row + count, row + known - 1);
    m_foundLive.erase(m_foundLive.begin(), end);
    m_found.add(lines);
    if (count > known)
        endInsertRows();
    else if (count < known)
        endRemoveRows();
    if (const int same = std::min(count, known); same > 0)
        emit dataChanged(index(row, 0), index(row + same - 1, columnCount() - 1));
}

int LogRows::rowCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    const std::int64_t rows =
        m_filtered ? m_found.count() + static_cast<std::int64_t>(m_foundLive.size()) : lineCount();
    return static_cast<int>(std::min<std::int64_t>(rows, std::numeric_limits<int>::max()));
}

std::int64_t LogRows::number(int row) const {
    if (!m_filtered)
        return m_extent.first + row;
    if (row < m_found.count())
        return m_found.at(row);
    return m_foundLive[static_cast<std::size_t>(row - m_found.count())];
}

int LogRows::rowOf(std::int64_t number) const {
    if (!m_filtered)
        return static_cast<int>(std::clamp<std::int64_t>(number - m_extent.first, 0, lineCount()));
    const std::int64_t row = m_found.indexOf(number);
    if (row < m_found.count())
        return static_cast<int>(row);
    return static_cast<int>(
        row +
        (std::lower_bound(m_foundLive.begin(), m_foundLive.end(), number) - m_foundLive.begin()));
}

const LogEntry* LogRows::entry(int row) const {
    const std::int64_t line = number(row);
    if (const LogEntry* cached = m_cache.find(line))
        return cached;
    return m_tail.find(line);
}

bool LogRows::isLost(int row) const {
    return m_cache.isLost(number(row));
}

void LogRows::want(int first, int last) {
    const int around = 2 * (last - first + 1) + 50;
    std::vector<std::int64_t> shown, near;
    for (int row = std::max(0, first - around); row <= std::min(rowCount() - 1, last + around);
         ++row) {
        const std::int64_t line = number(row);
        // What is told live is here, or will be in the store in a moment.
        if (line > m_stored.last)
            break;
        near.push_back(line);
        if (row >= first && row <= last)
            shown.push_back(line);
    }
    m_cache.want(shown, near);
}

} // namespace lathe::logs
