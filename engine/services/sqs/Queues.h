#pragma once

#include "engine/services/sqs/Queue.h"
#include "engine/services/sqs/QueueFile.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::services::sqs {

/// The queues of the account, in all regions. Lives on the io thread.
class Queues {
  public:
    struct Connections {
        /// See Queue::Connections.
        std::function<void(Queue&)> available;
        /// A message has gone from one queue to another by itself: it was received too often, or a
        /// task moves it.
        std::function<void(const Message&, const std::string& fromArn, const std::string& toArn)>
            moved;
        /// See Queue::Connections.
        std::function<void(const Queue&, std::string_view metric, double value)> measured =
            [](const Queue&, std::string_view, double) {};
    };
    Queues(const Clock& clock, QueueFile& file, Connections connections);

    /// Those that the file has, with their messages.
    void load();

    /// nullptr where there is none.
    Queue* find(const std::string& region, const std::string& name);
    Queue* find(std::string_view arn);
    /// In order of their names.
    std::vector<Queue*> in(const std::string& region);
    std::vector<Queue*> all();
    /// Those whose dead letters go to this ARN.
    std::vector<Queue*> sourcesOf(const std::string& arn);

    /// Where a queue is to be.
    struct Address {
        std::string accountId;
        std::string region;
        std::string name;
    };
    Queue& create(const Address& address, QueueAttributes attributes,
                  std::map<std::string, std::string> tags);
    void remove(const Queue& queue);
    /// Its attributes or tags have changed.
    void save(const Queue& queue);
    /// Whether a policy may send its dead letters there. Fails with InvalidParameterValue.
    Result<void> checkRedrive(const QueueAttributes& attributes, const Address& source);

    /// What the template says of the queue, in one word; empty of queues that clients have made.
    std::string& basisOf(const Queue& queue);

    /// For those who move messages from one queue to another: it is where it was to go.
    void tellMoved(const Message& message, const std::string& fromArn,
                   const std::string& toArn) const {
        m_connections.moved(message, fromArn, toArn);
    }

    std::optional<Clock::Steady> nextDeadline() const;
    void advance();

  private:
    /// Region and name.
    using Key = std::pair<std::string, std::string>;
    struct Entry {
        std::unique_ptr<Queue> queue;
        std::string basis;
    };

    Queue& add(QueueIdentity identity, QueueAttributes attributes, std::string basis);
    void restore(const std::string& id, const boost::json::object& document);
    std::uint64_t nextNumber();
    bool bury(const Queue& source, const Message& message, const std::string& target);

    const Clock& m_clock;
    QueueFile& m_file;
    Connections m_connections;
    std::map<Key, Entry> m_queues;
    std::uint64_t m_lastNumber = 0;
};

/// "arn:aws:sqs:us-east-1:123456789012:jobs"; empty optional for other texts.
std::optional<Queues::Address> addressOf(std::string_view arn);

} // namespace lathe::services::sqs
