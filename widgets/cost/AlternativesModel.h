#pragma once

#include "widgets/cost/CostBook.h"

#include <QAbstractTableModel>

namespace lathe::cost {

/// What other settings would do to the bill, the present one in the first row.
class AlternativesModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { SettingColumn, MonthColumn, DifferenceColumn, BreakEvenColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setAlternatives(std::vector<Alternative> alternatives);
    const Alternative& alternative(int row) const { return m_list[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const Alternative& alternative, int column) const;

    std::vector<Alternative> m_list;
};

} // namespace lathe::cost
