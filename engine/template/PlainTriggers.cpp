#include "engine/template/JsonAccess.h"
#include "engine/template/Nodes.h"
#include "engine/template/ResourceTypes.h"
#include "engine/template/TriggerCollector.h"

#include <array>
#include <string_view>
#include <utility>

namespace lathe::tmpl {
namespace {

using boost::json::array;
using boost::json::object;
using model::TriggerKind;

bool isAny(std::string_view) {
    return true;
}

/// The objects of a list under the key.
template <class Visit> void forEachObject(const object& in, std::string_view key, Visit visit) {
    const auto* list = arrayAt(in, key);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (const auto* item = list->at(i).if_object()) {
            visit(*item);
        }
    }
}

TriggerKind kindOfSource(const std::string& arn, const object& properties) {
    constexpr std::array kinds{
        std::pair{std::string_view{":sqs:"}, TriggerKind::Sqs},
        std::pair{std::string_view{":dynamodb:"}, TriggerKind::DynamoDb},
        std::pair{std::string_view{":kinesis:"}, TriggerKind::Kinesis},
        std::pair{std::string_view{":kafka:"}, TriggerKind::Msk},
        std::pair{std::string_view{":mq:"}, TriggerKind::Mq},
        std::pair{std::string_view{":rds:"}, TriggerKind::DocumentDb},
    };
    for (const auto& [part, kind] : kinds) {
        if (arn.find(part) != std::string::npos) {
            return kind;
        }
    }
    return properties.contains("SelfManagedEventSource") ? TriggerKind::SelfManagedKafka
                                                         : TriggerKind::Other;
}

void addEventSourceMapping(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    const std::string arn = textAt(resource.properties, "EventSourceArn");
    trigger.kind = kindOfSource(arn, resource.properties);
    trigger.target = collector.index().findTarget(textAt(resource.properties, "FunctionName"));
    trigger.enabled = TriggerCollector::isEnabled(resource.properties);
    if (!arn.empty()) {
        collector.setSource(trigger, arn, isAny);
    }
    collector.add(std::move(trigger));
}

void addRule(const ResolvedResource& resource, TriggerCollector& collector) {
    const bool scheduled = !textAt(resource.properties, "ScheduleExpression").empty();
    forEachObject(resource.properties, "Targets", [&](const object& target) {
        auto trigger = collector.begin(resource);
        trigger.properties = resource.properties;
        trigger.kind = scheduled && !resource.properties.contains("EventPattern")
                           ? TriggerKind::Schedule
                           : TriggerKind::EventBridgeRule;
        trigger.target = collector.index().findTarget(textAt(target, "Arn"));
        trigger.enabled = TriggerCollector::isEnabled(resource.properties);
        if (const std::string bus = textAt(resource.properties, "EventBusName"); !bus.empty()) {
            collector.setSource(trigger, bus, isAny);
        }
        collector.add(std::move(trigger));
    });
}

void addSchedule(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    trigger.kind = TriggerKind::ScheduleV2;
    trigger.enabled = TriggerCollector::isEnabled(resource.properties);
    if (const auto* target = objectAt(resource.properties, "Target")) {
        trigger.target = collector.index().findTarget(textAt(*target, "Arn"));
    }
    collector.add(std::move(trigger));
}

void addSubscription(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    trigger.kind = TriggerKind::Sns;
    trigger.target = collector.index().findTarget(textAt(resource.properties, "Endpoint"));
    collector.setSource(trigger, textAt(resource.properties, "TopicArn"), isAny);
    collector.add(std::move(trigger));
}

void addTopicSubscriptions(const ResolvedResource& resource, TriggerCollector& collector) {
    forEachObject(resource.properties, "Subscription", [&](const object& subscription) {
        auto trigger = collector.begin(resource);
        trigger.properties = subscription;
        trigger.kind = TriggerKind::Sns;
        trigger.source = collector.fullId(resource.entry->id);
        trigger.target = collector.index().findTarget(textAt(subscription, "Endpoint"));
        collector.add(std::move(trigger));
    });
}

void addBucketNotifications(const ResolvedResource& resource, TriggerCollector& collector) {
    const auto* configuration = objectAt(resource.properties, "NotificationConfiguration");
    if (!configuration) {
        return;
    }
    forEachObject(*configuration, "LambdaConfigurations", [&](const object& notification) {
        auto trigger = collector.begin(resource);
        trigger.properties = notification;
        trigger.kind = TriggerKind::S3;
        trigger.source = collector.fullId(resource.entry->id);
        trigger.target = collector.index().findTarget(textAt(notification, "Function"));
        collector.add(std::move(trigger));
    });
}

void addFunctionUrl(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    trigger.kind = TriggerKind::FunctionUrl;
    trigger.target = collector.index().findTarget(textAt(resource.properties, "TargetFunctionArn"));
    collector.add(std::move(trigger));
}

void addSubscriptionFilter(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    trigger.kind = TriggerKind::CloudWatchLogs;
    trigger.target = collector.index().findTarget(textAt(resource.properties, "DestinationArn"));
    collector.setSource(trigger, textAt(resource.properties, "LogGroupName"), isAny);
    collector.add(std::move(trigger));
}

void addTopicRule(const ResolvedResource& resource, TriggerCollector& collector) {
    const auto* payload = objectAt(resource.properties, "TopicRulePayload");
    if (!payload) {
        return;
    }
    forEachObject(*payload, "Actions", [&](const object& action) {
        auto trigger = collector.begin(resource);
        trigger.properties = *payload;
        trigger.kind = TriggerKind::IotRule;
        trigger.enabled = !flagAt(*payload, "RuleDisabled").value_or(false);
        const auto* lambda = objectAt(action, "Lambda");
        trigger.target =
            lambda ? collector.index().findTarget(textAt(*lambda, "FunctionArn")) : std::string{};
        collector.add(std::move(trigger));
    });
}

void addUserPoolTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    const auto* config = objectAt(resource.properties, "LambdaConfig");
    if (!config) {
        return;
    }
    for (const auto& [name, value] : *config) {
        const auto* details = value.if_object();
        auto trigger = collector.begin(resource, name);
        trigger.properties = {{"Trigger", name}};
        trigger.kind = TriggerKind::Cognito;
        trigger.source = collector.fullId(resource.entry->id);
        trigger.target =
            collector.index().findTarget(details ? textAt(*details, "LambdaArn") : toText(value));
        collector.add(std::move(trigger));
    }
}

