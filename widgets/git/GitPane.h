#pragma once

#include "engine/vcs/Branches.h"
#include "engine/vcs/Committing.h"
#include "engine/vcs/Diff.h"
#include "engine/vcs/Log.h"
#include "engine/vcs/Stashes.h"
#include "engine/vcs/Status.h"
#include "widgets/git/ChangesModel.h"

#include <QWidget>

#include <optional>

class QLayout;
class QMenu;
class QPushButton;
class QStackedLayout;
class QTabBar;
class QToolButton;
class QTreeView;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::git {

class BranchButton;
class CommitEditor;
class DiffView;
class HistoryView;
class TransferRow;

/// The Git dock: what has changed and what of it is staged, the next commit, branches and history.
/// Signals ask for things, slots take values; paths count from the top of the repository.
class GitPane : public QWidget {
    Q_OBJECT

  public:
    explicit GitPane(QWidget* parent = nullptr);

    ChangesModel* changes() { return m_changes; }
    QTreeView* changesView() { return m_tree; }
    DiffView* diff() { return m_diff; }
    CommitEditor* editor() { return m_editor; }
    HistoryView* history() { return m_history; }
    BranchButton* branches() { return m_branches; }
    ui::InfoBar* bar() { return m_bar; }
    ui::EmptyState* emptyState() { return m_empty; }
    QTabBar* tabs() { return m_tabs; }

    /// The project's repository; Git.NoRepository and other errors show as what to do next.
    void setStatus(const Result<vcs::Status>& status);
    void setBranches(const std::vector<vcs::Branch>& branches,
                     const std::vector<vcs::Stash>& stashes);
    /// Of the file that is chosen; one that is not (any more) is left out.
    void showDiff(const vcs::DiffRequest& request, const vcs::FileDiff& diff);
    void addCommits(const std::vector<vcs::Commit>& commits, bool atEnd);
    void setMessages(const QString& last, const QString& prepared);
    void setBusy(bool busy);
    /// An exchange with a remote is under way; a total of 0 is not known yet.
    void showTransfer(const QString& sentence, std::size_t done, std::size_t total);
    void endTransfer();
    /// The History tab with this commit chosen.
    void showCommit(const QString& commit);
    /// The same with that commit compared with the files on disk, and `sentence` above it.
    void showSince(const QString& commit, const QString& sentence);
    /// The History tab with the commits that changed this file, or these lines of it as HEAD has
    /// them.
    void showHistoryOf(const std::string& path, const std::optional<vcs::LineRange>& lines = {});
    /// Differences in two columns, or one below the other.
    void setSideBySide(bool on);
    /// A commit is made.
    void committed(const vcs::Committed& commit);
    /// What was asked for has failed.
    void showFailure(const Error& error);
    /// Something was taken out of files; `putBack` brings it back.
    void offerPutBack(const QString& sentence, std::function<void()> putBack);
    /// Another project is open.
    void clear();

  signals:
    void refreshRequested();
    void initRequested();
    void diffRequested(const vcs::DiffRequest& request);
    void stageRequested(const std::vector<std::string>& paths);
    void unstageRequested(const std::vector<std::string>& paths);
    void discardRequested(const std::vector<std::string>& paths);
    /// Untracked files are to go into the trash.
    void deleteRequested(const std::vector<std::string>& paths);
    void stageLinesRequested(const vcs::FileDiff& diff, const vcs::LineSet& lines);
    void unstageLinesRequested(const vcs::FileDiff& diff, const vcs::LineSet& lines);
    void discardLinesRequested(const vcs::FileDiff& diff, const vcs::LineSet& lines);
    void commitRequested(const vcs::CommitRequest& request);
    void identityGiven(const QString& name, const QString& email);
    void checkOutRequested(const vcs::Branch& branch);
    void newBranchRequested(const QString& name);
    void branchDeletionRequested(const QString& name, vcs::Unmerged unmerged);
    void fetchRequested();
    void pullRequested();
    void pushRequested();
    void transferCancelled();
    void mergeRequested(const vcs::Branch& branch);
    void mergeAbortRequested();
    void stashRequested();
    void stashPopRequested(const QString& id);
    void stashDropRequested(const QString& id);
    /// The next page of what is in history()->scope(); `anew`: from the newest commit on.
    void historyRequested(bool anew);
    void openRequested(const std::string& path);
    /// The person has chosen how differences are shown.
    void sideBySideChosen(bool on);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum Tab { ChangesTab, HistoryTab };
    enum Page { EmptyPage, ChangesPage, HistoryPage };

    QLayout* makeBar();
    QString operationText(vcs::Operation operation) const;
    void retranslateRemotes(const vcs::Head& head);
    QWidget* makeChanges();
    void makeKeys();
    void connectParts();
    void retranslate();
    void showEmpty();
    void keepChoice(const std::vector<vcs::FileStatus>& files);
    void choose(const QModelIndex& index);
    void toggleStaged(const QModelIndexList& indexes);
    void discard(const QModelIndexList& indexes);
    void openMenu(const QPoint& position);
    void showTab(int tab);
    void readHistory(const vcs::LogScope& scope);
    void chooseCommit(const QString& commit);
    QModelIndexList selected() const;

    QTabBar* m_tabs;
    BranchButton* m_branches;
    QToolButton* m_fetch;
    QToolButton* m_pull;
    QToolButton* m_push;
    QToolButton* m_refresh;
    ui::ElidedLabel* m_note;
    QPushButton* m_abort;
    TransferRow* m_transfer;
    ui::InfoBar* m_bar;
    ChangesModel* m_changes;
    QTreeView* m_tree;
    CommitEditor* m_editor;
    DiffView* m_diff;
    HistoryView* m_history;
    QWidget* m_changesPage;
    ui::EmptyState* m_clean;
    QStackedLayout* m_list;
    ui::EmptyState* m_empty;
    QStackedLayout* m_stack;
    std::optional<Result<vcs::Status>> m_status;
    /// What the diff shows, or is going to.
    std::optional<vcs::DiffRequest> m_shown;
    /// HEAD that the history begins at; empty: none was asked for.
    QString m_historyOf;
    bool m_busy = false;
};

} // namespace lathe::git
