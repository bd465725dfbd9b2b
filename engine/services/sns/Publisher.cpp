#include "engine/services/sns/Publisher.h"

#include "engine/base/Ids.h"
#include "engine/base/Sha256.h"
#include "engine/base/Trace.h"
#include "engine/http/Fetch.h"
#include "engine/services/sns/Arns.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

using Type = Notification::Type;

/// https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html
constexpr Seconds deduplicationTime{300};
/// https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.prepare.html
constexpr Seconds httpTimeout{15};
constexpr std::int64_t mostInOutbox = 1'000;

Notification confirmationFor(const Subscription& subscription, Type type, Timestamp now) {
    Notification notification;
    notification.type = type;
    notification.id = newUuid();
    notification.topicArn = subscription.topicArn;
    notification.token = subscription.token;
    notification.time = now;
    notification.message =
        type == Type::SubscriptionConfirmation
            ? fmt::format("You have chosen to subscribe to the topic {}.\nTo confirm the "
                          "subscription, visit the SubscribeURL included in this message.",
                          subscription.topicArn)
            : fmt::format("You have chosen to deactivate subscription {}.\nTo cancel this "
                          "operation and restore the subscription, visit the SubscribeURL included "
                          "in this message.",
                          subscription.arn);
    return notification;
}

/// A status that is no success as an error: of 4xx nothing comes of trying again.
Result<void> resultOf(int status) {
    if (status >= 200 && status < 300)
        return {};
    const bool isForGood = status >= 400 && status < 500 && status != 429;
    return Error{isForGood ? "InvalidRequest" : "ServiceUnavailable",
                 Text::tr("The endpoint answered with status {}.", status)};
}

std::string contentTypeOf(const Topic* topic, const Subscription& subscription) {
    constexpr std::string_view standard = "text/plain; charset=UTF-8";
    const auto headerIn = [](const std::string& policy, auto... keys) -> std::string {
        boost::system::error_code failure;
        const json::value parsed = json::parse(policy, failure);
        const json::value* at = failure ? nullptr : &parsed;
        for (const std::string_view key : {std::string_view{keys}...})
            at = at && at->is_object() ? at->get_object().if_contains(key) : nullptr;
        return at && at->is_string() ? std::string{at->get_string()} : std::string{};
    };
    std::string own =
        headerIn(subscription.attribute("DeliveryPolicy"), "requestPolicy", "headerContentType");
    if (own.empty() && topic)
        own = headerIn(topic->attribute("DeliveryPolicy"), "http", "defaultRequestPolicy",
                       "headerContentType");
    const bool isClean = own.find_first_of("\r\n") == std::string::npos;
    return own.empty() || !isClean ? std::string{standard} : own;
}

bool wants(const Subscription& subscription, const Notification& notification) {
    return !subscription.filter ||
           subscription.filter->matches(notification.bodyFor(subscription.protocol),
                                        notification.attributes);
}

/// To the subscription's endpoint; its body is still to come.
delivery::Message messageOf(const Notification& notification, const Subscription& subscription) {
    delivery::Message message;
    message.target = subscription.endpoint;
    message.service = "sns.amazonaws.com";
    message.sourceArn = notification.topicArn;
    message.origin = subscription.trigger.empty() ? notification.topicArn : subscription.trigger;
    message.traceId = notification.traceId;
    return message;
}

} // namespace

Publisher::Publisher(const Surroundings& surroundings, Registry& registry, TopicFile& file)
    : m_surroundings{surroundings}
    , m_registry{registry}
    , m_file{file}
    , m_signer{surroundings.stateDirectory / "sns"}
    , m_envelopes{surroundings.endpointUrl, m_signer}
    , m_archive{surroundings.clock, file}
    , m_deliveries{{surroundings.clock, registry, file,
                    [this](const Notification& notification, const Subscription& subscription,
                           delivery::Done done) {
                        send(notification, subscription, std::move(done));
                    },
                    [this](const Notification& notification, const Subscription& subscription,
                           delivery::Done done) {
                        sendDeadLetter(notification, subscription, std::move(done));
                    },
                    surroundings.tellTrouble, [this] { arm(); },
                    [this](const std::string& topicArn, std::string_view metric) {
                        measure(topicArn, metric, 1);
                    }}}
    , m_timer{surroundings.io} {}

void Publisher::load() {
    loadDeduplicated();
    m_file.forEach("outbox", [this](const std::string& name, const json::object&) {
        m_lastInOutbox =
            std::max<std::uint64_t>(m_lastInOutbox, std::strtoull(name.c_str(), nullptr, 10));
    });
}

void Publisher::arm() {
    const auto next = m_deliveries.nextDeadline();
    if (!next || (m_armed && *m_armed <= *next))
        return;
    m_armed = next;
    m_timer.expires_after(std::max(Microseconds{0}, *next - m_surroundings.clock.wall()));
    m_timer.async_wait([this](const auto& cancelled) {
        if (!cancelled)
            advance();
    });
}

