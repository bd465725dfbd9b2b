#include "engine/services/sns/Archive.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

/// https://docs.aws.amazon.com/sns/latest/dg/message-archiving-and-replay-topic-owner.html
constexpr int longestRetention = 365;

Error wrong(std::string what) {
    return {"InvalidParameter", Text::verbatim(std::move(what))};
}

std::string kindOf(const std::string& topicArn) {
    return "archived " + topicArn;
}

/// Sorts by time, and by number within one.
std::string nameOf(Timestamp time, std::string_view sequenceNumber) {
    return fmt::format("{:020} {}", time.time_since_epoch().count(), sequenceNumber);
}

/// A number, or a text that is one; 0 for anything else.
int daysIn(const json::value* value) {
    if (value && value->is_int64())
        return static_cast<int>(std::clamp<std::int64_t>(value->get_int64(), 0, 10'000));
    int days = 0;
    if (const json::string* text = value ? value->if_string() : nullptr)
        std::from_chars(text->data(), text->data() + text->size(), days);
    return days;
}

} // namespace

Result<ReplayPolicy> ReplayPolicy::parse(std::string_view text) {
    boost::system::error_code failure;
    const json::value policy = json::parse(text, failure);
    if (failure || !policy.is_object())
        return wrong("ReplayPolicy: failed to parse JSON");
    const json::object& object = policy.get_object();
    if (textIn(object, "PointType") != "Timestamp")
        return wrong("ReplayPolicy: PointType must be Timestamp");
    const auto start = fromIso8601(textIn(object, "StartingPoint"));
    if (!start)
        return wrong("ReplayPolicy: StartingPoint must be a timestamp");
    ReplayPolicy parsed{*start, std::nullopt};
    if (const std::string end = textIn(object, "EndingPoint"); !end.empty()) {
        parsed.end = fromIso8601(end);
        if (!parsed.end || *parsed.end <= parsed.start)
            return wrong("ReplayPolicy: EndingPoint must be a timestamp after StartingPoint");
    }
    return parsed;
}

Result<std::optional<std::chrono::days>> retentionIn(std::string_view archivePolicy) {
    boost::system::error_code failure;
    const json::value policy = json::parse(archivePolicy, failure);
    if (failure || !policy.is_object())
        return wrong("ArchivePolicy: failed to parse JSON");
    // An empty one ends it.
    if (policy.get_object().empty())
        return std::optional<std::chrono::days>{};
    const int days = daysIn(policy.get_object().if_contains("MessageRetentionPeriod"));
    if (days < 1 || days > longestRetention)
        return wrong("ArchivePolicy: MessageRetentionPeriod must be between 1 and 365");
    return std::optional{std::chrono::days{days}};
}

void Archive::add(const Topic& topic, const Notification& notification) {
    const auto retention = retentionIn(topic.attribute("ArchivePolicy"));
    if (!retention || !*retention)
        return;
    const std::string kind = kindOf(topic.arn);
    m_file.put(kind, nameOf(notification.time, notification.sequenceNumber), toJson(notification));
    m_file.removeBefore(kind, nameOf(m_clock.wall() - **retention, ""));
}

void Archive::drop(const std::string& topicArn) {
    m_file.removeBefore(kindOf(topicArn), "\xff");
}

std::vector<Notification> Archive::messages(const std::string& topicArn,
                                            const ReplayPolicy& policy) {
    std::vector<Notification> all;
    m_file.forEach(kindOf(topicArn), [&](const std::string&, const json::object& kept) {
        Notification notification;
        read(kept, notification);
        if (notification.time >= policy.start && (!policy.end || notification.time <= *policy.end))
            all.push_back(std::move(notification));
    });
    return all;
}

std::optional<Timestamp> Archive::beginning(const std::string& topicArn) {
    std::optional<Timestamp> first;
    m_file.forEach(kindOf(topicArn), [&](const std::string&, const json::object& kept) {
        if (first)
            return;
        Notification notification;
        read(kept, notification);
        first = notification.time;
    });
    return first;
}

} // namespace lathe::services::sns
