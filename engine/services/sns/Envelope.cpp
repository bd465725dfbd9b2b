#include "engine/services/sns/Envelope.h"

#include "engine/base/Base64.h"
#include "engine/services/sns/Arns.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

using Type = Notification::Type;

json::object attributesOf(const Notification& notification) {
    json::object attributes;
    for (const auto& [name, attribute] : notification.attributes)
        attributes[name] =
            json::object{{"Type", attribute.type},
                         {"Value", attribute.type.starts_with("Binary") ? base64(attribute.value)
                                                                        : attribute.value}};
    return attributes;
}

/// As AWS lays it out: one member a line, attributes as well.
std::string laidOut(const json::object& document) {
    std::string text;
    for (const auto& [name, value] : document) {
        text += fmt::format("{}\n  {} : ", text.empty() ? "{" : ",",
                            json::serialize(json::string{name}));
        const json::object* attributes = value.if_object();
        if (!attributes) {
            text += json::serialize(value);
            continue;
        }
        text += '{';
        bool first = true;
        for (const auto& [attribute, parts] : *attributes) {
            text +=
                fmt::format("{}\n    {} : {{\"Type\":{},\"Value\":{}}}", first ? "" : ",",
                            json::serialize(json::string{attribute}),
                            json::serialize(parts.at("Type")), json::serialize(parts.at("Value")));
            first = false;
        }
        text += "\n  }";
    }
    return text + "\n}";
}

} // namespace

std::string Envelopes::subscribeUrl(const Notification& confirmation) const {
    return fmt::format("{}/?Action=ConfirmSubscription&TopicArn={}&Token={}", m_endpointUrl,
                       confirmation.topicArn, confirmation.token);
}

std::string Envelopes::unsubscribeUrl(const Subscription& subscription) const {
    return fmt::format("{}/?Action=Unsubscribe&SubscriptionArn={}", m_endpointUrl,
                       subscription.arn);
}

std::string Envelopes::certificateUrl() const {
    return m_endpointUrl + m_signer.certificatePath();
}

std::string Envelopes::signatureOf(const Notification& notification,
                                   const std::string& message) const {
    std::string text;
    const auto add = [&text](std::string_view name, std::string_view value) {
        text += fmt::format("{}\n{}\n", name, value);
    };
    add("Message", message);
    add("MessageId", notification.id);
    if (notification.type != Type::Notification)
        add("SubscribeURL", subscribeUrl(notification));
    else if (notification.subject)
        add("Subject", *notification.subject);
    add("Timestamp", toIso8601(notification.time));
    if (notification.type != Type::Notification)
        add("Token", notification.token);
    add("TopicArn", notification.topicArn);
    add("Type", toText(notification.type));
    return m_signer.sign(text, notification.signatureVersion);
}

std::string Envelopes::bodyFor(const Notification& notification,
                               const Subscription& subscription) const {
    const std::string& message = notification.bodyFor(subscription.protocol);
    const bool isNotification = notification.type == Type::Notification;
    if (isNotification && subscription.isRaw())
        return message;
    json::object document{{"Type", toText(notification.type)}, {"MessageId", notification.id}};
    const auto put = [&document](const char* name, std::string_view value) {
        if (!value.empty())
            document[name] = value;
    };
    put("SequenceNumber", notification.sequenceNumber);
    put("Token", notification.token);
    put("TopicArn", notification.topicArn);
    if (notification.subject)
        put("Subject", *notification.subject);
    put("Message", message);
    if (!isNotification)
        put("SubscribeURL", subscribeUrl(notification));
    put("Timestamp", toIso8601(notification.time));
    if (notification.replayed)
        put("Replayed", "true");
    // Those of FIFO topics are not signed.
    if (!isFifo(notification.topicArn)) {
        put("SignatureVersion", notification.signatureVersion);
        put("Signature", signatureOf(notification, message));
        put("SigningCertURL", certificateUrl());
    }
    if (isNotification)
        put("UnsubscribeURL", unsubscribeUrl(subscription));
    if (!notification.attributes.empty())
        document["MessageAttributes"] = attributesOf(notification);
    return laidOut(document);
}

std::string Envelopes::eventFor(const Notification& notification,
                                const Subscription& subscription) const {
    const std::string& message = notification.bodyFor(subscription.protocol);
    json::object sns{{"Type", toText(notification.type)},
                     {"MessageId", notification.id},
                     {"TopicArn", notification.topicArn},
                     {"Subject", notification.subject ? json::value(*notification.subject)
                                                      : json::value(nullptr)},
                     {"Message", message},
                     {"Timestamp", toIso8601(notification.time)},
                     {"SignatureVersion", notification.signatureVersion},
                     {"Signature", signatureOf(notification, message)},
                     {"SigningCertUrl", certificateUrl()},
                     {"UnsubscribeUrl", unsubscribeUrl(subscription)},
                     {"MessageAttributes", attributesOf(notification)}};
    json::object record{{"EventSource", "aws:sns"},
                        {"EventVersion", "1.0"},
                        {"EventSubscriptionArn", subscription.arn},
                        {"Sns", std::move(sns)}};
    return json::serialize(json::object{{"Records", json::array{std::move(record)}}});
}

} // namespace lathe::services::sns