void Publisher::advance() {
    m_armed.reset();
    m_deliveries.advance();
    arm();
}

std::string Publisher::nextSequenceNumber() {
    const auto now = m_surroundings.clock.wall().time_since_epoch().count();
    m_lastSequence = std::max(m_lastSequence + 1, static_cast<std::uint64_t>(now));
    return fmt::format("1{:019}", m_lastSequence);
}

void Publisher::loadDeduplicated() {
    m_file.forEach("deduplicated", [this](const std::string& key, const json::object& kept) {
        const json::value* time = kept.if_contains("time");
        if (time && time->is_int64())
            m_deduplicated[key] = {Timestamp{Microseconds{time->get_int64()}},
                                   {textIn(kept, "messageId"), textIn(kept, "sequenceNumber")}};
    });
}

/// What was published with the same id a moment ago; nullptr where nothing was.
Publisher::Published* Publisher::known(const Topic& topic, Notification& notification) {
    const Timestamp since = m_surroundings.clock.wall() - deduplicationTime;
    for (auto at = m_deduplicated.begin(); at != m_deduplicated.end();) {
        if (at->second.time > since) {
            ++at;
            continue;
        }
        m_file.remove("deduplicated", at->first);
        at = m_deduplicated.erase(at);
    }
    std::string& id = notification.deduplicationId;
    if (id.empty() && topic.attribute("ContentBasedDeduplication") == "true")
        id = sha256Hex(notification.message);
    const std::string scope = topic.attribute("FifoThroughputScope") == "MessageGroup"
                                  ? topic.arn + "\n" + notification.groupId
                                  : topic.arn;
    const std::string key = scope + "\n" + id;
    if (const auto found = m_deduplicated.find(key); found != m_deduplicated.end())
        return &found->second.published;
    notification.sequenceNumber = nextSequenceNumber();
    m_deduplicated[key] = {notification.time, {notification.id, notification.sequenceNumber}};
    m_file.put("deduplicated", key,
               {{"time", notification.time.time_since_epoch().count()},
                {"messageId", notification.id},
                {"sequenceNumber", notification.sequenceNumber}});
    return nullptr;
}

Publisher::Published Publisher::publish(const Topic& topic, Notification notification) {
    notification.id = newUuid();
    notification.topicArn = topic.arn;
    notification.time = m_surroundings.clock.wall();
    if (notification.traceId.empty())
        notification.traceId = newTraceRoot(notification.time);
    if (topic.attribute("SignatureVersion") == "2")
        notification.signatureVersion = "2";
    if (isFifo(topic.arn))
        if (const Published* before = known(topic, notification))
            return *before;
    m_archive.add(topic, notification);
    measure(topic.arn, "NumberOfMessagesPublished", 1);
    measure(topic.arn, "PublishSize", static_cast<double>(notification.message.size()));
    std::vector<std::string> subscribers;
    for (const Subscription* subscription : m_registry.subscriptionsOf(topic.arn)) {
        if (subscription->pending)
            continue;
        if (wants(*subscription, notification))
            subscribers.push_back(subscription->arn);
        else
            measure(topic.arn, "NumberOfNotificationsFilteredOut", 1);
    }
    Published published{notification.id, notification.sequenceNumber};
    m_deliveries.add(std::make_shared<const Notification>(std::move(notification)), subscribers);
    return published;
}

// https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html
void Publisher::measure(const std::string& topicArn, std::string_view metric, double value) const {
    if (const auto arn = parseArn(topicArn))
        m_surroundings.measure({arn->region,
                                "AWS/SNS",
                                metric,
                                metric == "PublishSize" ? "Bytes" : "Count",
                                {{"TopicName", arn->resource}},
                                value});
}

void Publisher::forget(const std::string& topicArn) {
    m_archive.drop(topicArn);
    const std::string scope = topicArn + "\n";
    auto at = m_deduplicated.lower_bound(scope);
    while (at != m_deduplicated.end() && at->first.starts_with(scope)) {
        m_file.remove("deduplicated", at->first);
        at = m_deduplicated.erase(at);
    }
}

Publisher::Published Publisher::publishDirectly(const std::string& protocol,
                                                const std::string& endpoint,
                                                Notification notification) {
    putInOutbox(protocol, endpoint, notification.subject.value_or(""),
                notification.bodyFor(protocol));
    return {newUuid(), {}};
}

void Publisher::replay(const Subscription& subscription) {
    const auto policy = ReplayPolicy::parse(subscription.attribute("ReplayPolicy"));
    if (!policy)
        return;
    for (Notification& notification : m_archive.messages(subscription.topicArn, *policy)) {
        notification.replayed = true;
        if (wants(subscription, notification))
            m_deliveries.add(std::make_shared<const Notification>(std::move(notification)),
                             {subscription.arn});
    }
}

void Publisher::askToConfirm(const Subscription& subscription) {
    m_deliveries.add(
        std::make_shared<const Notification>(confirmationFor(
            subscription, Type::SubscriptionConfirmation, m_surroundings.clock.wall())),
        {subscription.arn});
}

