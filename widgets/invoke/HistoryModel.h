#pragma once

#include "engine/base/Clock.h"
#include "engine/model/Invocation.h"
#include "widgets/invoke/Parties.h"

#include <QAbstractTableModel>

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace lathe::invoke {

/// The newest invocations, newest first; running ones among them.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        TimeColumn,
        FunctionColumn,
        OriginColumn,
        OutcomeColumn,
        DurationColumn,
        CostColumn,
        ColumnCount
    };
    /// Logical id of the function, for filtering.
    static constexpr int FunctionRole = Qt::UserRole;
    /// ui::Tint of the outcome.
    static constexpr int TintRole = Qt::UserRole + 1;

    explicit HistoryModel(const Clock& clock, QObject* parent = nullptr);

    /// Name the origins.
    void setParties(Parties parties);
    void reset(const std::vector<model::InvocationRecord>& newestFirst);
    /// Those that are new come in one insertion; those that are known change.
    void merge(const std::vector<model::InvocationRecord>& oldestFirst);
    /// Whether merge() inserts; without, it only changes what is listed.
    void setGrowing(bool growing) { m_growing = growing; }
    const model::InvocationRecord& record(int row) const;

    int runningCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static constexpr int Capacity = 500;

  private:
    static std::string keyOf(const model::InvocationRecord& record);
    int rowOf(std::int64_t number) const { return static_cast<int>(m_newest - number); }
    void dropOldest();

    const Clock& m_clock;
    Parties m_parties;
    bool m_growing = true;
    std::deque<model::InvocationRecord> m_records;
    /// Every record has a number that stays; the newest has this one.
    std::int64_t m_newest = -1;
    std::unordered_map<std::string, std::int64_t> m_numbers;
};

} // namespace lathe::invoke
