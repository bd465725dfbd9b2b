#pragma once

#include "engine/base/Units.h"
#include "engine/delivery/Message.h"
#include "engine/services/sns/FilterPolicy.h"

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::services::sns {

using Texts = std::map<std::string, std::string>;

struct Topic {
    std::string arn;
    /// Those that have been set, by the names of SetTopicAttributes.
    Texts attributes;
    Texts tags;
    std::string dataProtectionPolicy;
    /// Subscriptions that it had and has no more.
    std::int64_t deleted = 0;
    /// What the template says of it, in one word; empty of what clients have made.
    std::string declared;

    /// Empty where it has not been set.
    std::string attribute(const std::string& name) const;
    bool operator==(const Topic&) const = default;
};

struct Subscription {
    std::string arn;
    std::string topicArn;
    /// "sqs", "lambda", "http"...
    std::string protocol;
    std::string endpoint;
    /// ARN of who subscribed.
    std::string principal;
    bool pending = false;
    /// Confirmed by a signed request.
    bool authenticated = true;
    /// The link in its messages does not end it: that needs a signature.
    bool signedUnsubscribe = false;
    /// Confirms it.
    std::string token;
    /// Those that have been set, by the names of SetSubscriptionAttributes.
    Texts attributes;
    /// Id of the model::Trigger that it stands for; empty where there is none.
    std::string trigger;
    /// As of a topic.
    std::string declared;
    /// Of FilterPolicy and FilterPolicyScope; nullptr: it gets every message.
    std::shared_ptr<const FilterPolicy> filter;

    std::string attribute(const std::string& name) const;
    bool isRaw() const { return attribute("RawMessageDelivery") == "true"; }
    bool isHttp() const { return protocol == "http" || protocol == "https"; }
    /// ARN of the queue that gets what could not be delivered; empty where there is none.
    std::string deadLetterQueue() const;
};

struct PlatformApplication {
    std::string arn;
    Texts attributes;
};

/// A mobile device.
struct PlatformEndpoint {
    std::string arn;
    std::string applicationArn;
    /// Token and Enabled among them.
    Texts attributes;
};

boost::json::object toJson(const Topic& topic);
boost::json::object toJson(const Subscription& subscription);
boost::json::object toJson(const PlatformApplication& application);
boost::json::object toJson(const PlatformEndpoint& endpoint);
void read(const boost::json::object& kept, Topic& topic);
/// Its filter too.
void read(const boost::json::object& kept, Subscription& subscription);
void read(const boost::json::object& kept, PlatformApplication& application);
void read(const boost::json::object& kept, PlatformEndpoint& endpoint);

/// What confirms a subscription: as long as AWS's.
std::string newToken();

/// The filter that a subscription with these attributes has; nullptr where it has none. Fails as
/// FilterPolicy::compile().
Result<std::shared_ptr<const FilterPolicy>> filterOf(const Texts& attributes);

/// A text under a key of an object; empty where there is none.
std::string textIn(const boost::json::object& object, std::string_view key);
boost::json::object toJson(const Texts& texts);
Texts textsIn(const boost::json::object& object, std::string_view key);

} // namespace lathe::services::sns
