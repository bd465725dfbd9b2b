#pragma once

#include "engine/insights/Execution.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace lathe::query {

/// The rows of a query, a column for each field that any of them has, in the order of the query.
class QueryResults : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(const insights::Results& results);
    void clear() { set({}); }
    const QStringList& columns() const { return m_columns; }
    const std::vector<QStringList>& rows() const { return m_rows; }
    /// Rows are events, and not what stats or pattern has made of them.
    bool areEvents() const { return m_areEvents; }
    /// With a line of names; cells are quoted where CSV asks for it.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Numbers as numbers; by no column where it is negative: they stay.
    void sort(int column, Qt::SortOrder order) override;

  private:
    /// Numbers stand on the right, as their column's name does.
    Qt::Alignment alignment(int column) const;

    QStringList m_columns;
    std::vector<QStringList> m_rows;
    /// Of each column, whether there is nothing but numbers in it.
    std::vector<bool> m_numeric;
    bool m_areEvents = false;
};

} // namespace lathe::query
