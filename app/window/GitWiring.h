#pragma once

#include "app/bridge/GitHost.h"
#include "engine/vcs/Branches.h"
#include "engine/vcs/Staging.h"

#include <QObject>

namespace lathe::git {
class GitPane;
}

namespace lathe::app {

class MainWindow;

/// Connects the Git dock with git's work and with what changes files.
class GitWiring : public QObject {
    Q_OBJECT

  public:
    explicit GitWiring(MainWindow& window);

  private:
    void watch();
    void connectPane();
    void connectDiff();
    void connectFiles();
    void connectCommit();
    void connectBranches();
    void connectHistory();
    git::GitPane* pane() const;
    void takeLook(const Result<vcs::Status>& status);
    void readBranches();
    /// Something that changes the repository; says what fails, then looks again.
    void run(std::function<Result<void>(const vcs::Repository&)> job);
    void discard(GitHost::Job<std::vector<vcs::Discarded>> job);
    void deleteBranch(const QString& name, vcs::Unmerged unmerged);
    void moveToTrash(const std::vector<std::string>& paths);

    MainWindow& m_window;
    GitHost m_git;
};

} // namespace lathe::app
