#pragma once

#include "engine/cost/Scenario.h"

#include <QAbstractTableModel>

namespace lathe::cost {

/// Two months' bills side by side, part by part, with their sums in the last row.
class WhatIfModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { PartColumn, NowColumn, SupposedColumn, ChangeColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setBills(const Bill& now, const Bill& supposed);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    bool isSum(int row) const { return row == 0; }
    QString text(int row, int column) const;
    /// In pico-dollars; nothing where one is beyond their range.
    std::optional<std::int64_t> change(int row) const;

    Bill m_now;
    Bill m_supposed;
};

} // namespace lathe::cost
