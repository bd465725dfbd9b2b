#include "engine/services/sns/RetryPolicy.h"

#include <algorithm>
#include <cmath>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

constexpr std::string_view contentType = "text/plain; charset=UTF-8";

json::object objectOf(const std::string& text) {
    boost::system::error_code failure;
    json::value value = json::parse(text, failure);
    return failure || !value.is_object() ? json::object{} : std::move(value.get_object());
}

/// nullptr where there is none.
const json::object* objectIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value ? value->if_object() : nullptr;
}

json::object standardRetries() {
    return {{"minDelayTarget", 20},       {"maxDelayTarget", 20},   {"numRetries", 3},
            {"numMaxDelayRetries", 0},    {"numNoDelayRetries", 0}, {"numMinDelayRetries", 0},
            {"backoffFunction", "linear"}};
}

/// `known` with what `given` has of it.
json::object overlaid(json::object known, const json::object* given) {
    if (!given)
        return known;
    for (auto& [name, value] : known)
        if (const json::value* other = given->if_contains(name); other && !other->is_null())
            value = *other;
    return known;
}

const json::object* httpOf(const json::object& policy) {
    return objectIn(policy, "http");
}

json::object requestPolicyOf(const json::object* http, std::string_view key) {
    const json::object* given = http ? objectIn(*http, key) : nullptr;
    return overlaid({{"headerContentType", contentType}}, given);
}

/// What the topic says of all its HTTP endpoints.
json::object topicRetries(const Topic* topic) {
    const json::object policy = objectOf(topic ? topic->attribute("DeliveryPolicy") : "");
    const json::object* http = httpOf(policy);
    return overlaid(standardRetries(),
                    http ? objectIn(*http, "defaultHealthyRetryPolicy") : nullptr);
}

json::object subscriptionRetries(const Topic* topic, const Subscription& subscription) {
    const json::object policy = objectOf(subscription.attribute("DeliveryPolicy"));
    return overlaid(topicRetries(topic), objectIn(policy, "healthyRetryPolicy"));
}

std::int64_t numberIn(const json::object& retries, std::string_view key) {
    const json::value* value = retries.if_contains(key);
    return value && value->is_int64() ? std::max<std::int64_t>(value->get_int64(), 0) : 0;
}

/// From 0 to 1, as far as back-off has come.
double shareOf(const std::string& function, double position) {
    if (function == "exponential")
        return (std::pow(2.0, position * 10) - 1) / 1023;
    if (function == "geometric")
        return position * position * position;
    if (function == "arithmetic")
        return position * position;
    return position;
}

} // namespace

std::optional<Seconds> RetryPolicy::delayAfter(std::int64_t attempts) const {
    if (attempts > retries)
        return {};
    if (attempts <= atOnce)
        return Seconds{0};
    if (attempts <= atOnce + atLeast)
        return least;
    const std::int64_t steps = retries - atOnce - atLeast - atGreatest;
    const std::int64_t step = attempts - atOnce - atLeast;
    if (step > steps)
        return greatest;
    const double share =
        steps < 2
            ? 0
            : shareOf(function, static_cast<double>(step - 1) / static_cast<double>(steps - 1));
    return least + Seconds{std::llround(share * static_cast<double>((greatest - least).count()))};
}

RetryPolicy retryPolicyOf(const Topic* topic, const Subscription& subscription) {
    if (!subscription.isHttp())
        return {Seconds{1}, Seconds{20}, 100'015, 3, 2, 100'000, "exponential"};
    const json::object retries = subscriptionRetries(topic, subscription);
    RetryPolicy policy;
    policy.least = Seconds{numberIn(retries, "minDelayTarget")};
    policy.greatest = std::max(policy.least, Seconds{numberIn(retries, "maxDelayTarget")});
    policy.retries = numberIn(retries, "numRetries");
    policy.atOnce = numberIn(retries, "numNoDelayRetries");
    policy.atLeast = numberIn(retries, "numMinDelayRetries");
    policy.atGreatest = numberIn(retries, "numMaxDelayRetries");
    policy.function = textIn(retries, "backoffFunction");
    return policy;
}

std::string effectivePolicyOf(const Topic& topic) {
    const json::object policy = objectOf(topic.attribute("DeliveryPolicy"));
    const json::object* http = httpOf(policy);
    const json::object flags = overlaid({{"disableSubscriptionOverrides", false}}, http);
    return json::serialize(json::object{
        {"http",
         json::object{{"defaultHealthyRetryPolicy", topicRetries(&topic)},
                      {"disableSubscriptionOverrides", flags.at("disableSubscriptionOverrides")},
                      {"defaultRequestPolicy", requestPolicyOf(http, "defaultRequestPolicy")}}}});
}

std::string effectivePolicyOf(const Topic* topic, const Subscription& subscription) {
    const json::object own = objectOf(subscription.attribute("DeliveryPolicy"));
    const json::object ofTopic = objectOf(topic ? topic->attribute("DeliveryPolicy") : "");
    const json::object request = overlaid(requestPolicyOf(httpOf(ofTopic), "defaultRequestPolicy"),
                                          objectIn(own, "requestPolicy"));
    return json::serialize(
        json::object{{"healthyRetryPolicy", subscriptionRetries(topic, subscription)},
                     {"sicklyRetryPolicy", nullptr},
                     {"throttlePolicy", nullptr},
                     {"requestPolicy", request},
                     {"guaranteed", false}});
}

} // namespace lathe::services::sns
