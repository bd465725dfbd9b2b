#pragma once

#include <QStyledItemDelegate>

namespace lathe::git {

/// A changed file: name, folder, git's letter, and the button that stages it or takes it back.
class ChangesDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of what was committed nothing can be staged.
    void setButtonsShown(bool shown) { m_buttons = shown; }
    /// Where the button is in a row of this rectangle.
    static QRect buttonRect(const QRect& row);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

  signals:
    void stageToggled(const QModelIndex& index);

  private:
    bool m_buttons = true;
};

} // namespace lathe::git
