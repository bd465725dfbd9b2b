#pragma once

#include "engine/base/Result.h"
#include "engine/vcs/Merging.h"

#include <QObject>

#include <functional>

namespace lathe::git {
class GitPane;
}

namespace lathe::app {

class GitWiring;
class MainWindow;
class RemoteJob;

/// What the Git dock does with repositories elsewhere, one after the other: progress, questions and
/// what came of it show in the dock.
class RemoteWiring : public QObject {
    Q_OBJECT

  public:
    RemoteWiring(MainWindow& window, GitWiring& git);

    /// After the panes are made.
    void connectPane();

    /// Another project is open: what is under way for the one before is cancelled.
    void leave();
    void fetch();
    void pull();
    void push();
    /// Asks for an address; the clone opens as a project.
    void clone();
    /// What a merge has come to, for the person.
    void tell(const vcs::Merged& merged);

  private:
    using Work = std::function<Result<void>(const vcs::Repository&, vcs::RemoteTalk&,
                                            const std::stop_token&)>;

    git::GitPane* pane() const;
    /// `title` says what is going on, `done` is called when it went well.
    void run(const QString& title, Work work, std::function<void()> done);

    MainWindow& m_window;
    GitWiring& m_git;
    RemoteJob* m_job = nullptr;
};

} // namespace lathe::app
