#include "engine/template/SamRules.h"

#include "engine/template/SamSchema.h"

#include <fmt/format.h>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.Event";

void checkSchedule(const SamEvent& event) {
    const Setting& p = event.properties;
    if (p["State"].isGiven() && p["Enabled"]) {
        event.owner.fail(p["Enabled"], invalid,
                         Text::tr("The event '{}' sets both State and Enabled.", event.id),
                         Text::tr("Keep State, and remove Enabled."));
    }
    if (p["OmitName"].isTrue() && p["Name"].isGiven()) {
        event.owner.fail(
            p["Name"], invalid,
            Text::tr("The event '{}' sets a Name although OmitName is true.", event.id),
            Text::tr("Remove one of the two."));
    }
    checkDeadLetterConfig(event);
}

/// The resource of the template that the event's property refers to; empty (with an error) when it
/// refers to none.
std::string referenced(const SamEvent& event, std::string_view property, const Text& what) {
    const Setting setting = event.properties[property];
    const Setting target = setting["Ref"];
    if (setting && target && !target.isString()) {
        event.owner.fail(
            setting, invalid,
            Text::tr("The Ref in '{}' of the event '{}' should be a string.", property, event.id),
            Text::tr("Refer to {} by its logical id.", what));
        return {};
    }
    const std::string id = setting.reference();
    if (setting && (id.empty() || !event.owner.context.resource(id))) {
        event.owner.fail(
            setting, invalid,
            Text::tr("The event '{}' must refer to {} of the same template.", event.id, what),
            Text::tr("Write !Ref and the logical id of {}.", what));
        return {};
    }
    return id;
}

void checkS3(const SamEvent& event) {
    const std::string id = referenced(event, "Bucket", Text::tr("an S3 bucket"));
    if (id.empty()) {
        return;
    }
    const Setting self = event.owner.context.resource(id);
    const SamResource bucket{event.owner.context, id, self["Type"].text(), self,
                             self["Properties"]};
    const Setting dependsOn = self["DependsOn"];
    bool fits = !self.has("DependsOn") || dependsOn.isString() || dependsOn.isList();
    for (std::size_t i = 0; i < dependsOn.size(); ++i) {
        fits = fits && dependsOn[i].isString();
    }
    if (!fits) {
        event.owner.context.fail(
            event.owner.id, dependsOn, invalid,
            Text::tr("The 'DependsOn' of the bucket '{}' should be a string or "
                     "a list of strings.",
                     id),
            Text::tr("Name the logical ids of resources."));
    }
    bucket.expectList(bucket.properties["Tags"], "Tags");
    const Setting notifications = bucket.properties["NotificationConfiguration"];
    if (notifications && bucket.expectMap(notifications, "NotificationConfiguration")) {
        bucket.expectList(notifications["LambdaConfigurations"],
                          "NotificationConfiguration.LambdaConfigurations");
    }
}

void checkSns(const SamEvent& event) {
    const Setting subscription = event.properties["SqsSubscription"];
    if (!subscription.isGiven() || subscription.isBool()) {
        return;
    }
    if (subscription.isMap() &&
        (!subscription["QueueArn"].isGiven() || !subscription["QueueUrl"].isGiven())) {
        event.owner.fail(
            subscription, invalid,
            Text::tr("The SqsSubscription of the event '{}' requires QueueArn and QueueUrl.",
                     event.id),
            Text::tr("Give both, or write true to have SAM make the queue."));
    }
}

void checkCognito(const SamEvent& event) {
    const std::string id = referenced(event, "UserPool", Text::tr("a Cognito user pool"));
    if (id.empty()) {
        return;
    }
    const Setting self = event.owner.context.resource(id);
    const SamResource pool{event.owner.context, id, self["Type"].text(), self, self["Properties"]};
    pool.expectMap(pool.properties["LambdaConfig"], "LambdaConfig");
}

