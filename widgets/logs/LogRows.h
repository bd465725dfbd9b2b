#pragma once

#include "widgets/logs/LineCache.h"
#include "widgets/logs/LineSet.h"
#include "widgets/logs/LiveTail.h"
#include "widgets/logs/LogLines.h"
#include "widgets/logs/LogStore.h"

#include <QPointer>

#include <deque>
#include <optional>

namespace lathe::logs {

/// All lines of a store, or those of them that pass a filter, each a row, in the order in which
/// they came; with them the newest ones as they are told live. Of the lines only those are in
/// memory that are on the screen: without a filter a row is its line's number, with one it is the
/// number's place in a set.
class LogRows : public LogLines {
    Q_OBJECT

  public:
    explicit LogRows(LiveTail::Limits limits = {}, QObject* parent = nullptr);
    ~LogRows() override;

    /// Where the lines are; nullptr: nowhere, there are those that are told live.
    void setStore(LogStore* store);
    /// What has been told live: at most one insertion, however many lines.
    void append(const std::vector<model::LogLine>& lines);
    /// An expression that is none changes nothing.
    void setFilter(const loghistory::LogFilter& filter);
    const loghistory::LogFilter& filter() const { return m_matcher.filter(); }
    /// Only lines that come from now on; or all again.
    void clear();
    void unclear();
    bool isCleared() const { return m_floor > 0; }

    /// How much of what there is has been looked through for the filter; 1: all.
    double searched() const;
    bool isSearching() const { return m_search != 0 && !m_finished; }
    /// What was found stays; lines that come are looked at.
    void stopSearching();
    /// Of all lines, whether they pass or not.
    std::int64_t lineCount() const { return m_extent.empty() ? 0 : m_extent.count(); }
    store::LogExtent extent() const { return m_extent; }
    const LineCache& cache() const { return m_cache; }

    const LogEntry* entry(int row) const override;
    std::int64_t number(int row) const override;
    int rowOf(std::int64_t number) const override;
    bool isLost(int row) const override;
    void want(int first, int last) override;
    int rowCount(const QModelIndex& parent = {}) const override;

  signals:
    /// More was looked through, or more lines are there.
    void progressed();

  private:
    void take(const store::LogExtent& stored);
    void take(const loghistory::Found& found);
    void takeOlder(std::vector<std::int64_t> lines);
    void takeNewer(const std::vector<std::int64_t>& lines, std::int64_t searchedTo);
    void setExtent(const store::LogExtent& extent);
    void removeFront(int count);
    void restart();
    bool asksLive() const;
    bool passes(const LogEntry& entry) const;
    store::LogExtent visibleExtent(store::LogExtent extent) const;

    QPointer<LogStore> m_store;
    LineCache m_cache;
    LiveTail m_tail;
    /// What the store has; and, with those that were told live, what there is.
    store::LogExtent m_stored;
    store::LogExtent m_extent;
    /// Lines up to this one were cleared away.
    std::int64_t m_floor = 0;

    loghistory::LogMatcher m_matcher;
    bool m_filtered = false;
    LogStore::SearchId m_search = 0;
    /// All that there was at first has been looked through.
    bool m_finished = false;
    store::LogExtent m_searched;
    LineSet m_found;
    /// Beyond what was searched: of the lines that were told live.
    std::deque<std::int64_t> m_foundLive;
};

} // namespace lathe::logs
