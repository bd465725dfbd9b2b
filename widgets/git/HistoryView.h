#pragma once

#include "engine/vcs/Diff.h"
#include "engine/vcs/Log.h"
#include "engine/vcs/Status.h"

#include <QWidget>

class QTableView;
class QTreeView;

namespace lathe::git {

class ChangesModel;
class CommitsModel;
class DiffView;

/// The history with its graph; of the chosen commit its files and their differences.
class HistoryView : public QWidget {
    Q_OBJECT

  public:
    explicit HistoryView(QWidget* parent = nullptr);

    CommitsModel* commits() { return m_commits; }
    QTableView* table() { return m_table; }
    DiffView* diff() { return m_diff; }
    QString chosenCommit() const { return m_chosen; }
    void clear();
    /// What the chosen commit changed.
    void setFiles(const QString& commit, const std::vector<vcs::FileStatus>& files);
    void showDiff(const vcs::FileDiff& diff);
    void retranslate();

  signals:
    void filesRequested(const QString& commit);
    void diffRequested(const QString& commit, const std::string& path, const std::string& oldPath);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeTable();
    void choose(int row);

    CommitsModel* m_commits;
    ChangesModel* m_files;
    QTableView* m_table;
    QTreeView* m_tree;
    DiffView* m_diff;
    QString m_chosen;
};

} // namespace lathe::git
