#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>

namespace lathe::services::states {

/// Tasks that wait for workers, and workers that wait for tasks, by the ARN of their activity.
class Activities {
  public:
    struct Waiting {
        std::string token;
        std::string input;
    };
    /// Nothing came: an empty token.
    using Answer = std::function<void(const Waiting& task)>;

    explicit Activities(boost::asio::io_context& io)
        : m_io{io} {}

    /// Tells the execution of a task that somebody has it.
    void onTaken(std::function<void(const std::string& token, const std::string& worker)> taken) {
        m_taken = std::move(taken);
    }
    void offer(const std::string& arn, Waiting task);
    /// Nobody is to get it any more.
    void withdraw(const std::string& token);
    /// Answers at once where a task waits, within 60 seconds otherwise. Who `isGone` gets none.
    void take(const std::string& arn, const std::string& worker, std::shared_ptr<const bool> isGone,
              Answer answer);

  private:
    struct Worker {
        std::string name;
        std::shared_ptr<const bool> isGone;
        Answer answer;
        boost::asio::steady_timer patience;
    };
    void hand(Waiting task, const std::string& worker, const Answer& answer);

    boost::asio::io_context& m_io;
    std::function<void(const std::string&, const std::string&)> m_taken;
    std::map<std::string, std::deque<Waiting>> m_tasks;
    std::map<std::string, std::list<std::shared_ptr<Worker>>> m_workers;
};

} // namespace lathe::services::states
