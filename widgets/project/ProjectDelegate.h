#pragma once

#include <QStyledItemDelegate>

namespace lathe::project {

/// A row of the project tree: name, muted detail, and what runs or has failed at the right end.
class ProjectDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace lathe::project