void addPipe(const ResolvedResource& resource, TriggerCollector& collector) {
    for (const std::string_view end : {"Target", "Enrichment"}) {
        auto trigger = collector.begin(resource);
        trigger.properties = resource.properties;
        const std::string source = textAt(resource.properties, "Source");
        trigger.kind = kindOfSource(source, resource.properties);
        trigger.target = collector.index().findTarget(textAt(resource.properties, end));
        trigger.enabled = textAt(resource.properties, "DesiredState") != "STOPPED";
        collector.setSource(trigger, source, isAny);
        collector.add(std::move(trigger));
    }
}

void addDistributionTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    const auto* config = objectAt(resource.properties, "DistributionConfig");
    const auto addAssociations = [&](const object& behavior) {
        forEachObject(behavior, "LambdaFunctionAssociations", [&](const object& association) {
            auto trigger = collector.begin(resource);
            trigger.properties = association;
            trigger.kind = TriggerKind::CloudFront;
            trigger.source = collector.fullId(resource.entry->id);
            trigger.target = collector.index().findTarget(textAt(association, "LambdaFunctionARN"));
            collector.add(std::move(trigger));
        });
    };
    if (config) {
        if (const auto* behavior = objectAt(*config, "DefaultCacheBehavior")) {
            addAssociations(*behavior);
        }
        forEachObject(*config, "CacheBehaviors", addAssociations);
    }
}

/// A custom resource is made by the function that its ServiceToken names.
void addCustomResource(const ResolvedResource& resource, TriggerCollector& collector) {
    auto trigger = collector.begin(resource);
    trigger.properties = resource.properties;
    trigger.kind = TriggerKind::Other;
    trigger.source = collector.fullId(resource.entry->id);
    trigger.target = collector.index().findTarget(textAt(resource.properties, "ServiceToken"));
    collector.add(std::move(trigger));
}

using Handler = void (*)(const ResolvedResource&, TriggerCollector&);

constexpr std::array handlers{
    std::pair{std::string_view{"AWS::Lambda::EventSourceMapping"}, Handler{addEventSourceMapping}},
    std::pair{std::string_view{"AWS::Events::Rule"}, Handler{addRule}},
    std::pair{std::string_view{"AWS::Scheduler::Schedule"}, Handler{addSchedule}},
    std::pair{std::string_view{"AWS::SNS::Subscription"}, Handler{addSubscription}},
    std::pair{std::string_view{"AWS::SNS::Topic"}, Handler{addTopicSubscriptions}},
    std::pair{std::string_view{"AWS::S3::Bucket"}, Handler{addBucketNotifications}},
    std::pair{std::string_view{"AWS::Lambda::Url"}, Handler{addFunctionUrl}},
    std::pair{std::string_view{"AWS::Logs::SubscriptionFilter"}, Handler{addSubscriptionFilter}},
    std::pair{std::string_view{"AWS::IoT::TopicRule"}, Handler{addTopicRule}},
    std::pair{std::string_view{"AWS::Cognito::UserPool"}, Handler{addUserPoolTriggers}},
    std::pair{std::string_view{"AWS::Pipes::Pipe"}, Handler{addPipe}},
    std::pair{std::string_view{"AWS::CloudFront::Distribution"}, Handler{addDistributionTriggers}},
    std::pair{std::string_view{"AWS::CloudFormation::CustomResource"}, Handler{addCustomResource}},
};

} // namespace

void collectPlainTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    if (resource.entry->isGenerated()) {
        return;
    }
    if (resource.entry->type.starts_with("Custom::")) {
        addCustomResource(resource, collector);
    }
    for (const auto& [type, handler] : handlers) {
        if (type == resource.entry->type) {
            handler(resource, collector);
        }
    }
}

} // namespace lathe::tmpl
