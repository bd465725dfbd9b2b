#include "engine/services/sns/TopicAttributes.h"

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

/// https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html, besides those that tell
/// how deliveries are logged.
constexpr std::array<std::string_view, 11> names{
    "DeliveryPolicy",      "DisplayName",         "Policy",
    "KmsMasterKeyId",      "TracingConfig",       "SignatureVersion",
    "FifoTopic",           "ArchivePolicy",       "ContentBasedDeduplication",
    "FifoThroughputScope", "DataProtectionPolicy"};
constexpr std::array<std::string_view, 5> loggedProtocols{"HTTP", "Firehose", "Lambda",
                                                          "Application", "SQS"};
constexpr std::array<std::string_view, 3> logAttributes{
    "SuccessFeedbackRoleArn", "SuccessFeedbackSampleRate", "FailureFeedbackRoleArn"};
constexpr std::size_t longestDisplayName = 100;
constexpr std::size_t longestName = 256;

bool isLogAttribute(std::string_view name) {
    for (const std::string_view protocol : loggedProtocols)
        for (const std::string_view attribute : logAttributes)
            if (name.starts_with(protocol) && name.substr(protocol.size()) == attribute)
                return true;
    return false;
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

bool isJsonObject(const std::string& text) {
    boost::system::error_code failure;
    const json::value value = json::parse(text, failure);
    return !failure && value.is_object();
}

bool isOneOf(std::string_view value, std::string_view first, std::string_view second) {
    return value == first || value == second;
}

} // namespace

bool isTopicName(std::string_view name, bool fifo) {
    const std::string_view ending = ".fifo";
    if (name.ends_with(ending) != fifo || name.size() > longestName)
        return false;
    name.remove_suffix(fifo ? ending.size() : 0);
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char letter) {
        return std::isalnum(letter) || letter == '_' || letter == '-';
    });
}

Result<std::string> checkedTopicAttribute(const std::string& name, const std::string& value,
                                          const std::string& topicArn, const std::string& prefix) {
    const auto refuse = [&prefix](const std::string& what) {
        return invalidParameter(prefix + what);
    };
    if (std::find(names.begin(), names.end(), name) == names.end() && !isLogAttribute(name))
        return refuse("AttributeName");
    if (name == "DisplayName" && value.size() > longestDisplayName)
        return refuse("DisplayName");
    if (name == "FifoTopic" || name == "ContentBasedDeduplication") {
        const std::string flag = lowered(value);
        if (!isOneOf(flag, "true", "false"))
            return refuse(
                fmt::format("{}: Invalid value [{}]. Must be true or false.", name, value));
        if (name == "ContentBasedDeduplication" && flag == "true" && !isFifo(topicArn))
            return refuse("Content-based deduplication can only be set for FIFO topics");
        return flag;
    }
    if (name == "SignatureVersion" && !isOneOf(value, "1", "2"))
        return refuse("SignatureVersion");
    if (name == "TracingConfig" && !isOneOf(value, "PassThrough", "Active"))
        return refuse("TracingConfig");
    if (name == "FifoThroughputScope" && !isOneOf(value, "Topic", "MessageGroup"))
        return refuse("FifoThroughputScope");
    if (name == "Policy" && !value.empty() && !isJsonObject(value))
        return refuse("Policy Error: null");
    if (name == "DeliveryPolicy" && !value.empty() && !isJsonObject(value))
        return refuse("DeliveryPolicy: failed to parse JSON");
    if (name == "ArchivePolicy" && !value.empty()) {
        if (!isFifo(topicArn))
            return refuse("ArchivePolicy: only FIFO topics archive messages");
        if (const auto retention = retentionIn(value); !retention)
            return refuse(retention.error().detail.english());
    }
    return value;
}

std::string defaultPolicy(const std::string& topicArn) {
    const auto arn = parseArn(topicArn);
    json::object statement{
        {"Sid", "__default_statement_ID"},
        {"Effect", "Allow"},
        {"Principal", json::object{{"AWS", "*"}}},
        {"Action", json::array{"SNS:GetTopicAttributes", "SNS:SetTopicAttributes",
                               "SNS:AddPermission", "SNS:RemovePermission", "SNS:DeleteTopic",
                               "SNS:Subscribe", "SNS:ListSubscriptionsByTopic", "SNS:Publish"}},
        {"Resource", topicArn},
        {"Condition", json::object{{"StringEquals",
                                    json::object{{"AWS:SourceOwner", arn ? arn->account : ""}}}}}};
    return json::serialize(json::object{{"Version", "2008-10-17"},
                                        {"Id", "__default_policy_ID"},
                                        {"Statement", json::array{std::move(statement)}}});
}

Texts shownAttributes(const Topic& topic, const Registry& registry) {
    Texts shown = topic.attributes;
    std::erase_if(shown, [](const auto& attribute) {
        return attribute.second.empty() && attribute.first != "DisplayName";
    });
    const auto arn = parseArn(topic.arn);
    const auto subscriptions = registry.subscriptionsOf(topic.arn);
    const auto pending =
        std::count_if(subscriptions.begin(), subscriptions.end(),
                      [](const Subscription* subscription) { return subscription->pending; });
    shown["TopicArn"] = topic.arn;
    shown["Owner"] = arn ? arn->account : "";
    shown["EffectiveDeliveryPolicy"] = effectivePolicyOf(topic);
    shown["SubscriptionsPending"] = std::to_string(pending);
    shown["SubscriptionsConfirmed"] =
        std::to_string(static_cast<std::ptrdiff_t>(subscriptions.size()) - pending);
    shown["SubscriptionsDeleted"] = std::to_string(topic.deleted);
    shown.emplace("DisplayName", "");
    shown.emplace("Policy", defaultPolicy(topic.arn));
    if (isFifo(topic.arn)) {
        shown["FifoTopic"] = "true";
        shown.emplace("ContentBasedDeduplication", "false");
    }
    return shown;
}

} // namespace lathe::services::sns
