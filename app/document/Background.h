#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>

#include <memory>
#include <utility>

namespace lathe::app {

/// Runs `job` on a thread of the pool, then `done` with its result on this one: never before this
/// call has returned, and only while `context` lives.
template <class Job, class Done>
void inBackground(QThreadPool* pool, QObject* context, Job job, Done done) {
    using Result = std::invoke_result_t<Job>;
    auto* watcher = new QFutureWatcher<std::shared_ptr<Result>>{context};
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)]() mutable {
                         const std::shared_ptr<Result> result = watcher->result();
                         watcher->deleteLater();
                         done(std::move(*result));
                     });
    watcher->setFuture(QtConcurrent::run(
        pool, [job = std::move(job)]() mutable { return std::make_shared<Result>(job()); }));
}

/// The same on any worker thread.
template <class Job, class Done> void inBackground(QObject* context, Job job, Done done) {
    inBackground(QThreadPool::globalInstance(), context, std::move(job), std::move(done));
}

} // namespace lathe::app
