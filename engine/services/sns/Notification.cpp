#include "engine/services/sns/Notification.h"

#include "engine/base/Base64.h"
#include "engine/services/sns/Entities.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

using Type = Notification::Type;

constexpr std::array types{Type::Notification, Type::SubscriptionConfirmation,
                           Type::UnsubscribeConfirmation};

} // namespace

const std::string& Notification::bodyFor(const std::string& protocol) const {
    const auto own = messages.find(protocol);
    return own == messages.end() ? message : own->second;
}

std::string_view toText(Type type) {
    switch (type) {
    case Type::SubscriptionConfirmation:
        return "SubscriptionConfirmation";
    case Type::UnsubscribeConfirmation:
        return "UnsubscribeConfirmation";
    case Type::Notification:
        break;
    }
    return "Notification";
}

json::object toJson(const Notification& notification) {
    json::object attributes;
    for (const auto& [name, attribute] : notification.attributes)
        attributes[name] =
            json::object{{"type", attribute.type}, {"value", base64(attribute.value)}};
    json::object kept{{"type", toText(notification.type)},
                      {"id", notification.id},
                      {"topicArn", notification.topicArn},
                      {"message", notification.message},
                      {"messages", toJson(notification.messages)},
                      {"attributes", std::move(attributes)},
                      {"groupId", notification.groupId},
                      {"deduplicationId", notification.deduplicationId},
                      {"sequenceNumber", notification.sequenceNumber},
                      {"signatureVersion", notification.signatureVersion},
                      {"time", notification.time.time_since_epoch().count()},
                      {"replayed", notification.replayed},
                      {"traceId", notification.traceId},
                      {"token", notification.token}};
    if (notification.subject)
        kept["subject"] = *notification.subject;
    return kept;
}

void read(const json::object& kept, Notification& notification) {
    const std::string type = textIn(kept, "type");
    for (const Type one : types)
        if (type == toText(one))
            notification.type = one;
    notification.id = textIn(kept, "id");
    notification.topicArn = textIn(kept, "topicArn");
    notification.message = textIn(kept, "message");
    notification.messages = textsIn(kept, "messages");
    notification.groupId = textIn(kept, "groupId");
    notification.deduplicationId = textIn(kept, "deduplicationId");
    notification.sequenceNumber = textIn(kept, "sequenceNumber");
    notification.signatureVersion = textIn(kept, "signatureVersion");
    notification.traceId = textIn(kept, "traceId");
    notification.token = textIn(kept, "token");
    if (kept.contains("subject"))
        notification.subject = textIn(kept, "subject");
    if (const json::value* replayed = kept.if_contains("replayed"))
        notification.replayed = *replayed == true;
    if (const json::value* time = kept.if_contains("time"); time && time->is_int64())
        notification.time = Timestamp{Microseconds{time->get_int64()}};
    const json::value* attributes = kept.if_contains("attributes");
    if (!attributes || !attributes->is_object())
        return;
    for (const auto& [name, value] : attributes->get_object())
        if (const json::object* attribute = value.if_object())
            notification.attributes[name] = {
                textIn(*attribute, "type"),
                base64Decoded(textIn(*attribute, "value")).value_or("")};
}

} // namespace lathe::services::sns
