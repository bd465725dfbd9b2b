#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/services/sqs/Deduplication.h"
#include "engine/services/sqs/Ledger.h"
#include "engine/services/sqs/Lineup.h"
#include "engine/services/sqs/Message.h"
#include "engine/services/sqs/QueueAttributes.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lathe::services::sqs {

/// What a queue is born with.
struct QueueIdentity {
    std::string name;
    std::string region;
    std::string accountId;
    /// Another one where a queue is made again.
    std::string id;
    Timestamp created{};
    /// Of a FIFO queue: what DeduplicationScope was then. Changes of it change nothing.
    bool deduplicatesPerGroup = false;

    std::string arn() const;
};

/// A message to be.
struct Outgoing {
    std::string body;
    Attributes attributes;
    std::string traceHeader;
    std::string senderId;
    std::string groupId;
    std::string deduplicationId;
    std::optional<Seconds> delay;
    /// See Message::traceId.
    std::string traceId = {};
};

struct Sent {
    std::string messageId;
    /// Of FIFO queues.
    std::string sequenceNumber;
};

struct ReceiveOptions {
    std::size_t most = 1;
    /// Else the queue's.
    std::optional<Seconds> visibilityTimeout = {};
    /// Of FIFO queues: asked again with the same one within five minutes, the same messages come.
    std::string attemptId = {};
    /// Messages of one group only.
    bool oneGroup = false;
    /// Whether it is to be received beside those before it; empty: every one is.
    std::function<bool(const Message&)> fits = {};
};

struct Received {
    /// Lives as long as it lies in the queue.
    const Message* message;
    std::string handle;
};

struct Counts {
    std::size_t visible = 0;
    std::size_t inFlight = 0;
    std::size_t delayed = 0;
};

/// A queue of SQS, standard or FIFO: what is in it, who has received it and until when. Says what
/// happens to a Ledger, and reads nothing from it. Lives on the io thread.
class Queue {
  public:
    struct Connections {
        /// The next of Message::number.
        std::function<std::uint64_t()> nextNumber;
        /// Takes a message of the first queue that was received too often to the queue of this ARN;
        /// false where there is no such queue: then it stays.
        std::function<bool(const Queue&, const Message&, const std::string& arn)> bury;
        /// Something has come to be there to be received.
        std::function<void(Queue&)> available;
        /// What CloudWatch counts of it: "NumberOfMessagesSent".
        std::function<void(const Queue&, std::string_view metric, double value)> measured =
            [](const Queue&, std::string_view, double) {};
    };

    Queue(QueueIdentity identity, QueueAttributes attributes, const Clock& clock, Ledger& ledger,
          Connections connections);

    /// Makes the message of no story one of this: all that becomes of it is told there.
    void beginStory(std::uint64_t number, const std::string& traceId);

    const QueueIdentity& identity() const { return m_identity; }
    const std::string& arn() const { return m_arn; }
    const QueueAttributes& attributes() const { return m_attributes; }
    Timestamp lastModified() const { return m_lastModified; }
    void setAttributes(QueueAttributes attributes);
    /// As it was kept.
    void restoreModified(Timestamp time) { m_lastModified = time; }
    std::map<std::string, std::string> tags;

    /// Fails with MissingParameter or InvalidParameterValue where a FIFO queue needs more, or a
    /// standard one takes less, than is given.
    Result<Sent> send(Outgoing outgoing);
    /// Fails with OverLimit.
    Result<std::vector<Received>> receive(const ReceiveOptions& options);
    /// Fails with ReceiptHandleIsInvalid, or InvalidParameterValue where it has expired.
    Result<void> remove(const std::string& handle);
    Result<void> changeVisibility(const std::string& handle, Seconds timeout);
    /// Once a minute. Fails with PurgeQueueInProgress.
    Result<void> purge();
    /// Whenever.
    void clear();

    /// Takes in a message of another queue: its dead letter, say.
    void adopt(Message message);
    /// Takes out the next message that could be received.
    std::optional<Message> withdraw();
    /// As it was kept: the message, and when it is visible.
    void restore(Message message, Timestamp visible);
    void restore(const std::string& deduplicationKey, Deduplicated sent);

    Counts counts();
    /// How long ago the oldest was sent; zero where there is none.
    Seconds age() const;
    std::vector<const Message*> messages() const;
    /// Whether something is there to be received.
    bool hasVisible();
    /// When something happens by itself.
    std::optional<Clock::Steady> nextDeadline() const;
    void advance();

  private:
    using Key = std::pair<Clock::Steady, std::uint64_t>;
    struct Attempt {
        Timestamp time;
        std::vector<std::string> handles;
    };

    Result<Receipt> receiptOf(const std::string& handle) const;
    Message* find(std::uint64_t number);
    Result<void> checkOutgoing(const Outgoing& outgoing) const;
    std::string deduplicationKey(const Message& message) const;
    Message& insert(Message message);
    void setState(Message& message, Message::State state, Clock::Steady until);
    void erase(std::uint64_t number);
    std::vector<Message*> take(const ReceiveOptions& options);
    bool isDead(const Message& message) const;
    std::vector<Received> repeat(const ReceiveOptions& options);
    /// True where messages have gone.
    bool expire(Timestamp now);
    void tellAvailable();
    Clock::Steady steadyOf(Timestamp time) const;

    const QueueIdentity m_identity;
    const std::string m_arn;
    QueueAttributes m_attributes;
    Timestamp m_lastModified;
    const Clock& m_clock;
    Ledger& m_ledger;
    Connections m_connections;

    std::unordered_map<std::uint64_t, Message> m_messages;
    std::unique_ptr<Lineup> m_lineup;
    /// Those that are delayed or in flight, by when that ends.
    std::set<Key> m_waiting;
    /// All, by when they were sent.
    std::set<std::pair<Timestamp, std::uint64_t>> m_ages;
    std::size_t m_inFlight = 0;
    Deduplication m_deduplication;
    std::map<std::string, Attempt> m_attempts;
    std::optional<Clock::Steady> m_purged;
};

} // namespace lathe::services::sqs
