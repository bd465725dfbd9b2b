#include "engine/services/states/Activities.h"

#include <algorithm>
#include <utility>

namespace lathe::services::states {

void Activities::offer(const std::string& arn, Waiting task) {
    auto& workers = m_workers[arn];
    workers.remove_if([](const auto& worker) { return *worker->isGone; });
    if (workers.empty())
        return m_tasks[arn].push_back(std::move(task));
    const auto worker = std::move(workers.front());
    workers.pop_front();
    hand(std::move(task), worker->name, worker->answer);
}

void Activities::withdraw(const std::string& token) {
    for (auto& [arn, tasks] : m_tasks)
        std::erase_if(tasks, [&token](const Waiting& task) { return task.token == token; });
}

void Activities::take(const std::string& arn, const std::string& worker,
                      std::shared_ptr<const bool> isGone, Answer answer) {
    auto& tasks = m_tasks[arn];
    if (!tasks.empty()) {
        Waiting task = std::move(tasks.front());
        tasks.pop_front();
        return hand(std::move(task), worker, answer);
    }
    constexpr std::chrono::seconds longest{60};
    auto& workers = m_workers[arn];
    const auto waiting = std::make_shared<Worker>(Worker{
        worker, std::move(isGone), std::move(answer), boost::asio::steady_timer{m_io, longest}});
    workers.push_back(waiting);
    // One that has got a task meanwhile is no longer there.
    waiting->patience.async_wait([&workers, weak = std::weak_ptr{waiting}](const auto& error) {
        const auto worker = weak.lock();
        if (error || !worker || workers.remove(worker) == 0)
            return;
        worker->answer({});
    });
}

void Activities::hand(Waiting task, const std::string& worker, const Answer& answer) {
    if (m_taken)
        m_taken(task.token, worker);
    answer(task);
}

} // namespace lathe::services::states
