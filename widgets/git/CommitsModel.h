#pragma once

#include "engine/vcs/Log.h"
#include "widgets/git/CommitGraph.h"

#include <QAbstractTableModel>

#include <vector>

namespace lathe::git {

/// The history as far as it has come. A view that scrolls to its end asks for more.
class CommitsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Subject, Author, Time, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Commits of one file: those between them are missing, and with them the graph.
    void setGraphShown(bool shown) { m_hasGraph = shown; }
    void append(const std::vector<vcs::Commit>& commits, bool atEnd);
    const vcs::Commit& commit(int row) const { return m_commits[static_cast<std::size_t>(row)]; }
    const GraphRow& graph(int row) const { return m_graph[static_cast<std::size_t>(row)]; }

    /// -1: it has not come (yet).
    int rowOf(const QString& commit) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

  signals:
    void moreRequested();

  private:
    std::vector<vcs::Commit> m_commits;
    std::vector<GraphRow> m_graph;
    CommitGraph m_lanes;
    bool m_hasGraph = true;
    bool m_atEnd = true;
    bool m_asked = false;
};

} // namespace lathe::git
