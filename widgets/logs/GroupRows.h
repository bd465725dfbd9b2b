#pragma once

#include "widgets/logs/LineCache.h"
#include "widgets/logs/LogGroup.h"
#include "widgets/logs/LogLines.h"
#include "widgets/logs/LogStore.h"

#include <QPointer>

#include <deque>
#include <string>
#include <unordered_map>

namespace lathe::logs {

/// The lines of a store that pass a filter, by invocation: each has a title, and below it its lines
/// where it is open. The newest invocations are there; earlier ones come when one scrolls up to
/// them, so that memory stays bounded.
class GroupRows : public LogLines {
    Q_OBJECT

  public:
    /// Of invocations, and of lines in them, that are there before one scrolls up.
    static constexpr std::size_t PageGroups = 500;
    static constexpr std::size_t PageLines = 500'000;

    explicit GroupRows(QObject* parent = nullptr);
    ~GroupRows() override;

    void setStore(LogStore* store);
    void setFilter(const loghistory::LogFilter& filter);
    /// Lines up to this one are not among them.
    void setFloor(std::int64_t number);
    /// It looks for lines only while it is shown.
    void setActive(bool active);
    void setAllOpen(bool open);
    std::size_t groupCount() const { return m_groups.size(); }

    const LogEntry* entry(int row) const override;
    std::int64_t number(int row) const override;
    int rowOf(std::int64_t number) const override;
    bool isLost(int row) const override;
    void want(int first, int last) override;
    const LogGroup* group(int row) const override;
    void toggleGroup(int row) override;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    /// A row: a group, and of its lines the n-th; -1: its title.
    struct Place {
        std::size_t group = 0;
        std::ptrdiff_t line = -1;
    };

    Place placeOf(int row) const;
    int rowOfGroup(std::size_t group) const;
    void restart();
    void take(const loghistory::Found& found);
    void takeNewer(const loghistory::FoundGroup& found);
    void takeOlder(const std::vector<loghistory::FoundGroup>& found);
    void merge(LogGroup& group, const loghistory::FoundGroup& found, bool older);
    void removeBelow(std::int64_t number);
    void forgetRows();
    void askOutcomes(int first, int last);
    std::size_t indexOf(const LogGroup& group) const;

    QPointer<LogStore> m_store;
    LineCache m_cache;
    loghistory::LogFilter m_filter;
    std::int64_t m_floor = 0;
    bool m_active = false;
    LogStore::SearchId m_search = 0;
    store::LogExtent m_searched;
    /// How many there may be before looking back waits.
    std::size_t m_mostGroups = PageGroups;
    std::size_t m_mostLines = PageLines;
    std::size_t m_lineCount = 0;
    bool m_waits = false;
    bool m_asking = false;
    bool m_openNew = false;

    std::deque<LogGroup> m_groups;
    std::unordered_map<std::string, LogGroup*> m_byKey;
    /// The row of each group's title; made when it is needed.
    mutable std::vector<int> m_starts;
    mutable int m_rowCount = 0;
    mutable bool m_startsKnown = false;
};

} // namespace lathe::logs
