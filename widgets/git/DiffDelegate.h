#pragma once

#include <QStyledItemDelegate>

namespace lathe::git {

/// A row of a DiffModel: both line numbers, the sign, the text, on a wash of its colour.
class DiffDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace lathe::git
