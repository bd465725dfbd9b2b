#pragma once

#include "engine/vcs/Diff.h"

#include <QAbstractListModel>

#include <vector>

namespace lathe::git {

/// The rows of a diff: each hunk's header, then its lines.
class DiffModel : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void setDiff(const vcs::FileDiff& diff);
    const vcs::FileDiff& diff() const { return m_diff; }
    /// -1: no such row.
    int hunkOf(int row) const;
    /// nullptr: the row is a header.
    const vcs::DiffLine* line(int row) const;
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
        int hunk;
        /// -1: the header.
        int line;
    };
    vcs::FileDiff m_diff;
    std::vector<Row> m_rows;
    int m_longest = 0;
    int m_largestNumber = 0;
};

} // namespace lathe::git
