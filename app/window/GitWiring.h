#pragma once

#include "app/bridge/GitHost.h"
#include "engine/vcs/Branches.h"
#include "engine/vcs/Staging.h"

#include <QObject>

namespace lathe::editor {
class EditorView;
}
namespace lathe::git {
class GitPane;
}

namespace lathe::app {

class CanvasDiffWiring;
class MainWindow;
class RemoteWiring;
class VersionWiring;

/// Connects the Git dock with git's work and with what changes files.
class GitWiring : public QObject {
    Q_OBJECT

  public:
    explicit GitWiring(MainWindow& window);

    GitHost& host() { return m_git; }
    RemoteWiring& remote() { return *m_remote; }
    VersionWiring& versions() { return *m_versions; }
    CanvasDiffWiring& canvasDiff() { return *m_canvasDiff; }
    /// In the dock's history.
    void showCommit(const QString& commit);
    /// What has become of this commit in the files on disk; the dock says `sentence` above it.
    void showSince(const QString& commit, const QString& sentence);
    /// Of this file on disk.
    void showHistoryOf(const QString& file);
    /// Something that changes the repository; says what fails, then looks again.
    void run(std::function<Result<void>(const vcs::Repository&)> job);

  private:
    void watch();
    void connectPane();
    void connectDiff();
    void connectFiles();
    void connectCommit();
    void connectBranches();
    void connectMerging();
    void connectHistory();
    git::GitPane* pane() const;
    void takeLook(const Result<vcs::Status>& status);
    void readBranches();
    void markFiles(const vcs::Status& status);
    /// What git has of the file in front.
    void followEditor();
    void follow(editor::EditorView& view);
    /// Of these lines of the text as it is now.
    void showHistoryOfLines(editor::EditorView& view, int first, int last);
    void discard(GitHost::Job<std::vector<vcs::Discarded>> job);
    void deleteBranch(const QString& name, vcs::Unmerged unmerged);
    void moveToTrash(const std::vector<std::string>& paths);

    MainWindow& m_window;
    GitHost m_git;
    RemoteWiring* m_remote;
    VersionWiring* m_versions;
    CanvasDiffWiring* m_canvasDiff;
    /// Of the look that the tree is going to show.
    int m_marked = 0;
    /// How often a history was begun: pages of an earlier one are left out.
    int m_history = 0;
    QString m_head;
};

} // namespace lathe::app
