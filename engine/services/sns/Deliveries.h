#pragma once

#include "engine/base/Clock.h"
#include "engine/delivery/Router.h"
#include "engine/services/sns/Notification.h"
#include "engine/services/sns/Registry.h"
#include "engine/services/sns/TopicFile.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::sns {

/// Messages on their way to subscriptions: on disk until they have been taken, tried again as the
/// retry policy says, then sent to the subscription's dead-letter queue. What a FIFO topic sends to
/// a subscription stays in order within its group. Lives on the io thread.
class Deliveries {
  public:
    using Send = std::function<void(const Notification&, const Subscription&, delivery::Done)>;
    struct Connections {
        const Clock& clock;
        const Registry& registry;
        TopicFile& file;
        /// One attempt.
        Send send;
        /// To the dead-letter queue of the subscription, which has one.
        Send sendDeadLetter;
        /// For the person: what reached nobody.
        std::function<void(Error)> tellTrouble;
        /// nextDeadline() may be another.
        std::function<void()> deadlineMoved;
        /// What became of a message of this topic, as CloudWatch counts it:
        /// "NumberOfNotificationsDelivered"...
        std::function<void(const std::string& topicArn, std::string_view metric)> measured =
            [](const std::string&, std::string_view) {};
    };
    explicit Deliveries(Connections connections)
        : m_connections{std::move(connections)} {}

    /// Keeps it; begun with advance().
    void add(const std::shared_ptr<const Notification>& notification,
             const std::vector<std::string>& subscriptionArns);
    /// Takes up what an engine before this one has not delivered.
    void recover();
    std::optional<Timestamp> nextDeadline() const;
    /// Sends what is due.
    void advance();
    std::size_t waiting() const { return m_waiting.size(); }

  private:
    struct Waiting {
        TopicFile::Delivery delivery;
        std::shared_ptr<const Notification> notification;
        /// What waits for each other; empty where there is no order.
        std::string line;
    };

    void take(Waiting waiting);
    bool isItsTurn(const Waiting& waiting) const;
    void attempt(std::int64_t id);
    void attemptDone(std::int64_t id, const Result<void>& result);
    void giveUp(std::int64_t id, const Error& error);
    void count(const Waiting& waiting, std::string_view metric) const;
    void forget(std::int64_t id);

    Connections m_connections;
    std::map<std::int64_t, Waiting> m_waiting;
    /// Those that are not under way, by when they are due.
    std::multimap<Timestamp, std::int64_t> m_due;
    std::map<std::string, std::deque<std::int64_t>> m_lines;
    /// Answers that come when this has gone are nobody's.
    std::shared_ptr<Deliveries*> m_self = std::make_shared<Deliveries*>(this);
};

/// Whether trying again cannot help: it is not allowed, does not exist, or is not taken as it is.
bool isForGood(const Error& error);

} // namespace lathe::services::sns
