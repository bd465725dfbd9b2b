#pragma once

#include "widgets/traces/SpanTree.h"

#include <QAbstractItemModel>

namespace lathe::traces {

/// A trace's spans as a tree.
class SpanModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, TotalColumn, SelfColumn, TimelineColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(SpanTree tree);
    const SpanTree& tree() const { return m_tree; }
    /// Its place in the tree; -1 of an invalid index.
    static int spanOf(const QModelIndex& index);
    QModelIndex indexOf(int span, int column = NameColumn) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const Span& span, int column) const;

    SpanTree m_tree;
};

} // namespace lathe::traces
