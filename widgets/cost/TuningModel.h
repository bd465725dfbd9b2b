#pragma once

#include "widgets/cost/TuningResults.h"

#include <QAbstractTableModel>

namespace lathe::cost {

/// The memory sizes of a tuning run as rows, measured or waiting.
class TuningModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        MemoryColumn,
        MeanColumn,
        MedianColumn,
        P95Column,
        ColdColumn,
        UsedColumn,
        X86Column,
        ArmColumn,
        BestColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// `present`: the function's own size.
    void setResults(const TuningResults& results, Bytes present);
    const TuningResults& results() const { return m_results; }
    Bytes memory(int row) const { return m_results.planned[std::size_t(row)]; }
    /// -1 where there is none.
    int rowOf(Bytes memory) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(Bytes memory, int column) const;
    QString bestText(Bytes memory) const;
    QString toolTip(Bytes memory) const;

    TuningResults m_results;
    Bytes m_present;
};

} // namespace lathe::cost
