#include "engine/services/sns/PublishRequest.h"

#include "engine/services/sns/Errors.h"
#include "engine/services/sns/MessageAttributes.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

constexpr std::size_t longestSubject = 100;
constexpr std::size_t longestId = 128;

bool isSubject(std::string_view text) {
    return !text.empty() && text.size() <= longestSubject && text.front() != ' ' &&
           std::all_of(text.begin(), text.end(),
                       [](unsigned char letter) { return letter >= 0x20 && letter != 0x7f; });
}

/// MessageGroupId, MessageDeduplicationId.
bool isId(std::string_view text) {
    return text.size() <= longestId && std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return std::isalnum(c) || std::ispunct(c);
           });
}

/// MessageStructure "json": keys whose values are no texts do not count.
Result<void> takeApart(Notification& notification) {
    boost::system::error_code failure;
    const json::value parsed = json::parse(notification.message, failure);
    if (failure || !parsed.is_object())
        return invalidParameter("Message Structure - JSON message body failed to parse");
    for (const auto& [protocol, text] : parsed.get_object())
        if (text.is_string())
            notification.messages.emplace(protocol, text.get_string());
    const auto standard = notification.messages.find("default");
    if (standard == notification.messages.end())
        return invalidParameter("Message Structure - No default entry in JSON message body");
    notification.message = standard->second;
    notification.messages.erase(standard);
    return {};
}

} // namespace

Result<Notification> notificationIn(const query::Parameters& parameters, const std::string& prefix,
                                    std::size_t entry) {
    Notification notification;
    notification.subject = parameters.find(prefix + "Subject");
    if (notification.subject && !isSubject(*notification.subject))
        return invalidParameter("Subject");
    notification.message = parameters.text(prefix + "Message");
    if (notification.message.empty())
        return invalidParameter("Empty message");
    auto attributes = messageAttributesIn(parameters, prefix, entry);
    if (!attributes)
        return attributes.error();
    notification.attributes = *std::move(attributes);
    notification.groupId = parameters.text(prefix + "MessageGroupId");
    notification.deduplicationId = parameters.text(prefix + "MessageDeduplicationId");
    if (!isId(notification.groupId))
        return invalidParameter("MessageGroupId");
    if (!isId(notification.deduplicationId))
        return invalidParameter("MessageDeduplicationId");
    if (entry == 0 && sizeOf(notification) > mostBytes)
        return invalidParameter("Message too long");
    if (parameters.text(prefix + "MessageStructure") == "json")
        if (const auto apart = takeApart(notification); !apart)
            return apart.error();
    return notification;
}

Result<void> checkOrder(const Notification& notification, bool fifo, bool contentBased) {
    if (fifo && notification.groupId.empty())
        return invalidParameter("The MessageGroupId parameter is required for FIFO topics");
    if (fifo && !contentBased && notification.deduplicationId.empty())
        return invalidParameter("The topic should either have ContentBasedDeduplication enabled or "
                                "MessageDeduplicationId provided explicitly");
    if (!fifo && !notification.deduplicationId.empty())
        return invalidParameter("MessageDeduplicationId",
                                "The request includes MessageDeduplicationId parameter that is not "
                                "valid for this topic type");
    return {};
}

std::size_t sizeOf(const Notification& notification) {
    std::size_t size = notification.message.size();
    for (const auto& [name, attribute] : notification.attributes)
        size += name.size() + attribute.type.size() + attribute.value.size();
    return size;
}

} // namespace lathe::services::sns
