#pragma once

#include "engine/compare/Rows.h"

#include <QListView>

#include <vector>

namespace lathe::compare {

class RowsModel;

/// Two texts beside each other, or one below the other. Enter or a click shows what is folded, F7
/// goes to the next difference, Shift+F7 to the one before, Ctrl+C copies.
class RowsView : public QListView {
    Q_OBJECT

  public:
    explicit RowsView(QWidget* parent = nullptr);

    void show(std::vector<Row> rows);
    void setSideBySide(bool on);
    RowsModel* rows() { return m_model; }
    /// Forwards with 1, backwards with -1.
    void goToDifference(int step);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void unfold(const QModelIndex& index);
    void copy() const;

    RowsModel* m_model;
};

} // namespace lathe::compare
