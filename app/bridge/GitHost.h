#pragma once

#include "engine/vcs/Log.h"
#include "engine/vcs/Status.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace lathe::app {

/// Git's work on the repository of the project, on threads of its own; results come back on the GUI
/// thread. What is asked for is done one after the other, beside looking at the files, which takes
/// as long as there are many, and beside reading. Answers about another folder than the current one
/// are dropped.
class GitHost : public QObject {
    Q_OBJECT

  public:
    template <class T>
    using Job = std::function<Result<T>(const vcs::Repository&, const std::stop_token&)>;
    template <class T> using Done = std::function<void(const Result<T>&)>;

    explicit GitHost(QObject* parent = nullptr);
    ~GitHost() override;

    /// The project's folder; empty: none.
    void setFolder(const QString& folder);
    const QString& folder() const { return m_folder; }
    /// The top of the repository's working tree; empty where none is known.
    const QString& root() const { return m_root; }

    /// Several calls soon after each other are one look; `looked` follows.
    void refreshSoon() { m_soon.start(); }
    void refreshNow();

    /// `done` is called while `context` lives.
    template <class T> void run(QObject* context, Job<T> job, Done<T> done) {
        start([this, context = QPointer<QObject>{context}, job = std::move(job),
               done = std::move(done), folder = m_folder, stop = m_stop.get_token()] {
            auto result = std::make_shared<Result<T>>(onRepository<T>(folder, job, stop));
            deliver(folder, [context, done, result] {
                if (context)
                    done(*result);
            });
        });
    }
    /// The same for what only reads, beside what changes the repository and what is read already.
    template <class T> void read(QObject* context, Job<T> job, Done<T> done) {
        m_reader.start([this, context = QPointer<QObject>{context}, job = std::move(job),
                        done = std::move(done), folder = m_folder, stop = m_stop.get_token()] {
            auto result = std::make_shared<Result<T>>(onRepository<T>(folder, job, stop));
            deliver(folder, [context, done, result] {
                if (context)
                    done(*result);
            });
        });
    }
    /// Makes a repository in the project's folder.
    void init(QObject* context, Done<void> done);

    struct Page {
        std::vector<vcs::Commit> commits;
        bool atEnd = true;
    };
    /// The next commits of what is in scope; `anew`: from the newest on.
    void history(QObject* context, bool anew, const vcs::LogScope& scope, Done<Page> done);

  signals:
    void looked(const Result<vcs::Status>& status);
    /// Whether something that was asked for is under way.
    void busyChanged(bool busy);

  private:
    struct Look {
        Result<vcs::Status> status;
        QString root;
        QStringList watched;
    };
    struct Walk {
        std::mutex busy;
        std::unique_ptr<vcs::Log> log;
    };

    static Result<vcs::Repository> open(const QString& folder);
    template <class T>
    static Result<T> onRepository(const QString& folder, const Job<T>& job,
                                  const std::stop_token& stop) {
        auto repository = open(folder);
        return repository ? job(*repository, stop) : Result<T>{repository.error()};
    }
    static Look look(const QString& folder, const std::stop_token& stop);
    void start(std::function<void()> job);
    /// On the GUI thread, unless the folder is another by then.
    void deliver(const QString& folder, std::function<void()> what);
    void adopt(const Look& look);

    QString m_folder;
    QString m_root;
    QThreadPool m_worker;
    QThreadPool m_looker;
    QThreadPool m_reader;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    std::stop_source m_stop;
    std::shared_ptr<Walk> m_walk;
    bool m_looking = false;
    bool m_again = false;
    int m_under = 0;
};

} // namespace lathe::app
