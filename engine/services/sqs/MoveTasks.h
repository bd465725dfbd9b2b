#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/services/sqs/Queues.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lathe::services::sqs {

/// Tasks that move messages out of dead-letter queues, to where they came from or to another queue
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html).
/// What is moved counts as a new message. Tasks outlive the engine.
class MoveTasks {
  public:
    MoveTasks(const Clock& clock, Queues& queues, QueueFile& file);
    void load();

    struct Wish {
        std::string sourceArn;
        /// Empty: each message goes back where it came from.
        std::string destinationArn;
        std::optional<std::int64_t> perSecond;
    };
    /// Gives the TaskHandle. Fails with ResourceNotFoundException or InvalidParameterValue.
    Result<std::string> start(Wish wish);
    /// Gives how many it has moved; likewise.
    Result<std::int64_t> cancel(const std::string& handle);
    /// As ListMessageMoveTasks tells them, the newest first; likewise.
    Result<boost::json::array> list(const std::string& sourceArn, std::size_t most);

    std::optional<Clock::Steady> nextDeadline() const;
    void advance();

  private:
    enum class Status { Running, Cancelling, Completed, Cancelled, Failed };
    struct Task {
        std::string id;
        Wish wish;
        Status status = Status::Running;
        Timestamp started{};
        std::int64_t toMove = 0;
        std::int64_t moved = 0;
        std::string failure;
        /// When the next message may go.
        Clock::Steady next{};

        bool isActive() const { return status == Status::Running || status == Status::Cancelling; }
    };
    static boost::json::object documentOf(const Task& task);
    static Task taskOf(const std::string& id, const boost::json::object& document);
    static boost::json::object described(const Task& task);

    void run(Task& task);
    /// False when the task has ended.
    bool moveOne(Task& task, Queue& source);
    void end(Task& task, Status status, std::string failure = {});
    void forgetOld(const std::string& sourceArn);

    const Clock& m_clock;
    Queues& m_queues;
    QueueFile& m_file;
    /// In the order in which they were started.
    std::vector<Task> m_tasks;
};

} // namespace lathe::services::sqs
