#pragma once

#include "engine/base/Units.h"
#include "widgets/traces/ColdStart.h"

#include <QAbstractTableModel>

#include <functional>

namespace lathe::traces {

/// The modules of a cold start with what each took.
class ModuleModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, SelfColumn, TotalColumn, ShareColumn, CostColumn, ColumnCount };
    /// What a column is sorted by.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// `price` gives what a time of the function costs; empty: it is not known.
    void setColdStart(ColdStart cold, std::function<PicoDollars(Microseconds)> price);
    const ColdStart& coldStart() const { return m_cold; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const LoadedModule& module, int column) const;
    QVariant sortKey(const LoadedModule& module, int column) const;
    double share(const LoadedModule& module) const;

    ColdStart m_cold;
    std::function<PicoDollars(Microseconds)> m_price;
};

} // namespace lathe::traces
