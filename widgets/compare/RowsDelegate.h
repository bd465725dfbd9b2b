#pragma once

#include <QStyledItemDelegate>

namespace lathe::compare {

/// A line of a RowsModel: its sign, the text on a wash of what it is, stronger where a changed line
/// differs.
class RowsDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace lathe::compare
