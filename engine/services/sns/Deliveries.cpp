#include "engine/services/sns/Deliveries.h"

#include "engine/services/sns/Arns.h"
#include "engine/services/sns/RetryPolicy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::services::sns {

bool isForGood(const Error& error) {
    constexpr std::array<std::string_view, 8> parts{
        "RecursiveInvocation", "AccessDenied", "AuthorizationError", "NotFound", "NonExistentQueue",
        "NoReceiver",          "Invalid",      "RequestTooLarge"};
    return std::any_of(parts.begin(), parts.end(), [&error](std::string_view part) {
        return error.code.find(part) != std::string::npos;
    });
}

void Deliveries::add(const std::shared_ptr<const Notification>& notification,
                     const std::vector<std::string>& subscriptionArns) {
    if (subscriptionArns.empty())
        return;
    m_connections.file.addMessage(notification->id, toJson(*notification));
    const Timestamp now = m_connections.clock.wall();
    for (const std::string& arn : subscriptionArns) {
        Waiting waiting{{0, notification->id, arn, 0, now}, notification, {}};
        m_connections.file.add(waiting.delivery);
        take(std::move(waiting));
    }
    m_connections.deadlineMoved();
}

void Deliveries::take(Waiting waiting) {
    const std::int64_t id = waiting.delivery.id;
    if (isFifo(waiting.notification->topicArn)) {
        waiting.line = waiting.delivery.subscriptionArn + "\n" + waiting.notification->groupId;
        m_lines[waiting.line].push_back(id);
    }
    if (isItsTurn(waiting))
        m_due.emplace(waiting.delivery.due, id);
    m_waiting.insert_or_assign(id, std::move(waiting));
}

bool Deliveries::isItsTurn(const Waiting& waiting) const {
    return waiting.line.empty() || m_lines.at(waiting.line).front() == waiting.delivery.id;
}

void Deliveries::recover() {
    std::map<std::string, std::shared_ptr<const Notification>> notifications;
    m_connections.file.forEachMessage([&](const std::string& id, const json::object& kept) {
        auto notification = std::make_shared<Notification>();
        read(kept, *notification);
        notifications[id] = std::move(notification);
    });
    m_connections.file.forEachDelivery([&](TopicFile::Delivery delivery) {
        const auto found = notifications.find(delivery.messageId);
        if (found != notifications.end() && !m_waiting.contains(delivery.id))
            take({std::move(delivery), found->second, {}});
    });
    m_connections.deadlineMoved();
}

std::optional<Timestamp> Deliveries::nextDeadline() const {
    return m_due.empty() ? std::nullopt : std::optional{m_due.begin()->first};
}

void Deliveries::advance() {
    const Timestamp now = m_connections.clock.wall();
    const auto end = m_due.upper_bound(now);
    std::vector<std::int64_t> due;
    for (auto at = m_due.begin(); at != end; ++at)
        due.push_back(at->second);
    m_due.erase(m_due.begin(), end);
    for (const std::int64_t id : due)
        attempt(id);
}

void Deliveries::attempt(std::int64_t id) {
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    Waiting& waiting = found->second;
    const Subscription* subscription =
        m_connections.registry.subscription(waiting.delivery.subscriptionArn);
    if (!subscription)
        return forget(id);
    ++waiting.delivery.attempts;
    // The notification lives until it has been sent, whoever forgets it meanwhile.
    const auto notification = waiting.notification;
    m_connections.send(*notification, *subscription,
                       [weak = std::weak_ptr{m_self}, id](const Result<void>& result) {
                           if (const auto self = weak.lock())
                               (*self)->attemptDone(id, result);
                       });
}

void Deliveries::attemptDone(std::int64_t id, const Result<void>& result) {
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    const Subscription* subscription =
        m_connections.registry.subscription(found->second.delivery.subscriptionArn);
    if (result)
        count(found->second, "NumberOfNotificationsDelivered");
    if (result || !subscription)
        return forget(id);
    TopicFile::Delivery& delivery = found->second.delivery;
    const RetryPolicy policy =
        retryPolicyOf(m_connections.registry.topic(subscription->topicArn), *subscription);
    const auto delay = policy.delayAfter(delivery.attempts);
    if (!delay || isForGood(result.error()))
        return giveUp(id, result.error());
    delivery.due = m_connections.clock.wall() + *delay;
    m_connections.file.update(delivery);
    m_due.emplace(delivery.due, id);
    m_connections.deadlineMoved();
}

void Deliveries::count(const Waiting& waiting, std::string_view metric) const {
    if (waiting.notification->type == Notification::Type::Notification)
        m_connections.measured(waiting.notification->topicArn, metric);
}

void Deliveries::giveUp(std::int64_t id, const Error& error) {
    const Waiting& waiting = m_waiting.at(id);
    count(waiting, "NumberOfNotificationsFailed");
    const Subscription& subscription =
        *m_connections.registry.subscription(waiting.delivery.subscriptionArn);
    const auto tell = [this, endpoint = subscription.endpoint](const Error& why) {
        m_connections.tellTrouble(
            {"Sns.NotDelivered",
             Text::tr("A message of a topic did not reach {}: {}", endpoint, why.detail)});
    };
    if (subscription.deadLetterQueue().empty() ||
        waiting.notification->type != Notification::Type::Notification) {
        tell(error);
        return forget(id);
    }
    const auto notification = waiting.notification;
    m_connections.sendDeadLetter(
        *notification, subscription,
        [weak = std::weak_ptr{m_self}, id, tell](const Result<void>& result) {
            const auto self = weak.lock();
            if (!self)
                return;
            if (!result)
                tell(result.error());
            if (const auto letter = (*self)->m_waiting.find(id); letter != (*self)->m_waiting.end())
                (*self)->count(letter->second, result
                                                   ? "NumberOfNotificationsRedrivenToDlq"
                                                   : "NumberOfNotificationsFailedToRedriveToDlq");
            (*self)->forget(id);
        });
}

void Deliveries::forget(std::int64_t id) {
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    m_connections.file.remove(found->second.delivery);
    const std::string line = found->second.line;
    m_waiting.erase(found);
    const auto place = line.empty() ? m_lines.end() : m_lines.find(line);
    if (place == m_lines.end())
        return;
    std::deque<std::int64_t>& ids = place->second;
    ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
    if (ids.empty()) {
        m_lines.erase(place);
        return;
    }
    m_due.emplace(m_waiting.at(ids.front()).delivery.due, ids.front());
    m_connections.deadlineMoved();
}

} // namespace lathe::services::sns
