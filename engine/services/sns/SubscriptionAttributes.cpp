#include "engine/services/sns/SubscriptionAttributes.h"

#include "engine/services/sns/Archive.h"
#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"
#include "engine/services/sns/RetryPolicy.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

/// https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html
constexpr std::array<std::string_view, 7> names{
    "DeliveryPolicy", "FilterPolicy",        "FilterPolicyScope", "RawMessageDelivery",
    "RedrivePolicy",  "SubscriptionRoleArn", "ReplayPolicy"};

/// Whether the subscription is of a protocol that knows raw delivery.
bool mayBeRaw(const Subscription& subscription) {
    return subscription.isHttp() || subscription.protocol == "sqs" ||
           subscription.protocol == "firehose";
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

/// What is wrong with it, as AWS has it behind the attribute's name; empty where nothing is.
std::string wrongRedrive(const Subscription& subscription, const std::string& value) {
    boost::system::error_code failure;
    const json::value policy = json::parse(value, failure);
    if (failure || !policy.is_object())
        return unreadableJson(value);
    const auto queue = parseArn(textIn(policy.get_object(), "deadLetterTargetArn"));
    if (!queue)
        return "deadLetterTargetArn is an invalid arn";
    const bool needsFifo = isFifo(subscription.topicArn) && isFifo(subscription.endpoint);
    if (needsFifo && (queue->service != "sqs" || !isFifo(queue->resource)))
        return "must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic.";
    return {};
}

/// The value as it is kept. Fails with what is wrong.
Result<std::string> checked(const Subscription& subscription, const std::string& name,
                            const std::string& value) {
    const auto refuse = [](std::string what) {
        return Error{"InvalidParameter", Text::verbatim(std::move(what))};
    };
    if (std::find(names.begin(), names.end(), name) == names.end())
        return refuse("AttributeName");
    if (name == "FilterPolicyScope" && value != "MessageAttributes" && value != "MessageBody")
        return refuse(fmt::format("FilterPolicyScope: Invalid value [{}]. Please use either "
                                  "MessageBody or MessageAttributes",
                                  value));
    if (name == "RawMessageDelivery") {
        const std::string flag = lowered(value);
        if (flag != "true" && flag != "false")
            return refuse(fmt::format(
                "RawMessageDelivery: Invalid value [{}]. Must be true or false.", value));
        if (flag == "true" && !mayBeRaw(subscription))
            return refuse(
                fmt::format("Delivery protocol [{}] does not support raw message delivery.",
                            subscription.protocol));
        return flag;
    }
    if (name == "RedrivePolicy" && !value.empty()) {
        if (const std::string wrong = wrongRedrive(subscription, value); !wrong.empty())
            return refuse("RedrivePolicy: " + wrong);
    }
    if (name == "ReplayPolicy" && !value.empty()) {
        if (!isFifo(subscription.topicArn))
            return refuse("ReplayPolicy: only FIFO topics have messages to replay");
        if (const auto policy = ReplayPolicy::parse(value); !policy)
            return policy.error();
    }
    if (name == "DeliveryPolicy" && !value.empty()) {
        boost::system::error_code failure;
        if (!json::parse(value, failure).is_object() || failure)
            return refuse(fmt::format("{}: {}", name, unreadableJson(value)));
    }
    return value;
}

} // namespace

Result<void> setAttributes(Subscription& subscription, const Texts& attributes,
                           const std::string& prefix) {
    const auto refuse = [&prefix](const Error& error) {
        return invalidParameter(prefix + error.detail.english());
    };
    Texts all = subscription.attributes;
    for (const auto& [name, value] : attributes) {
        auto kept = checked(subscription, name, value);
        if (!kept)
            return refuse(kept.error());
        if (kept->empty())
            all.erase(name);
        else
            all[name] = *std::move(kept);
    }
    auto filter = filterOf(all);
    if (!filter)
        return refuse(filter.error());
    subscription.filter = *std::move(filter);
    subscription.attributes = std::move(all);
    return {};
}

std::string effectiveAttribute(const Subscription& subscription, const std::string& name) {
    std::string value = subscription.attribute(name);
    if (value.empty() && name == "RawMessageDelivery")
        return "false";
    if (value.empty() && name == "FilterPolicyScope")
        return "MessageAttributes";
    return value;
}

Texts shownAttributes(const Subscription& subscription, const Registry& registry) {
    const auto arn = parseArn(subscription.topicArn);
    const auto flag = [](bool value) { return value ? "true" : "false"; };
    Texts shown = subscription.attributes;
    shown["RawMessageDelivery"] = effectiveAttribute(subscription, "RawMessageDelivery");
    shown.erase("FilterPolicyScope");
    if (subscription.filter)
        shown["FilterPolicyScope"] = effectiveAttribute(subscription, "FilterPolicyScope");
    else
        shown.erase("FilterPolicy");
    if (subscription.isHttp())
        shown["EffectiveDeliveryPolicy"] =
            effectivePolicyOf(registry.topic(subscription.topicArn), subscription);
    if (!subscription.attribute("ReplayPolicy").empty())
        shown["ReplayStatus"] = "Completed";
    shown["SubscriptionArn"] = subscription.arn;
    shown["TopicArn"] = subscription.topicArn;
    shown["Protocol"] = subscription.protocol;
    shown["Endpoint"] = subscription.endpoint;
    shown["Owner"] = arn ? arn->account : "";
    shown["SubscriptionPrincipal"] = subscription.principal;
    shown["PendingConfirmation"] = flag(subscription.pending);
    shown["ConfirmationWasAuthenticated"] =
        flag(!subscription.pending && subscription.authenticated);
    return shown;
}

} // namespace lathe::services::sns
