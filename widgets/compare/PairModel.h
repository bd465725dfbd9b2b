#pragma once

#include "engine/base/Clock.h"
#include "engine/model/Invocation.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace lathe::compare {

/// An invocation and its replay.
struct Pair {
    model::InvocationRecord before;
    /// Empty until it is over.
    std::optional<model::InvocationRecord> now;
    /// Why it was not run; empty: it was, or will be.
    QString refusal;
    /// Places of the output that differ; empty until they are counted.
    std::optional<std::size_t> differences;

    bool isOver() const { return now || !refusal.isEmpty(); }
    /// It could not be run, it ended otherwise, or the output differs.
    bool differs() const;
};

/// Replays, one a row.
class PairModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        TimeColumn,
        FunctionColumn,
        /// "Failed → Succeeded".
        OutcomeColumn,
        OutputColumn,
        DurationColumn,
        MemoryColumn,
        CostColumn,
        ColumnCount
    };
    /// Whether it differs, for filtering.
    static constexpr int DiffersRole = Qt::UserRole;

    explicit PairModel(const Clock& clock, QObject* parent = nullptr);

    void setPairs(std::vector<Pair> pairs);
    const Pair& pair(int row) const { return m_pairs[static_cast<std::size_t>(row)]; }
    const std::vector<Pair>& pairs() const { return m_pairs; }
    void setNow(int row, const model::InvocationRecord& now);
    void setRefusal(int row, const QString& reason);
    void setDifferences(int row, std::size_t count);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString textOf(const Pair& pair, int column) const;
    void tellChange(int row);

    const Clock& m_clock;
    std::vector<Pair> m_pairs;
};

} // namespace lathe::compare
