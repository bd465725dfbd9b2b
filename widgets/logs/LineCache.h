#pragma once

#include "widgets/logs/LogEntry.h"

#include <QObject>
#include <QPointer>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lathe::logs {

class LogStore;

/// The lines of a store that are on the screen, or near: what else was read goes again.
class LineCache : public QObject {
    Q_OBJECT

  public:
    /// Of a text that is longer, the beginning is read.
    static constexpr std::size_t LongestText = std::size_t{64} * 1024;
    static constexpr std::size_t MostLines = 4'000;
    static constexpr std::size_t MostBytes = std::size_t{32} * 1024 * 1024;

    using QObject::QObject;

    void setStore(LogStore* store);
    /// nullptr where it is not here.
    const LogEntry* find(std::int64_t number) const;
    /// It was asked for and is not there: damaged, or taken away.
    bool isLost(std::int64_t number) const { return m_lost.count(number) > 0; }
    void add(LogEntry entry);
    /// Reads `near` where one of `shown`, which are among them, is not here. Both ascend. One
    /// reading at a time: what is wanted then is said after loaded().
    void want(const std::vector<std::int64_t>& shown, const std::vector<std::int64_t>& near);
    void clear();
    std::size_t size() const { return m_entries.size(); }
    std::size_t bytes() const { return m_bytes; }

  signals:
    void loaded();

  private:
    void take(const std::vector<std::int64_t>& wanted, const std::vector<store::StoredLine>& lines);
    void trim();

    QPointer<LogStore> m_store;
    EntryMaker m_maker;
    std::unordered_map<std::int64_t, LogEntry> m_entries;
    std::unordered_set<std::int64_t> m_lost;
    std::size_t m_bytes = 0;
    /// Stay.
    std::int64_t m_firstNear = 0;
    std::int64_t m_lastNear = 0;
    bool m_reading = false;
    /// Counts stores and clearings: answers of before are of no use.
    int m_round = 0;
};

} // namespace lathe::logs
