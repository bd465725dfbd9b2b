#include "engine/services/sns/TemplateTopics.h"

#include "engine/base/Ids.h"
#include "engine/services/sns/Arns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

/// A property as an attribute: a text, or JSON.
std::string attributeOf(const json::value& value) {
    if (const json::string* text = value.if_string())
        return std::string{*text};
    return value.is_null() ? std::string{} : json::serialize(value);
}

/// Properties of AWS::SNS::Topic that are attributes of the same name.
constexpr std::array<std::string_view, 8> topicProperties{
    "DisplayName",   "KmsMasterKeyId",   "FifoTopic",     "ContentBasedDeduplication",
    "TracingConfig", "SignatureVersion", "ArchivePolicy", "FifoThroughputScope"};
constexpr std::array<std::string_view, 7> subscriptionProperties{
    "DeliveryPolicy", "FilterPolicy",        "FilterPolicyScope", "RawMessageDelivery",
    "RedrivePolicy",  "SubscriptionRoleArn", "ReplayPolicy"};

template <std::size_t Count>
Texts attributesIn(const json::object& properties,
                   const std::array<std::string_view, Count>& names) {
    Texts attributes;
    for (const std::string_view name : names)
        if (const json::value* value = properties.if_contains(name))
            if (std::string text = attributeOf(*value); !text.empty())
                attributes[std::string{name}] = std::move(text);
    return attributes;
}

Texts tagsIn(const json::object& properties) {
    Texts tags;
    const json::value* list = properties.if_contains("Tags");
    if (!list || !list->is_array())
        return tags;
    for (const json::value& tag : list->get_array())
        if (tag.is_object())
            tags[textIn(tag.get_object(), "Key")] = textIn(tag.get_object(), "Value");
    return tags;
}

bool isFlagged(const json::object& properties, std::string_view key) {
    const json::value* value = properties.if_contains(key);
    return value && attributeOf(*value) == "true";
}

class Collector {
  public:
    explicit Collector(const model::Project& project)
        : m_project{project} {}

    DeclaredTopics collect() {
        for (const auto* list : {&m_project.resources, &m_project.generatedResources})
            for (const model::Resource& resource : *list)
                if (resource.type == "AWS::SNS::Topic")
                    addTopic(resource);
        for (const model::Resource& resource : m_project.resources) {
            if (resource.type == "AWS::SNS::TopicPolicy" ||
                resource.type == "AWS::SNS::TopicInlinePolicy")
                addPolicy(resource.properties);
            if (resource.type == "AWS::SNS::Subscription")
                add(subscriptionOf(resource.properties, textIn(resource.properties, "TopicArn")),
                    resource.logicalId);
        }
        for (const model::Trigger& trigger : m_project.triggers.triggers)
            if (trigger.kind == model::TriggerKind::Sns && trigger.type == "SNS")
                addEvent(trigger);
        for (Topic& topic : m_found.topics)
            topic.declared = json::serialize(toJson(topic));
        return std::move(m_found);
    }

  private:
    void addTopic(const model::Resource& resource) {
        if (!parseArn(resource.physicalId))
            return;
        Topic topic;
        topic.arn = resource.physicalId;
        topic.attributes = attributesIn(resource.properties, topicProperties);
        topic.attributes.erase("FifoTopic");
        topic.tags = tagsIn(resource.properties);
        if (const json::value* policy = resource.properties.if_contains("DataProtectionPolicy"))
            topic.dataProtectionPolicy = attributeOf(*policy);
        addLogging(resource.properties, topic);
        const json::value* subscriptions = resource.properties.if_contains("Subscription");
        if (subscriptions && subscriptions->is_array())
            for (const json::value& subscription : subscriptions->get_array())
                if (subscription.is_object())
                    add(subscriptionOf(subscription.get_object(), topic.arn), resource.logicalId);
        m_found.topics.push_back(std::move(topic));
    }

    /// DeliveryStatusLogging: [{"Protocol": "lambda", "SuccessFeedbackRoleArn": ...}]
    static void addLogging(const json::object& properties, Topic& topic) {
        const json::value* list = properties.if_contains("DeliveryStatusLogging");
        if (!list || !list->is_array())
            return;
        for (const json::value& entry : list->get_array()) {
            const json::object* logging = entry.if_object();
            const std::string protocol = logging ? textIn(*logging, "Protocol") : std::string{};
            for (const auto& [attribute, prefix] : {std::pair{"http/s", "HTTP"},
                                                    {"sqs", "SQS"},
                                                    {"lambda", "Lambda"},
                                                    {"firehose", "Firehose"},
                                                    {"application", "Application"}})
                if (protocol == attribute)
                    for (const auto& [name, value] : *logging)
                        if (name != "Protocol")
                            topic.attributes[prefix + std::string{name}] = attributeOf(value);
        }
    }

