#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::resources {

class RowsModel;

/// What the pages of the resources share: a bar with what it is called, its state and its buttons,
/// and below it the page's own content.
class Page : public QWidget {
    Q_OBJECT

  public:
    explicit Page(QWidget* parent = nullptr);

    QString title() const;
    QString state() const;

  protected:
    void setTitle(const QString& title);
    void setState(const QString& state);
    /// A button in the bar.
    QToolButton* addButton(const QString& icon, const QString& text, const QString& toolTip);
    QBoxLayout* content() { return m_content; }

  private:
    QBoxLayout* m_bar;
    QBoxLayout* m_content;
    QLabel* m_title;
    ui::ElidedLabel* m_state;
};

/// A table of rows as all pages have them; the column `stretched` takes what is left.
QTableView* makeTable(RowsModel* model, const QString& accessibleName, int stretched,
                      QWidget* parent);
/// The id of the row that is chosen; empty when there is none.
QString chosenId(const QTableView* table);
/// A field for code, as high as it is given room.
QPlainTextEdit* makeCodeField(const QString& accessibleName, QWidget* parent);
/// A caption over a widget.
QWidget* captioned(const QString& caption, QWidget* content, QWidget* parent);

} // namespace lathe::resources
