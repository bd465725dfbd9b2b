#pragma once

#include "engine/compare/Rows.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace lathe::compare {

/// Two texts beside each other, what is the same folded.
class RowsModel : public QAbstractListModel {
    Q_OBJECT

  public:
    /// Which text of a row a line shows.
    enum class Side { Both, Before, After };
    /// One line of the list.
    struct Line {
        int row = 0;
        Side side = Side::Both;
        /// How many rows are folded here; 0: this is a row.
        int folded = 0;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Folds everything that can be.
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    /// In two columns, or what was changed one below the other.
    void setSideBySide(bool on);
    bool isSideBySide() const { return m_sideBySide; }
    const Line& line(int index) const { return m_lines[static_cast<std::size_t>(index)]; }
    const Row& rowOf(const Line& line) const { return m_rows[static_cast<std::size_t>(line.row)]; }
    /// Shows what is folded at this line.
    void unfold(int index);
    /// The first line behind (or, with -1, before) this one where something begins to differ; -1:
    /// none.
    int differenceFrom(int index, int step) const;
    /// In characters, with indentation.
    int longest() const { return m_longest; }
    /// Text of the line as it is drawn, without sign.
    QString textOf(const Line& line) const;
    QString text(const Row& row, Side side) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    void layOut();
    bool differs(int index) const;
    QString accessibleText(const Line& line) const;

    std::vector<Row> m_rows;
    std::vector<Fold> m_folds;
    /// By where they begin.
    QSet<std::size_t> m_unfolded;
    std::vector<Line> m_lines;
    bool m_sideBySide = false;
    int m_longest = 0;
};

} // namespace lathe::compare
