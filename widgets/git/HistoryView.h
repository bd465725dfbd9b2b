#pragma once

#include "engine/vcs/Diff.h"
#include "engine/vcs/Log.h"
#include "engine/vcs/Status.h"

#include <QWidget>

class QTableView;
class QToolButton;
class QTreeView;

namespace lathe::ui {
class ElidedLabel;
}

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
    QToolButton* allButton() { return m_all; }
    /// What of the history is shown, or going to be: who sets it asks for the commits next.
    const vcs::LogScope& scope() const { return m_scope; }
    void setScope(const vcs::LogScope& scope);
    /// Chooses the commit now or when it comes; whether it is there.
    bool choose(const QString& commit);
    void append(const std::vector<vcs::Commit>& commits, bool atEnd);
    void clear();
    /// What the chosen commit changed.
    void setFiles(const QString& commit, const std::vector<vcs::FileStatus>& files);
    void showDiff(const vcs::FileDiff& diff);
    void retranslate();

  signals:
    /// Of what is in scope, from the beginning.
    void allRequested();
    void filesRequested(const QString& commit);
    void diffRequested(const QString& commit, const std::string& path, const std::string& oldPath);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeLeft();
    QWidget* makeTable();
    void chooseRow(int row);
    void chooseFile(const std::vector<vcs::FileStatus>& files);

    CommitsModel* m_commits;
    ChangesModel* m_files;
    QTableView* m_table;
    QTreeView* m_tree;
    DiffView* m_diff;
    QWidget* m_scopeBar;
    ui::ElidedLabel* m_scopeText;
    QToolButton* m_all;
    vcs::LogScope m_scope;
    QString m_chosen;
    /// To be chosen when it comes.
    QString m_wanted;
};

} // namespace lathe::git
