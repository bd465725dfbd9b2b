#include "app/bridge/GitHost.h"

#include "widgets/common/Labels.h"

#include <QFileInfo>

#include <utility>

namespace lathe::app {

namespace {

constexpr int RefreshDelay = 200; // ms
constexpr std::size_t CommitsOnPage = 200;
/// Blaming a file takes seconds: what an editor wants to know does not wait for it.
constexpr int Readers = 2;

} // namespace

GitHost::GitHost(QObject* parent)
    : QObject{parent}
    , m_walk{std::make_shared<Walk>()} {
    for (QThreadPool* pool : {&m_worker, &m_looker})
        pool->setMaxThreadCount(1);
    m_reader.setMaxThreadCount(Readers);
    m_soon.setSingleShot(true);
    m_soon.setInterval(RefreshDelay);
    connect(&m_soon, &QTimer::timeout, this, &GitHost::refreshNow);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon,
            qOverload<>(&QTimer::start));
}

GitHost::~GitHost() {
    m_stop.request_stop();
    m_worker.waitForDone();
    m_looker.waitForDone();
    m_reader.waitForDone();
}

void GitHost::setFolder(const QString& folder) {
    if (folder == m_folder)
        return;
    m_stop.request_stop();
    m_stop = {};
    m_folder = folder;
    m_root.clear();
    m_walk = std::make_shared<Walk>();
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    refreshSoon();
}

Result<vcs::Repository> GitHost::open(const QString& folder) {
    return vcs::Repository::discover(ui::toPath(folder));
}

void GitHost::start(std::function<void()> job) {
    if (m_under++ == 0)
        emit busyChanged(true);
    m_worker.start([this, job = std::move(job)] {
        job();
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (--m_under == 0)
                    emit busyChanged(false);
            },
            Qt::QueuedConnection);
    });
}

void GitHost::deliver(const QString& folder, std::function<void()> what) {
    QMetaObject::invokeMethod(
        this,
        [this, folder, what = std::move(what)] {
            if (folder == m_folder)
                what();
        },
        Qt::QueuedConnection);
}

GitHost::Look GitHost::look(const QString& folder, const std::stop_token& stop) {
    auto repository = open(folder);
    if (!repository)
        return {repository.error(), {}, {}};
    QStringList watched{ui::toQString(repository->gitFolder()),
                        ui::toQString(repository->commonFolder() / "refs/heads")};
    return {vcs::status(*repository, stop), ui::toQString(repository->root()), watched};
}

void GitHost::refreshNow() {
    m_soon.stop();
    if (m_folder.isEmpty())
        return;
    if (std::exchange(m_looking, true)) {
        m_again = true;
        return;
    }
    m_looker.start([this, folder = m_folder, stop = m_stop.get_token()] {
        auto found = std::make_shared<Look>(look(folder, stop));
        QMetaObject::invokeMethod(
            this,
            [this, folder, found] {
                m_looking = false;
                if (folder == m_folder)
                    adopt(*found);
                if (std::exchange(m_again, false) || folder != m_folder)
                    refreshSoon();
            },
            Qt::QueuedConnection);
    });
}

void GitHost::adopt(const Look& look) {
    if (!look.status && look.status.error().code == "Git.Cancelled")
        return;
    m_root = look.root;
    const QStringList before = m_watcher.directories();
    for (const QString& folder : look.watched) {
        if (!before.contains(folder) && QFileInfo::exists(folder))
            m_watcher.addPath(folder);
    }
    emit looked(look.status);
}

void GitHost::init(QObject* context, Done<void> done) {
    start([this, context = QPointer<QObject>{context}, done = std::move(done), folder = m_folder] {
        const auto made = vcs::Repository::init(ui::toPath(folder));
        deliver(folder,
                [context, done, result = made ? Result<void>{} : Result<void>{made.error()}] {
                    if (context)
                        done(result);
                });
    });
}

void GitHost::history(QObject* context, bool anew, const vcs::LogScope& scope, Done<Page> done) {
    read<Page>(
        context,
        [walk = m_walk, anew, scope](const vcs::Repository& repository,
                                     const std::stop_token& stop) -> Result<Page> {
            const std::lock_guard lock{walk->busy};
            if (anew || !walk->log) {
                auto log = vcs::Log::open(repository.root(), vcs::Log::From::Head, scope);
                if (!log)
                    return log.error();
                walk->log = std::make_unique<vcs::Log>(std::move(*log));
            }
            auto commits = walk->log->next(CommitsOnPage, stop);
            if (!commits)
                return commits.error();
            return Page{std::move(*commits), walk->log->atEnd()};
        },
        std::move(done));
}

} // namespace lathe::app
