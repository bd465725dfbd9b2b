#include "app/window/GitWiring.h"

#include "app/document/Background.h"
#include "app/window/CanvasDiffWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/FileMarks.h"
#include "app/window/MainWindow.h"
#include "app/window/RemoteWiring.h"
#include "app/window/VersionWiring.h"
#include "engine/vcs/Branches.h"
#include "engine/vcs/Committing.h"
#include "engine/vcs/Stashes.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/git/GitPane.h"
#include "widgets/git/HistoryView.h"
#include "widgets/project/ProjectPane.h"

#include <QGuiApplication>

namespace lathe::app {

using git::GitPane;
using vcs::Repository;

GitWiring::GitWiring(MainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_remote{new RemoteWiring{window, *this}}
    , m_versions{new VersionWiring{window, *this}}
    , m_canvasDiff{new CanvasDiffWiring{window, m_git}} {
    connect(&window.docks(), &Docks::built, this, [this] {
        connectPane();
        m_versions->connectTree();
        watch();
    });
}

GitPane* GitWiring::pane() const {
    return m_window.docks().git();
}

void GitWiring::watch() {
    const auto follow = [this] {
        const QString& folder = m_window.files().root();
        if (folder != m_git.folder()) {
            pane()->clear();
            m_remote->leave();
            markFiles({});
        }
        m_git.setFolder(folder);
        m_git.refreshSoon();
    };
    connect(&m_window.files(), &ProjectFiles::treeChanged, this, follow);
    connect(&m_window.editors(), &EditorArea::fileSaved, this, [this] { m_git.refreshSoon(); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    m_git.refreshSoon();
            });
    connect(&m_git, &GitHost::looked, this, &GitWiring::takeLook);
    connect(&m_window.editors(), &EditorArea::currentChanged, this, &GitWiring::followEditor);
    connect(m_window.docks().project(), &project::ProjectPane::historyRequested, this,
            &GitWiring::showHistoryOf);
    follow();
    followEditor();
}

void GitWiring::takeLook(const Result<vcs::Status>& status) {
    pane()->setStatus(status);
    m_head = status ? QString::fromStdString(status->head.commit) : QString{};
    markFiles(status ? *status : vcs::Status{});
    followEditor();
    if (status)
        readBranches();
}

void GitWiring::markFiles(const vcs::Status& status) {
    inBackground(
        this,
        [status, root = m_git.root(), project = m_git.folder()] {
            return fileMarks(status, root, project);
        },
        [this, mark = ++m_marked](const project::FileMarks& marks) {
            if (mark == m_marked)
                m_window.docks().project()->setMarks(marks);
        });
}

void GitWiring::readBranches() {
    struct Read {
        std::vector<vcs::Branch> branches;
        std::vector<vcs::Stash> stashes;
        std::string last;
        std::string prepared;
    };
    m_git.run<Read>(
        this,
        [](const Repository& repository, const std::stop_token&) -> Result<Read> {
            auto branches = vcs::branches(repository);
            auto stashes = vcs::stashes(repository);
            if (!branches)
                return branches.error();
            if (!stashes)
                return stashes.error();
            return Read{std::move(*branches), std::move(*stashes), vcs::lastMessage(repository),
                        vcs::preparedMessage(repository)};
        },
        [this](const Result<Read>& read) {
            if (!read)
                return;
            pane()->setBranches(read->branches, read->stashes);
            pane()->setMessages(QString::fromStdString(read->last),
                                QString::fromStdString(read->prepared));
        });
}

void GitWiring::run(std::function<Result<void>(const Repository&)> job) {
    m_git.run<void>(
        this,
        [job = std::move(job)](const Repository& repository, const std::stop_token&) {
            return job(repository);
        },
        [this](const Result<void>& done) {
            if (!done)
                pane()->showFailure(done.error());
            m_git.refreshNow();
        });
}

void GitWiring::connectPane() {
    GitPane* git = pane();
    connect(git, &GitPane::refreshRequested, &m_git, &GitHost::refreshSoon);
    connect(git, &GitPane::initRequested, this, [this] {
        m_git.init(this, [this](const Result<void>& made) {
            if (!made)
                pane()->showFailure(made.error());
            m_git.refreshNow();
        });
    });
    connect(git, &GitPane::openRequested, this, [this](const std::string& path) {
        if (!m_git.root().isEmpty())
            m_window.editors().open(ui::toQString(ui::toPath(m_git.root()) / path));
    });
    git->setSideBySide(m_window.settings().sideBySideDiffs());
    connect(git, &GitPane::sideBySideChosen, this,
            [this](bool on) { m_window.settings().setSideBySideDiffs(on); });
    connectDiff();
    connectFiles();
    connectCommit();
    connectBranches();
    connectMerging();
    connectHistory();
    m_remote->connectPane();
}

void GitWiring::connectDiff() {
    connect(pane(), &GitPane::diffRequested, this, [this](const vcs::DiffRequest& request) {
        m_git.run<vcs::FileDiff>(
            this,
            [request](const Repository& repository, const std::stop_token&) {
                return vcs::diff(repository, request);
            },
            [this, request](const Result<vcs::FileDiff>& diff) {
                if (diff)
                    pane()->showDiff(request, *diff);
                else
                    pane()->showFailure(diff.error());
            });
    });
}

void GitWiring::connectFiles() {
    GitPane* git = pane();
    connect(git, &GitPane::stageRequested, this, [this](const auto& paths) {
        run([paths](const Repository& repository) { return vcs::stage(repository, paths); });
    });
    connect(git, &GitPane::unstageRequested, this, [this](const auto& paths) {
        run([paths](const Repository& repository) { return vcs::unstage(repository, paths); });
    });
    connect(git, &GitPane::stageLinesRequested, this, [this](const auto& diff, const auto& lines) {
        run([=](const Repository& repository) { return vcs::stageLines(repository, diff, lines); });
    });
    connect(git, &GitPane::unstageLinesRequested, this,
            [this](const auto& diff, const auto& lines) {
                run([=](const Repository& repository) {
                    return vcs::unstageLines(repository, diff, lines);
                });
            });
    connect(git, &GitPane::discardRequested, this, [this](const auto& paths) {
        discard([paths](const Repository& repository, const std::stop_token&) {
            return vcs::discard(repository, paths);
        });
    });
    connect(git, &GitPane::discardLinesRequested, this,
            [this](const auto& diff, const auto& lines) {
                discard([=](const Repository& repository, const std::stop_token&) {
                    return vcs::discardLines(repository, diff, lines);
                });
            });
    connect(git, &GitPane::deleteRequested, this, &GitWiring::moveToTrash);
}

void GitWiring::discard(GitHost::Job<std::vector<vcs::Discarded>> job) {
    using Discarded = std::vector<vcs::Discarded>;
    m_git.run<Discarded>(this, std::move(job), [this](const Result<Discarded>& discarded) {
        m_git.refreshNow();
        if (!discarded) {
            pane()->showFailure(discarded.error());
            return;
        }
        const auto count = static_cast<int>(discarded->size());
        pane()->offerPutBack(tr("Changes in %n files were discarded.", nullptr, count),
                             [this, kept = *discarded] {
                                 run([kept](const Repository& repository) {
                                     return vcs::putBack(repository, kept);
                                 });
                             });
    });
}

void GitWiring::moveToTrash(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
        const QString file = ui::toQString(ui::toPath(m_git.root()) / path);
        m_window.files().remove(file, [this, file](const Result<QString>& removed) {
            m_git.refreshSoon();
            if (!removed) {
                pane()->showFailure(removed.error());
                return;
            }
            m_window.editors().closeRemoved(file);
            pane()->offerPutBack(tr("%1 is in the trash.").arg(QFileInfo{file}.fileName()),
                                 [this, file, from = *removed] {
                                     m_window.files().putBack(
                                         from, file, [this](const Result<void>& done) {
                                             if (!done)
                                                 pane()->showFailure(done.error());
                                             m_git.refreshSoon();
                                         });
                                 });
        });
    }
}

void GitWiring::connectCommit() {
    GitPane* git = pane();
    connect(&m_git, &GitHost::busyChanged, git, &GitPane::setBusy);
    connect(git, &GitPane::commitRequested, this, [this](const vcs::CommitRequest& request) {
        m_git.run<vcs::Committed>(
            this,
            [request](const Repository& repository, const std::stop_token& stop) {
                return vcs::commit(repository, request, stop);
            },
            [this](const Result<vcs::Committed>& made) {
                if (made)
                    pane()->committed(*made);
                else
                    pane()->showFailure(made.error());
                m_git.refreshNow();
            });
    });
    connect(git, &GitPane::identityGiven, this, [this](const QString& name, const QString& email) {
        run([identity = vcs::Identity{name.toStdString(), email.toStdString()}](
                const Repository& repository) {
            return vcs::setIdentity(repository, identity, vcs::Scope::Person);
        });
    });
}

void GitWiring::connectBranches() {
    GitPane* git = pane();
    connect(git, &GitPane::checkOutRequested, this, [this](const vcs::Branch& branch) {
        run([branch](const Repository& repository) { return vcs::checkOut(repository, branch); });
    });
    connect(git, &GitPane::newBranchRequested, this, [this](const QString& name) {
        run([name = name.toStdString()](const Repository& repository) -> Result<void> {
            if (auto made = vcs::createBranch(repository, name); !made)
                return made;
            return vcs::checkOut(repository, {name, {}, {}, false, false});
        });
    });
    connect(git, &GitPane::branchDeletionRequested, this, &GitWiring::deleteBranch);
    connect(git, &GitPane::stashRequested, this, [this] {
        run([](const Repository& repository) -> Result<void> {
            const auto saved = vcs::saveStash(repository, {});
            return saved ? Result<void>{} : Result<void>{saved.error()};
        });
    });
    connect(git, &GitPane::stashPopRequested, this, [this](const QString& id) {
        run([id = id.toStdString()](const Repository& repository) {
            return vcs::popStash(repository, id);
        });
    });
    connect(git, &GitPane::stashDropRequested, this, [this](const QString& id) {
        run([id = id.toStdString()](const Repository& repository) {
            return vcs::dropStash(repository, id);
        });
    });
}

void GitWiring::deleteBranch(const QString& name, vcs::Unmerged unmerged) {
    m_git.run<void>(
        this,
        [name = name.toStdString(), unmerged](const Repository& repository,
                                              const std::stop_token&) {
            return vcs::deleteBranch(repository, name, unmerged);
        },
        [this, name](const Result<void>& done) {
            if (!done) {
                pane()->showFailure(done.error());
                if (done.error().code == "Git.NotMerged")
                    pane()->bar()->addAction(tr("Delete it all the same"), [this, name] {
                        deleteBranch(name, vcs::Unmerged::Delete);
                    });
            }
            m_git.refreshNow();
        });
}

void GitWiring::connectMerging() {
    connect(pane(), &GitPane::mergeRequested, this, [this](const vcs::Branch& branch) {
        m_git.run<vcs::Merged>(
            this,
            [branch](const Repository& repository, const std::stop_token& stop) {
                return vcs::merge(repository, branch, stop);
            },
            [this](const Result<vcs::Merged>& merged) {
                if (merged)
                    m_remote->tell(*merged);
                else
                    pane()->showFailure(merged.error());
                m_git.refreshNow();
            });
    });
    connect(pane(), &GitPane::mergeAbortRequested, this, [this] {
        run([](const Repository& repository) { return vcs::abortMerge(repository); });
    });
}

void GitWiring::connectHistory() {
    GitPane* git = pane();
    connect(git, &GitPane::historyRequested, this, [this](bool anew) {
        m_history += anew;
        const auto& scope = pane()->history()->scope();
        m_git.history(this, anew, scope, [this, of = m_history](const Result<GitHost::Page>& page) {
            if (of != m_history)
                return;
            if (page)
                pane()->addCommits(page->commits, page->atEnd);
            else
                pane()->showFailure(page.error());
        });
    });
    git::HistoryView* history = git->history();
    connect(history, &git::HistoryView::filesRequested, this,
            [this, history](const vcs::Comparison& of) {
                using Files = std::vector<vcs::FileStatus>;
                m_git.run<Files>(
                    this,
                    [of](const Repository& repository, const std::stop_token& stop) {
                        return vcs::changesIn(repository, of, stop);
                    },
                    [this, history, of](const Result<Files>& files) {
                        if (files)
                            history->setFiles(of, *files);
                        else
                            pane()->showFailure(files.error());
                    });
            });
    connect(history, &git::HistoryView::diffRequested, this,
            [this, history](const vcs::Comparison& of, const std::string& path,
                            const std::string& old) {
                m_git.run<vcs::FileDiff>(
                    this,
                    [of, path, old](const Repository& repository, const std::stop_token&) {
                        return vcs::diffIn(repository, of, path, old);
                    },
                    [history, of](const Result<vcs::FileDiff>& diff) {
                        if (diff && history->compared() == of)
                            history->showDiff(*diff);
                    });
            });
    connect(history, &git::HistoryView::canvasRequested, m_canvasDiff,
            qOverload<const vcs::Comparison&, const QString&>(&CanvasDiffWiring::show));
}

} // namespace lathe::app
