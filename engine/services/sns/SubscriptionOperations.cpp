#include "engine/base/Ids.h"
#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"
#include "engine/services/sns/Operations.h"
#include "engine/services/sns/SubscriptionAttributes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::services::sns {

namespace {

constexpr std::array<std::string_view, 9> protocols{
    "http", "https", "email", "email-json", "sms", "sqs", "application", "lambda", "firehose"};

/// Protocols whose endpoints are ARNs, the service of these, and how AWS calls them.
struct ArnEndpoint {
    std::string_view protocol;
    std::string_view service;
    std::string_view called;
};
constexpr std::array arnEndpoints{ArnEndpoint{"sqs", "sqs", "SQS endpoint"},
                                  ArnEndpoint{"lambda", "lambda", "Lambda endpoint"},
                                  ArnEndpoint{"firehose", "firehose", "Firehose endpoint"},
                                  ArnEndpoint{"application", "sns", "ApplicationEndpoint"}};

Error refused(std::string what) {
    return {"InvalidParameter", Text::verbatim(std::move(what))};
}

/// "+12/34-567.890": one separator at most stands between digits.
bool isSmsEndpoint(std::string_view text) {
    constexpr std::string_view separators = "-/.";
    std::string digits;
    char before = '+';
    for (const char letter : text) {
        const bool separates = separators.find(letter) != std::string_view::npos;
        if (separates && std::isdigit(static_cast<unsigned char>(before)) == 0)
            return false;
        if (!separates)
            digits += letter;
        before = letter;
    }
    return separators.find(before) == std::string_view::npos && isPhoneNumber(digits);
}

/// Whether the endpoint is one of its protocol.
Result<void> checkEndpoint(const std::string& protocol, const std::string& endpoint,
                           const std::string& topicArn) {
    if (endpoint.empty())
        return Error{"NotFound", Text::verbatim("Endpoint not specified in subscription")};
    if (std::find(protocols.begin(), protocols.end(), protocol) == protocols.end())
        return invalidParameter(
            fmt::format("Amazon SNS does not support this protocol string: {}", protocol));
    if (protocol.starts_with("http") && !endpoint.starts_with(protocol + "://"))
        return invalidParameter("Endpoint must match the specified protocol");
    if (protocol == "sms" && !isSmsEndpoint(endpoint))
        return refused("Invalid SMS endpoint: " + endpoint);
    if (protocol.starts_with("email") && endpoint.find('@') == std::string::npos)
        return invalidParameter("Email address");
    for (const auto& [name, service, called] : arnEndpoints) {
        const auto arn = parseArn(endpoint);
        if (protocol == name && (!arn || arn->service != service))
            return invalidParameter(fmt::format("{} ARN", called));
    }
    if (protocol == "sqs" && isFifo(endpoint) && !isFifo(topicArn))
        return invalidParameter("Invalid parameter: Endpoint",
                                "FIFO SQS Queues can not be subscribed to standard SNS topics");
    if (isFifo(topicArn) && protocol != "sqs")
        return invalidParameter("Invalid protocol type: " + protocol);
    return {};
}

/// nullptr where the endpoint is not subscribed.
const Subscription* existing(const Scene& scene, const std::string& topicArn,
                             const std::string& protocol, const std::string& endpoint) {
    for (const Subscription* subscription : scene.registry.subscriptionsOf(topicArn))
        if (subscription->protocol == protocol && subscription->endpoint == endpoint)
            return subscription;
    return nullptr;
}

/// What Subscribe answers: the ARN, unless the endpoint has still to confirm.
query::Xml subscribed(const Scene& scene, const Subscription& subscription) {
    const bool shown =
        !subscription.pending || scene.parameters.text("ReturnSubscriptionArn") == "true";
    query::Xml xml;
    xml.text("SubscriptionArn", shown ? subscription.arn : "pending confirmation");
    return xml;
}

Result<query::Xml> subscribeAgain(const Scene& scene, const Subscription& before,
                                  const Subscription& wanted) {
    for (const auto& [name, value] : wanted.attributes)
        if (effectiveAttribute(before, name) != value)
            return invalidParameter("Attributes",
                                    "Subscription already exists with different attributes");
    if (before.pending)
        scene.publisher.askToConfirm(before);
    return subscribed(scene, before);
}

void writeSubscription(query::Xml& xml, const Subscription& subscription) {
    const auto arn = parseArn(subscription.topicArn);
    xml.open("member");
    xml.text("SubscriptionArn", subscription.pending ? "PendingConfirmation" : subscription.arn);
    xml.text("Owner", arn ? arn->account : "");
    xml.text("Protocol", subscription.protocol);
    xml.text("Endpoint", subscription.endpoint);
    xml.text("TopicArn", subscription.topicArn);
    xml.close();
}

Result<query::Xml> listed(const Scene& scene, const std::vector<std::string>& arns) {
    const auto page = pageOf(scene, arns);
    if (!page)
        return page.error();
    query::Xml xml;
    xml.open("Subscriptions");
    for (const std::string& arn : page->names)
        writeSubscription(xml, *scene.registry.subscription(arn));
    xml.close();
    if (!page->next.empty())
        xml.text("NextToken", page->next);
    return xml;
}

/// The subscription that the request names, where the caller may do this with it. Fails with
/// NotFound.
Result<const Subscription*> subscriptionIn(const Scene& scene, std::string_view operation) {
    const auto arn = required(scene, "SubscriptionArn");
    if (!arn)
        return arn.error();
    if (const auto parsed = arnIn("SubscriptionArn", *arn); !parsed)
        return parsed.error();
    const Subscription* subscription = scene.registry.subscription(*arn);
    if (!subscription)
        return notFound("Subscription");
    const auto allowed = authorize(scene, operation, subscription->topicArn,
                                   scene.registry.topic(subscription->topicArn));
    if (!allowed)
        return allowed.error();
    return subscription;
}

} // namespace

