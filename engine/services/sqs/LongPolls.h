#pragma once

#include "engine/services/sqs/Queue.h"
#include "engine/services/sqs/ReceiveCall.h"

#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::sqs {

/// Those who wait for messages, and get them in the order in which they came.
class LongPolls {
  public:
    /// Called once: with messages, or none when the time is over, or the queue's error.
    using Done = std::function<void(const ReceiveCall&, const Result<std::vector<Received>>&)>;
    using Id = std::uint64_t;

    Id wait(ReceiveCall call, Clock::Steady until, Done done);
    /// Who waited has gone.
    void cancel(Id id);
    /// Gives them what is there.
    void serve(Queue& queue);
    /// ARNs of the queues that somebody waits at.
    std::vector<std::string> queues() const;
    /// The queue is no more.
    void dismiss(const std::string& queueArn, const Error& error);

    std::optional<Clock::Steady> nextDeadline() const;
    /// Ends those whose time is over.
    void advance(Clock::Steady now);

  private:
    struct Waiting {
        Id id;
        ReceiveCall call;
        Clock::Steady until;
        Done done;
    };

    /// By the queue's ARN.
    std::map<std::string, std::list<Waiting>> m_waiting;
    Id m_lastId = 0;
};

} // namespace lathe::services::sqs
