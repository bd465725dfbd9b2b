#pragma once

#include "engine/base/Units.h"
#include "engine/services/sns/Entities.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace lathe::services::sns {

/// How a delivery that has failed is tried again: at once, then at the least delay, then with
/// back-off from the least to the greatest, then at the greatest
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html).
struct RetryPolicy {
    Seconds least{20};
    Seconds greatest{20};
    /// All retries.
    std::int64_t retries = 3;
    std::int64_t atOnce = 0;
    std::int64_t atLeast = 0;
    std::int64_t atGreatest = 0;
    /// "linear", "arithmetic", "geometric" or "exponential".
    std::string function = "linear";

    /// What waits after that many attempts; nothing when there is no more.
    std::optional<Seconds> delayAfter(std::int64_t attempts) const;
};

/// That of queues and functions, or what the topic and the subscription say of HTTP.
RetryPolicy retryPolicyOf(const Topic* topic, const Subscription& subscription);

/// The attribute EffectiveDeliveryPolicy of a topic and of a subscription to it, as JSON.
std::string effectivePolicyOf(const Topic& topic);
std::string effectivePolicyOf(const Topic* topic, const Subscription& subscription);

} // namespace lathe::services::sns
