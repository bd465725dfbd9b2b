#include "app/window/RemoteWiring.h"

#include "app/bridge/RemoteJob.h"
#include "app/window/CloneDialog.h"
#include "app/window/Docks.h"
#include "app/window/GitWiring.h"
#include "app/window/MainWindow.h"
#include "app/window/RemoteQuestions.h"
#include "engine/vcs/Remotes.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/git/GitPane.h"

#include <QDir>

namespace lathe::app {

using git::GitPane;
using vcs::Merged;
using vcs::Repository;

RemoteWiring::RemoteWiring(MainWindow& window, GitWiring& git)
    : QObject{&git}
    , m_window{window}
    , m_git{git} {}

GitPane* RemoteWiring::pane() const {
    return m_window.docks().git();
}

void RemoteWiring::connectPane() {
    GitPane* git = pane();
    connect(git, &GitPane::fetchRequested, this, &RemoteWiring::fetch);
    connect(git, &GitPane::pullRequested, this, &RemoteWiring::pull);
    connect(git, &GitPane::pushRequested, this, &RemoteWiring::push);
    connect(git, &GitPane::transferCancelled, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

void RemoteWiring::run(const QString& title, Work work, std::function<void()> done) {
    const QString folder = m_git.host().folder();
    if (folder.isEmpty() || m_job)
        return;
    m_window.docks().buildNow();
    m_window.docks().raise(pane());
    m_job = new RemoteJob{this};
    askThePerson(*m_job, &m_window);
    connect(m_job, &RemoteJob::progressed, this, [this, title](const vcs::Transfer& transfer) {
        pane()->showTransfer(QStringLiteral("%1 %2").arg(title, transferText(transfer)),
                             transfer.done, transfer.total);
    });
    connect(m_job, &RemoteJob::finished, this,
            [this, done = std::move(done)](const Result<void>& ended) {
                std::exchange(m_job, nullptr)->deleteLater();
                pane()->endTransfer();
                if (ended)
                    done();
                else
                    pane()->showFailure(ended.error());
                m_git.host().refreshNow();
            });
    pane()->showTransfer(title, 0, 0);
    m_job->start([folder, work = std::move(work)](vcs::RemoteTalk& talk,
                                                  const std::stop_token& stop) -> Result<void> {
        auto repository = Repository::discover(ui::toPath(folder));
        return repository ? work(*repository, talk, stop) : Result<void>{repository.error()};
    });
}

void RemoteWiring::leave() {
    if (!m_job)
        return;
    RemoteJob* job = std::exchange(m_job, nullptr);
    disconnect(job, nullptr, this, nullptr);
    connect(job, &RemoteJob::finished, job, &QObject::deleteLater);
    job->cancel();
    pane()->endTransfer();
}

void RemoteWiring::fetch() {
    run(
        tr("Fetching."),
        [](const Repository& repository, vcs::RemoteTalk& talk,
           const std::stop_token& stop) -> Result<void> {
            const auto remote = vcs::usualRemote(repository);
            return remote ? vcs::fetch(repository, *remote, talk, stop)
                          : Result<void>{remote.error()};
        },
        [this] { pane()->bar()->showMessage(ui::Tint::Success, tr("Fetched.")); });
}

void RemoteWiring::pull() {
    auto merged = std::make_shared<Merged>();
    run(
        tr("Pulling."),
        [merged](const Repository& repository, vcs::RemoteTalk& talk,
                 const std::stop_token& stop) -> Result<void> {
            const auto done = vcs::pull(repository, talk, stop);
            if (!done)
                return done.error();
            *merged = *done;
            return {};
        },
        [this, merged] { tell(*merged); });
}

void RemoteWiring::push() {
    run(
        tr("Pushing."),
        [](const Repository& repository, vcs::RemoteTalk& talk, const std::stop_token& stop) {
            return vcs::push(repository, talk, stop);
        },
        [this] { pane()->bar()->showMessage(ui::Tint::Success, tr("Pushed.")); });
}

void RemoteWiring::tell(const Merged& merged) {
    switch (merged.kind) {
    case Merged::Kind::UpToDate:
        pane()->bar()->showMessage(ui::Tint::Info, tr("There was nothing new."));
        break;
    case Merged::Kind::FastForward:
        pane()->bar()->showMessage(ui::Tint::Success, tr("The branch has all commits now."));
        break;
    case Merged::Kind::Committed:
        pane()->bar()->showMessage(ui::Tint::Success, tr("Merged, by a commit of its own."));
        break;
    case Merged::Kind::Conflicts:
        pane()->bar()->showMessage(
            ui::Tint::Warning,
            tr("Files are in conflict: open them, choose what stays, stage them, and commit."));
        break;
    }
}

void RemoteWiring::clone() {
    auto* dialog = new CloneDialog{QDir::homePath(), &m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CloneDialog::cloned, &m_window, &MainWindow::openProject);
    dialog->open();
}

} // namespace lathe::app
