#pragma once

#include "engine/services/sqs/Message.h"

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace lathe::services::sqs {

/// What is said of a message that can be received.
enum class Verdict {
    /// It is received, or removed: it cannot be received any more.
    Gone,
    /// It stays, and no other is wanted.
    Stop,
};

/// Which messages of a queue can be received, and in which order.
class Lineup {
  public:
    virtual ~Lineup() = default;
    /// The message is new, or its state has changed.
    virtual void place(Message& message) = 0;
    virtual void remove(const Message& message) = 0;
    /// Offers messages in order until `take` says Stop. What is Gone has another state, or is
    /// removed, before anything else is asked of this.
    virtual void offer(const std::function<Verdict(Message&)>& take) = 0;
    virtual bool any() const = 0;

    /// Of a standard queue, in the order in which they were sent, or of a FIFO queue.
    static std::unique_ptr<Lineup> make(bool fifo);
};

class StandardLineup final : public Lineup {
  public:
    void place(Message& message) override;
    void remove(const Message& message) override;
    void offer(const std::function<Verdict(Message&)>& take) override;
    bool any() const override { return !m_visible.empty(); }

  private:
    std::map<std::uint64_t, Message*> m_visible;
};

/// The messages of a group one after the other: none is to be had while one before it is in flight
/// or delayed. Groups take their turns in the order in which they came to have something
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html).
class FifoLineup final : public Lineup {
  public:
    void place(Message& message) override;
    void remove(const Message& message) override;
    void offer(const std::function<Verdict(Message&)>& take) override;
    bool any() const override { return !m_turns.empty(); }

  private:
    struct Group {
        std::map<std::uint64_t, Message*> messages;
        /// Its place in `m_turns`, while it has one.
        std::optional<std::list<std::string>::iterator> turn;
    };
    void settle(const std::string& name, Group& group);

    std::unordered_map<std::string, Group> m_groups;
    std::list<std::string> m_turns;
};

} // namespace lathe::services::sqs
