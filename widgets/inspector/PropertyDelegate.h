#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

namespace lathe::inspector {

class PropertyTree;

/// Draws and edits the rows of a PropertyTree behind a proxy: a line that offers what the value may
/// be and takes what else is typed.
class PropertyDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// What may be offered for a row of the tree, the best first.
    using Offers = std::function<QStringList(const QModelIndex&)>;
    /// Whether a row has an editor of its own.
    using HasBuilder = std::function<bool(const QModelIndex&)>;

    PropertyDelegate(PropertyTree& tree, Offers offers, HasBuilder hasBuilder, QObject* parent);

    /// A value is being typed.
    bool isEditing() const { return m_editor; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void destroyEditor(QWidget* editor, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

  signals:
    /// What is typed does not fit, and why; empty: it does.
    void complained(const QString& why) const;
    void builderRequested(const QModelIndex& sourceIndex) const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    /// Tells while one types whether what is typed fits.
    void watch(QLineEdit* line, const QModelIndex& source) const;
    /// Why the text cannot be taken in this row and column of the tree.
    QString complaint(const QString& text, const QModelIndex& source) const;

    PropertyTree& m_tree;
    Offers m_offers;
    HasBuilder m_hasBuilder;
    mutable QPointer<QLineEdit> m_editor;
};

} // namespace lathe::inspector