Result<query::Xml> subscribe(const Scene& scene) {
    const auto protocol = required(scene, "Protocol");
    if (!protocol)
        return protocol.error();
    const auto topic = topicIn(scene, "TopicArn", "Subscribe");
    if (!topic)
        return topic.error();
    Subscription subscription;
    subscription.topicArn = (*topic)->arn;
    subscription.protocol = *protocol;
    subscription.endpoint = scene.parameters.text("Endpoint");
    if (auto fits = checkEndpoint(*protocol, subscription.endpoint, subscription.topicArn); !fits)
        return fits.error();
    if (*protocol == "application" && !scene.registry.endpoint(subscription.endpoint))
        return invalidParameter("Endpoint",
                                "Endpoint does not exist for endpoint arn" + subscription.endpoint);
    if (auto set =
            setAttributes(subscription, scene.parameters.map("Attributes"), "Attributes Reason: ");
        !set)
        return set.error();
    if (const Subscription* before =
            existing(scene, subscription.topicArn, *protocol, subscription.endpoint))
        return subscribeAgain(scene, *before, subscription);
    subscription.arn = subscription.topicArn + ":" + newUuid();
    subscription.principal = scene.principal.arn;
    subscription.token = newToken();
    subscription.pending = subscription.isHttp() || protocol->starts_with("email");
    scene.registry.put(subscription);
    if (subscription.pending)
        scene.publisher.askToConfirm(subscription);
    scene.publisher.replay(subscription);
    return subscribed(scene, subscription);
}

Result<query::Xml> confirmSubscription(const Scene& scene) {
    const auto token = required(scene, "Token");
    if (!token)
        return token.error();
    if (!parseArn(scene.parameters.text("TopicArn")))
        return invalidParameter("Topic");
    const auto& all = scene.registry.subscriptions();
    const auto found = std::find_if(all.begin(), all.end(), [&token](const auto& entry) {
        return !entry.second.token.empty() && entry.second.token == *token;
    });
    if (found == all.end())
        return invalidParameter("Token");
    Subscription confirmed = found->second;
    if (confirmed.pending) {
        confirmed.pending = false;
        confirmed.authenticated = !scene.principal.isAnonymous();
        confirmed.signedUnsubscribe =
            confirmed.authenticated && scene.parameters.text("AuthenticateOnUnsubscribe") == "true";
        scene.registry.put(confirmed);
    }
    query::Xml xml;
    xml.text("SubscriptionArn", confirmed.arn);
    return xml;
}

Result<query::Xml> unsubscribe(const Scene& scene) {
    const auto text = scene.parameters.find("SubscriptionArn");
    if (!text)
        return invalidParameter("SubscriptionArn", "no value for required parameter");
    const auto arn = arnIn("SubscriptionArn", *text);
    if (!arn)
        return arn.error();
    const Subscription* subscription = scene.registry.subscription(*text);
    if (!subscription) {
        if (arn->resource.find(':') == std::string::npos)
            return invalidParameter("SubscriptionId");
        return query::Xml{};
    }
    // The link in a message needs no signature, unless it was confirmed so.
    const bool byLink = scene.principal.isAnonymous();
    if (byLink && subscription->signedUnsubscribe)
        return Error{"AuthorizationError", Text::verbatim("Access denied")};
    if (!byLink) {
        const auto allowed = authorize(scene, "Unsubscribe", subscription->topicArn,
                                       scene.registry.topic(subscription->topicArn));
        if (!allowed)
            return allowed.error();
    }
    if (subscription->isHttp() && !subscription->pending)
        scene.publisher.tellUnsubscribed(*subscription);
    scene.registry.removeSubscription(*text);
    return query::Xml{};
}

Result<query::Xml> listSubscriptions(const Scene& scene) {
    const std::string mine =
        fmt::format("arn:{}:sns:{}:{}:", partitionOf(scene.region), scene.region, scene.accountId);
    if (const auto allowed = authorize(scene, "ListSubscriptions", mine + "*"); !allowed)
        return allowed.error();
    std::vector<std::string> arns;
    for (const auto& [arn, subscription] : scene.registry.subscriptions())
        if (arn.starts_with(mine))
            arns.push_back(arn);
    return listed(scene, arns);
}

Result<query::Xml> listSubscriptionsByTopic(const Scene& scene) {
    const auto topic = topicIn(scene, "TopicArn", "ListSubscriptionsByTopic");
    if (!topic)
        return topic.error();
    std::vector<std::string> arns;
    for (const Subscription* subscription : scene.registry.subscriptionsOf((*topic)->arn))
        arns.push_back(subscription->arn);
    return listed(scene, arns);
}

Result<query::Xml> getSubscriptionAttributes(const Scene& scene) {
    const auto subscription = subscriptionIn(scene, "GetSubscriptionAttributes");
    if (!subscription)
        return subscription.error();
    query::Xml xml;
    writeMap(xml, "Attributes", shownAttributes(**subscription, scene.registry));
    return xml;
}

Result<query::Xml> setSubscriptionAttributes(const Scene& scene) {
    const auto subscription = subscriptionIn(scene, "SetSubscriptionAttributes");
    if (!subscription)
        return subscription.error();
    const auto name = required(scene, "AttributeName");
    if (!name)
        return name.error();
    Subscription changed = **subscription;
    if (auto set = setAttributes(changed, {{*name, scene.parameters.text("AttributeValue")}}, "");
        !set)
        return set.error();
    scene.registry.put(changed);
    if (*name == "ReplayPolicy")
        scene.publisher.replay(changed);
    return query::Xml{};
}

} // namespace lathe::services::sns