    void addPolicy(const json::object& properties) {
        const json::value* document = properties.if_contains("PolicyDocument");
        if (!document)
            return;
        std::vector<std::string> arns{textIn(properties, "TopicArn")};
        const json::value* list = properties.if_contains("Topics");
        if (list && list->is_array())
            for (const json::value& arn : list->get_array())
                arns.push_back(attributeOf(arn));
        for (Topic& topic : m_found.topics)
            if (std::find(arns.begin(), arns.end(), topic.arn) != arns.end())
                topic.attributes["Policy"] = attributeOf(*document);
    }

    static Subscription subscriptionOf(const json::object& properties,
                                       const std::string& topicArn) {
        Subscription subscription;
        subscription.topicArn = topicArn;
        subscription.protocol = textIn(properties, "Protocol");
        subscription.endpoint = textIn(properties, "Endpoint");
        subscription.attributes = attributesIn(properties, subscriptionProperties);
        return subscription;
    }

    /// An SNS event of SAM's: the function itself, or a queue that it is fed from.
    void addEvent(const model::Trigger& trigger) {
        const std::string topicArn = textIn(trigger.properties, "Topic");
        Subscription subscription = subscriptionOf(trigger.properties, topicArn);
        subscription.trigger = trigger.id;
        const json::value* queue = trigger.properties.if_contains("SqsSubscription");
        if (queue && queue->is_object()) {
            subscription.protocol = "sqs";
            subscription.endpoint = textIn(queue->get_object(), "QueueArn");
        } else if (isFlagged(trigger.properties, "SqsSubscription")) {
            subscription.protocol = "sqs";
            subscription.endpoint = queueArnOf(trigger);
        } else {
            subscription.protocol = "lambda";
            subscription.endpoint = functionArnOf(trigger.target);
        }
        add(std::move(subscription), trigger.id);
    }

    /// That of the queue that SAM makes: "FunctionEventQueue".
    std::string queueArnOf(const model::Trigger& trigger) const {
        std::string id = trigger.id;
        const auto slash = id.rfind('/');
        if (slash != std::string::npos)
            id.erase(slash, 1);
        for (const model::Resource& resource : m_project.generatedResources)
            if (resource.logicalId == id + "Queue")
                return arn("sqs", resource.physicalId.substr(resource.physicalId.rfind('/') + 1));
        return {};
    }

    /// With the alias that SAM publishes, where it does.
    std::string functionArnOf(const std::string& logicalId) const {
        const model::FunctionSpec* function = m_project.findFunction(logicalId);
        if (!function)
            return {};
        const std::string& alias = function->autoPublishAlias;
        return arn("lambda",
                   fmt::format("function:{}{}{}", function->name, alias.empty() ? "" : ":", alias));
    }

    std::string arn(std::string_view service, const std::string& resource) const {
        return Arn{std::string{partitionOf(m_project.region)}, std::string{service},
                   m_project.region, m_project.accountId, resource}
            .text();
    }

    /// `owner`: who declares it, which its ARN follows from.
    void add(Subscription subscription, const std::string& owner) {
        if (!parseArn(subscription.topicArn) || subscription.endpoint.empty())
            return;
        subscription.arn = subscription.topicArn + ":" +
                           uuidOfName(fmt::format("{} {} {} {}", m_project.stackName, owner,
                                                  subscription.protocol, subscription.endpoint));
        subscription.principal =
            fmt::format("arn:{}:iam::{}:root", partitionOf(m_project.region), m_project.accountId);
        if (subscription.trigger.empty())
            subscription.trigger = triggerOf(subscription, owner);
        subscription.declared = json::serialize(toJson(subscription));
        m_found.subscriptions.push_back(std::move(subscription));
    }

    /// The wire from the topic to a function that plain CloudFormation declares.
    std::string triggerOf(const Subscription& subscription, const std::string& owner) const {
        for (const model::Trigger& trigger : m_project.triggers.triggers) {
            const bool isOwners = trigger.id == owner || trigger.id.starts_with(owner + "/");
            if (trigger.kind == model::TriggerKind::Sns && isOwners &&
                textIn(trigger.properties, "Endpoint") == subscription.endpoint)
                return trigger.id;
        }
        return {};
    }

    const model::Project& m_project;
    DeclaredTopics m_found;
};

} // namespace

DeclaredTopics declaredTopics(const model::Project& project) {
    return Collector{project}.collect();
}

} // namespace lathe::services::sns
