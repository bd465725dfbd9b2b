#pragma once

#include <QStyledItemDelegate>

namespace lathe::git {

/// The graph, the names that point at the commit, and its subject.
class CommitsDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace lathe::git
