#pragma once

#include <QStyledItemDelegate>

#include <utility>

namespace lathe::project {

/// A row of the project tree: name, muted detail, and what runs or has failed at the right end.
class ProjectDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What of a name and its detail is shown in this width: a short detail (a runtime) stays
    /// whole and the name gives way in its middle; a long one gives way first.
    static std::pair<QString, QString> fit(const QString& name, const QFontMetrics& nameMetrics,
                                           const QString& detail, const QFontMetrics& detailMetrics,
                                           int width);
    /// Where the button of a published version is in a row of this rectangle: it asks what has
    /// changed since.
    static QRect buttonRect(const QRect& row);

  signals:
    void changesSinceRequested(const QModelIndex& index);
};

} // namespace lathe::project
