#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"
#include "engine/services/sns/Operations.h"
#include "engine/services/sns/PublishRequest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace lathe::services::sns {

namespace {

constexpr std::size_t mostEntries = 10;
constexpr std::size_t longestEntryId = 80;

query::Xml answer(const Publisher::Published& published) {
    query::Xml xml;
    xml.text("MessageId", published.messageId);
    if (!published.sequenceNumber.empty())
        xml.text("SequenceNumber", published.sequenceNumber);
    return xml;
}

bool deduplicatesByContent(const Topic& topic) {
    return topic.attribute("ContentBasedDeduplication") == "true";
}

/// To a mobile device.
Result<query::Xml> publishToEndpoint(const Scene& scene, const std::string& arn,
                                     Result<Notification> notification) {
    const PlatformEndpoint* endpoint = scene.registry.endpoint(arn);
    if (const auto allowed = authorize(scene, "Publish", arn); !allowed)
        return allowed.error();
    if (!endpoint)
        return invalidParameter("TargetArn", "No endpoint found for the target arn specified");
    if (const auto enabled = endpoint->attributes.find("Enabled");
        enabled != endpoint->attributes.end() && enabled->second == "false")
        return Error{"EndpointDisabled", Text::verbatim("Endpoint is disabled")};
    if (!notification)
        return notification.error();
    return answer(scene.publisher.publishDirectly("application", arn, *std::move(notification)));
}

Result<query::Xml> publishToTopic(const Scene& scene, std::string_view parameter,
                                  Notification notification) {
    const std::string arn = scene.parameters.text(parameter);
    // AWS looks at what the topic's name tells before it looks for the topic.
    if (!isFifo(arn))
        if (const auto fits = checkOrder(notification, false, false); !fits)
            return fits.error();
    const auto topic = topicIn(scene, parameter, "Publish");
    if (!topic)
        return topic.error();
    if (const auto fits = checkOrder(notification, isFifo(arn), deduplicatesByContent(**topic));
        !fits)
        return fits.error();
    return answer(scene.publisher.publish(**topic, std::move(notification)));
}

Result<void> checkEntryIds(const std::vector<std::string>& ids) {
    if (std::set<std::string>{ids.begin(), ids.end()}.size() != ids.size())
        return Error{"BatchEntryIdsNotDistinct",
                     Text::verbatim("Two or more batch entries in the request have the same Id.")};
    for (const std::string& id : ids) {
        if (id.size() > longestEntryId)
            return Error{
                "InvalidBatchEntryId",
                Text::verbatim("The Id of a batch entry in the batch request is too long: " + id)};
        const bool isClean = std::all_of(id.begin(), id.end(), [](unsigned char letter) {
            return std::isalnum(letter) || letter == '_' || letter == '-';
        });
        if (id.empty() || !isClean)
            return Error{"InvalidBatchEntryId",
                         Text::verbatim("The Id of a batch entry in the batch request contains an "
                                        "impermissible character: " +
                                        id)};
    }
    return {};
}

/// All entries, or the first error of one.
Result<std::vector<Notification>> entriesIn(const Scene& scene, const Topic& topic,
                                            const std::vector<std::string>& members) {
    std::vector<Notification> entries;
    std::size_t bytes = 0;
    for (const std::string& member : members) {
        auto notification = notificationIn(scene.parameters, member + ".", entries.size() + 1);
        if (!notification)
            return notification.error();
        if (const auto fits =
                checkOrder(*notification, isFifo(topic.arn), deduplicatesByContent(topic));
            !fits)
            return fits.error();
        notification->traceId = scene.traceId;
        bytes += sizeOf(*notification);
        entries.push_back(*std::move(notification));
    }
    if (bytes > mostBytes)
        return Error{"BatchRequestTooLong",
                     Text::verbatim("The length of all the messages put together is more than the "
                                    "limit.")};
    return entries;
}

} // namespace

Result<query::Xml> publish(const Scene& scene) {
    const std::string phone = scene.parameters.text("PhoneNumber");
    auto notification = notificationIn(scene.parameters, {}, 0);
    if (!phone.empty() && !isPhoneNumber(phone))
        return invalidParameter("PhoneNumber", phone + " is not valid to publish to");
    const std::string target = scene.parameters.text("TargetArn");
    if (target.find(":endpoint/") != std::string::npos)
        return publishToEndpoint(scene, target, std::move(notification));
    if (!notification)
        return notification.error();
    notification->traceId = scene.traceId;
    if (!phone.empty()) {
        if (const auto allowed = authorize(scene, "Publish", phone); !allowed)
            return allowed.error();
        return answer(scene.publisher.publishDirectly("sms", phone, *std::move(notification)));
    }
    if (!target.empty())
        return publishToTopic(scene, "TargetArn", *std::move(notification));
    if (!scene.parameters.find("TopicArn"))
        return invalidParameter("TopicArn or TargetArn", "no value for required parameter");
    return publishToTopic(scene, "TopicArn", *std::move(notification));
}

Result<query::Xml> publishBatch(const Scene& scene) {
    const auto members = scene.parameters.members("PublishBatchRequestEntries");
    if (members.size() > mostEntries)
        return Error{"TooManyEntriesInBatchRequest",
                     Text::verbatim("The batch request contains more entries than permissible.")};
    const auto topic = topicIn(scene, "TopicArn", "Publish");
    if (!topic)
        return topic.error();
    if (members.empty())
        return Error{"EmptyBatchRequest",
                     Text::verbatim("The batch request doesn't contain any entries.")};
    std::vector<std::string> ids;
    for (const std::string& member : members)
        ids.push_back(scene.parameters.text(member + ".Id"));
    if (const auto fits = checkEntryIds(ids); !fits)
        return fits.error();
    auto entries = entriesIn(scene, **topic, members);
    if (!entries)
        return entries.error();
    query::Xml xml;
    xml.open("Successful");
    for (std::size_t i = 0; i < entries->size(); ++i) {
        const auto published = scene.publisher.publish(**topic, std::move((*entries)[i]));
        xml.open("member");
        xml.text("Id", ids[i]);
        xml.text("MessageId", published.messageId);
        if (!published.sequenceNumber.empty())
            xml.text("SequenceNumber", published.sequenceNumber);
        xml.close();
    }
    xml.close();
    xml.open("Failed");
    xml.close();
    return xml;
}

} // namespace lathe::services::sns
