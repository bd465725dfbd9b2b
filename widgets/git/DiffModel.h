#pragma once

#include "engine/vcs/Diff.h"

#include <QAbstractListModel>

#include <vector>

namespace lathe::git {

/// The rows of a diff: each hunk's header, then its lines; either one below the other, or in two
/// columns with what was there on the left and what is there on the right.
class DiffModel : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void setDiff(const vcs::FileDiff& diff);
    const vcs::FileDiff& diff() const { return m_diff; }
    void setSideBySide(bool on);
    bool isSideBySide() const { return m_sideBySide; }
    /// -1: no such row.
    int hunkOf(int row) const;
    /// nullptr: the row is a header. Of two columns the one that has a line, the left one first.
    const vcs::DiffLine* line(int row) const;
    /// Of a row in two columns; nullptr: there is none on this side.
    const vcs::DiffLine* left(int row) const;
    const vcs::DiffLine* right(int row) const;
    /// A line as it is shown.
    static QString textOf(const vcs::DiffLine& line);
    /// The lines among these rows that are added or removed.
    vcs::LineSet linesOf(const QModelIndexList& rows) const;
    int headerRow(int hunk) const;
    /// Characters of the longest row, as it is shown.
    int longest() const { return m_longest; }
    int largestNumber() const { return m_largestNumber; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Row {
        int hunk = 0;
        /// In its lines; -1: none. Below each other only the first is used, both -1 is a header.
        int line = -1;
        int other = -1;
    };
    void layOut();
    void addPairs(int hunk);
    const vcs::DiffLine* lineAt(int hunk, int line) const;

    vcs::FileDiff m_diff;
    std::vector<Row> m_rows;
    bool m_sideBySide = false;
    int m_longest = 0;
    int m_largestNumber = 0;
};

} // namespace lathe::git
