#pragma once

#include "widgets/logs/LogModel.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <deque>
#include <functional>

namespace lathe::logs {

/// The lines of a LogModel that a predicate lets pass. A line is asked once when it arrives; a new
/// predicate asks all of them again, a slice a turn of the event loop, so that the window stays
/// fluid. Relies on what LogModel promises: rows come at the end, go at the front or are reset.
class LogFilterModel : public QAbstractProxyModel {
    Q_OBJECT

  public:
    using Predicate = std::function<bool(const LogEntry&)>;
    /// Lines that are asked in one turn.
    static constexpr std::int64_t Slice = 20'000;

    explicit LogFilterModel(QObject* parent = nullptr);

    /// The model must be a LogModel.
    void setSourceModel(QAbstractItemModel* model) override;
    void setPredicate(Predicate predicate);
    /// Lines that wait to be asked.
    std::int64_t pending() const;

    const LogEntry& entry(int row) const;
    /// The line's number in the source, see LogModel::firstNumber.
    std::int64_t number(int row) const { return m_numbers[static_cast<std::size_t>(row)]; }

    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void evaluate();
    void restart();
    void onRowsAboutToBeRemoved(int last);

    LogModel* m_lines = nullptr;
    Predicate m_predicate;
    /// Numbers of the lines that passed, ascending.
    std::deque<std::int64_t> m_numbers;
    /// The next line to ask.
    std::int64_t m_next = 0;
    QTimer m_again;
};

} // namespace lathe::logs