void Publisher::tellUnsubscribed(const Subscription& subscription) {
    sendByHttp(
        confirmationFor(subscription, Type::UnsubscribeConfirmation, m_surroundings.clock.wall()),
        subscription, [](const Result<void>&) {});
}

void Publisher::send(const Notification& notification, const Subscription& subscription,
                     delivery::Done done) {
    const std::string& protocol = subscription.protocol;
    if (protocol == "sqs")
        return sendToQueue(subscription.endpoint, notification, subscription, std::move(done));
    if (protocol == "lambda")
        return sendToFunction(notification, subscription, std::move(done));
    // The others are not reached through the router.
    if (notification.type == Type::Notification)
        done =
            m_surroundings.router.watched(messageOf(notification, subscription), std::move(done));
    if (subscription.isHttp())
        return sendByHttp(notification, subscription, std::move(done));
    const bool isWhole = protocol == "email-json";
    std::string body =
        isWhole ? m_envelopes.bodyFor(notification, subscription) : notification.bodyFor(protocol);
    if (notification.type == Type::SubscriptionConfirmation && !isWhole)
        body += "\n" + m_envelopes.subscribeUrl(notification);
    putInOutbox(protocol, subscription.endpoint, notification.subject.value_or(""), body);
    done({});
}

void Publisher::sendToQueue(const std::string& queueArn, const Notification& notification,
                            const Subscription& subscription, delivery::Done done) {
    delivery::Message message = messageOf(notification, subscription);
    message.target = queueArn;
    message.body = m_envelopes.bodyFor(notification, subscription);
    if (subscription.isRaw())
        message.attributes = notification.attributes;
    // What a FIFO topic sends to a queue that is none has no group there.
    if (isFifo(queueArn) || !isFifo(notification.topicArn))
        message.groupId = notification.groupId;
    if (isFifo(queueArn))
        message.deduplicationId = notification.deduplicationId;
    m_surroundings.router.send(std::move(message), std::move(done));
}

void Publisher::sendToFunction(const Notification& notification, const Subscription& subscription,
                               delivery::Done done) {
    delivery::Message message = messageOf(notification, subscription);
    message.body = m_envelopes.eventFor(notification, subscription);
    m_surroundings.router.send(std::move(message), std::move(done));
}

void Publisher::sendByHttp(const Notification& notification, const Subscription& subscription,
                           delivery::Done done) {
    const auto named = http::parseUrl(subscription.endpoint);
    if (!named)
        return done(Error{"InvalidEndpoint", Text::tr("{} is no URL.", subscription.endpoint)});
    const http::Url url = m_surroundings.whereabouts(*named);
    if (!url.isLoopback())
        return done(
            Error{"Unreachable", Text::tr("{} is not an address of this machine.", url.host)});
    http::Request request{"POST", {}, {}, m_envelopes.bodyFor(notification, subscription)};
    const bool isNotification = notification.type == Type::Notification;
    request.fields.add("x-amz-sns-message-type", toText(notification.type));
    request.fields.add("x-amz-sns-message-id", notification.id);
    request.fields.add("x-amz-sns-topic-arn", notification.topicArn);
    if (notification.type != Type::SubscriptionConfirmation)
        request.fields.add("x-amz-sns-subscription-arn", subscription.arn);
    if (isNotification && subscription.isRaw())
        request.fields.add("x-amz-sns-rawdelivery", "true");
    request.fields.add("Content-Type",
                       isNotification
                           ? contentTypeOf(m_registry.topic(subscription.topicArn), subscription)
                           : "text/plain; charset=UTF-8");
    request.fields.add("User-Agent", "Amazon Simple Notification Service Agent");
    request.fields.add("Accept-Encoding", "gzip,deflate");
    http::fetch(m_surroundings.io, url, request, {httpTimeout},
                [done = std::move(done)](const Result<http::Response>& response) {
                    done(response ? resultOf(response->status) : Result<void>{response.error()});
                });
}

void Publisher::sendDeadLetter(const Notification& notification, const Subscription& subscription,
                               delivery::Done done) {
    sendToQueue(subscription.deadLetterQueue(), notification, subscription, std::move(done));
}

void Publisher::putInOutbox(const std::string& protocol, const std::string& endpoint,
                            const std::string& subject, const std::string& body) {
    m_file.put("outbox", fmt::format("{:012}", ++m_lastInOutbox),
               {{"time", toIso8601(m_surroundings.clock.wall())},
                {"protocol", protocol},
                {"endpoint", endpoint},
                {"subject", subject},
                {"body", body}});
    m_file.keepLast("outbox", mostInOutbox);
}

json::array Publisher::outbox() {
    json::array all;
    m_file.forEach("outbox", [&all](const std::string&, json::object entry) {
        all.push_back(std::move(entry));
    });
    return all;
}

} // namespace lathe::services::sns
