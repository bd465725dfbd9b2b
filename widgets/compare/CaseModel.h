#pragma once

#include "engine/suite/JUnit.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace lathe::compare {

/// The project's tests with what came of them.
class CaseModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        NameColumn,
        FunctionColumn,
        ResultColumn,
        DurationColumn,
        MemoryColumn,
        CostColumn,
        ColumnCount
    };
    struct Entry {
        suite::Case test;
        /// Empty: it has not been run since it was read.
        std::optional<suite::Tested> tested;
        bool isRunning = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// What is known of tests of the same name and content stays.
    void setCases(std::vector<suite::Case> cases);
    const Entry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    const std::vector<Entry>& entries() const { return m_entries; }
    /// -1: there is none.
    int rowOf(const std::string& name) const;
    void setRunning(int row);
    void setTested(const suite::Tested& tested);
    /// Nothing runs any more.
    void setIdle();
    int count(suite::Verdict::State state) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateText(suite::Verdict::State state);

  private:
    QString textOf(const Entry& entry, int column) const;
    void tellChange(int row);

    std::vector<Entry> m_entries;
};

} // namespace lathe::compare
