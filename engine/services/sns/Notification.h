#pragma once

#include "engine/base/Units.h"
#include "engine/delivery/Message.h"

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::sns {

/// What was published, or what confirms that a subscription is wanted or gone.
struct Notification {
    enum class Type { Notification, SubscriptionConfirmation, UnsubscribeConfirmation };

    Type type = Type::Notification;
    std::string id;
    std::string topicArn;
    std::string message;
    /// Where MessageStructure is "json": what each protocol gets instead.
    std::map<std::string, std::string> messages;
    std::optional<std::string> subject;
    std::map<std::string, delivery::Attribute> attributes;
    std::string groupId;
    std::string deduplicationId;
    /// Of FIFO topics only.
    std::string sequenceNumber;
    /// "1" or "2".
    std::string signatureVersion = "1";
    Timestamp time;
    /// Out of the topic's archive.
    bool replayed = false;
    std::string traceId;
    /// Of confirmations only.
    std::string token;

    const std::string& bodyFor(const std::string& protocol) const;
};

std::string_view toText(Notification::Type type);
boost::json::object toJson(const Notification& notification);
void read(const boost::json::object& kept, Notification& notification);

} // namespace lathe::services::sns
