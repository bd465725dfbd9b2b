#pragma once

#include "engine/services/sns/Archive.h"
#include "engine/services/sns/Deliveries.h"
#include "engine/services/sns/Envelope.h"
#include "engine/services/sns/Notification.h"
#include "engine/services/sns/Registry.h"
#include "engine/services/sns/Signer.h"
#include "engine/services/wire/Service.h"

#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace lathe::services::sns {

/// Gets what is published to those who have subscribed. Lives on the io thread.
class Publisher {
  public:
    Publisher(const Surroundings& surroundings, Registry& registry, TopicFile& file);

    struct Published {
        std::string messageId;
        /// Of FIFO topics only.
        std::string sequenceNumber;
    };
    /// To the subscriptions of the topic; of FIFO topics once within five minutes.
    Published publish(const Topic& topic, Notification notification);
    /// A topic that has gone: what one of the same name publishes later is not known from before.
    void forget(const std::string& topicArn);
    /// Straight to a phone ("sms") or a mobile device ("application").
    Published publishDirectly(const std::string& protocol, const std::string& endpoint,
                              Notification notification);
    /// Asks the endpoint (HTTP, an address) whether it wants to be subscribed.
    void askToConfirm(const Subscription& subscription);
    /// Sends it what its ReplayPolicy wants out of the topic's archive; nothing where it has none.
    void replay(const Subscription& subscription);
    /// Tells an HTTP endpoint that it is no longer subscribed.
    void tellUnsubscribed(const Subscription& subscription);

    /// What could not be sent from here, for a person to read: newest last, as
    /// {"time", "protocol", "endpoint", "subject", "body"}.
    boost::json::array outbox();
    Signer& signer() { return m_signer; }
    Archive& archive() { return m_archive; }
    Deliveries& deliveries() { return m_deliveries; }
    /// Reads what is on disk.
    void load();
    /// Takes up what an engine before this one has not delivered.
    void recover() { m_deliveries.recover(); }
    /// Runs what is due by the clock. The service's own timer does; a test that moves the clock by
    /// hand calls it.
    void advance();

  private:
    struct Deduplicated {
        Timestamp time;
        Published published;
    };

    Published* known(const Topic& topic, Notification& notification);
    void loadDeduplicated();
    std::string nextSequenceNumber();
    void send(const Notification& notification, const Subscription& subscription,
              delivery::Done done);
    void sendDeadLetter(const Notification& notification, const Subscription& subscription,
                        delivery::Done done);
    void sendToQueue(const std::string& queueArn, const Notification& notification,
                     const Subscription& subscription, delivery::Done done);
    void sendToFunction(const Notification& notification, const Subscription& subscription,
                        delivery::Done done);
    void sendByHttp(const Notification& notification, const Subscription& subscription,
                    delivery::Done done);
    void putInOutbox(const std::string& protocol, const std::string& endpoint,
                     const std::string& subject, const std::string& body);
    void measure(const std::string& topicArn, std::string_view metric, double value) const;
    void arm();

    Surroundings m_surroundings;
    Registry& m_registry;
    TopicFile& m_file;
    Signer m_signer;
    Envelopes m_envelopes;
    Archive m_archive;
    Deliveries m_deliveries;
    boost::asio::steady_timer m_timer;
    std::optional<Timestamp> m_armed;
    /// By topic (and group, where it deduplicates within groups) and MessageDeduplicationId.
    std::map<std::string, Deduplicated> m_deduplicated;
    std::uint64_t m_lastSequence = 0;
    std::uint64_t m_lastInOutbox = 0;
};

} // namespace lathe::services::sns