void checkTopic(const SamEvent& event) {
    const Setting topic = event.properties["Topic"];
    const std::string id = topic.reference();
    const Setting root = event.owner.context.root();
    const bool known =
        event.owner.context.resource(id) || root["Parameters"].has(id) || id.starts_with("AWS::");
    if (!id.empty() && !known) {
        event.owner.fail(
            topic, invalid,
            Text::tr("The event '{}' refers to the topic '{}', which the template does "
                     "not have.",
                     event.id, id),
            Text::tr("Correct the logical id, or add the topic."));
    }
    checkSns(event);
}

void checkOne(const SamResource& owner, const Setting& events, const std::string& id) {
    const Setting self = events[id];
    if (!self.isMap()) {
        return;
    }
    const bool isMachine = owner.type == "AWS::Serverless::StateMachine";
    const Setting type = self["Type"];
    const Schema* schema =
        isMachine ? stateMachineEventSchema(type.text()) : functionEventSchema(type.text());
    if (!type.isString() || !schema) {
        owner.fail(
            type, invalid,
            Text::tr("The Type of the event '{}' is missing or invalid: {}.", id,
                     type ? Text::verbatim("'" + type.text() + "'") : Text::tr("there is none")),
            Text::tr("Use one of {}.",
                     joinWords(isMachine ? stateMachineEventTypes() : functionEventTypes())));
        return;
    }
    const Setting properties = self["Properties"];
    const bool mayBeMissing = !self.has("Properties") || properties;
    if (!properties.isMapOrMissing() || !mayBeMissing) {
        owner.fail(properties, "Sam.WrongType",
                   Text::tr("The Properties of the event '{}' should be a map, but are {}.", id,
                            describe(properties)),
                   Text::tr("Indent the properties below 'Properties'."));
        return;
    }
    const SamEvent event{owner, id, type.text(), self, properties};
    if (type.text() == "Api" || type.text() == "HttpApi") {
        checkApiEvent(event);
        return;
    }
    checkSchema(owner, properties, *schema, Text::tr("the event type {} ('{}')", type.text(), id));
    checkPushEvent(event);
    checkPullEvent(event);
}

} // namespace

void checkDeadLetterConfig(const SamEvent& event) {
    const Setting config = event.properties["DeadLetterConfig"];
    if (!config.isMap() || config.isIntrinsic()) {
        return;
    }
    const auto fail = [&](const Setting& where, Text message, Text hint) {
        event.owner.fail(where, invalid, std::move(message), std::move(hint));
    };
    const bool hasArn = config.has("Arn");
    const bool hasType = config.has("Type");
    if (hasArn && hasType) {
        fail(config,
             Text::tr(
                 "The DeadLetterConfig of the event '{}' can have either Arn or Type, not both.",
                 event.id),
             Text::tr("Remove one of the two."));
    } else if (hasType && config["Type"].text() != "SQS") {
        fail(config["Type"],
             Text::tr(
                 "The DeadLetterConfig of the event '{}' has the Type '{}'; the only one is SQS.",
                 event.id, config["Type"].text()),
             Text::tr("Write SQS."));
    } else if (!hasArn && !hasType) {
        fail(config,
             Text::tr("The DeadLetterConfig of the event '{}' requires either Arn or Type.",
                      event.id),
             Text::tr("Give the ARN of a queue, or Type: SQS to have SAM make one."));
    }
    const Setting queue = config["QueueLogicalId"];
    if (hasType && queue && !queue.isString()) {
        fail(queue,
             Text::tr(
                 "The DeadLetterConfig of the event '{}' has a QueueLogicalId that is no string.",
                 event.id),
             Text::tr("Write the logical id of the queue."));
    }
}

void checkPushEvent(const SamEvent& event) {
    if (event.type == "Schedule" || event.type == "ScheduleV2" || event.type == "CloudWatchEvent" ||
        event.type == "EventBridgeRule") {
        checkSchedule(event);
    } else if (event.type == "S3") {
        checkS3(event);
    } else if (event.type == "SNS") {
        checkTopic(event);
    } else if (event.type == "Cognito") {
        checkCognito(event);
    }
}

void checkEvents(const SamResource& owner) {
    const Setting events = owner.properties["Events"];
    if (events.isIntrinsic()) {
        return;
    }
    for (const auto& entry : events.entries()) {
        checkOne(owner, events, entry.key);
    }
}

} // namespace lathe::tmpl
