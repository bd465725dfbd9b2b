#include "engine/services/sns/SnsService.h"

#include "engine/iam/Sender.h"
#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"
#include "engine/services/sns/PublishRequest.h"
#include "engine/services/sns/SubscriptionAttributes.h"
#include "engine/services/sns/TemplateTopics.h"
#include "engine/services/sns/TopicAttributes.h"
#include "engine/services/wire/Addressee.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

constexpr std::string_view xmlNamespace = "http://sns.amazonaws.com/doc/2010-03-31/";

http::Response failed(const Error& error) {
    return query::errorResponse(error, xmlNamespace, statusOf(error));
}

http::Response text(std::string_view type, std::string body) {
    http::Response response;
    response.fields.add("Content-Type", type);
    response.body = std::move(body);
    return response;
}

} // namespace

SnsService::SnsService(const Surroundings& surroundings)
    : m_surroundings{surroundings}
    , m_project{std::make_shared<const model::Project>()}
    , m_registry{m_file}
    , m_publisher{surroundings, m_registry, m_file} {
    if (const auto opened = m_file.open(surroundings.stateDirectory / "sns" / "topics.db",
                                        surroundings.tellTrouble);
        !opened)
        surroundings.tellTrouble(opened.error());
    m_registry.load();
    m_publisher.load();
    surroundings.router.receive("sns",
                                [this](const delivery::Message& message,
                                       const delivery::Done& done) { deliver(message, done); });
}

void SnsService::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    // A template that cannot be read has no resources: what it had stays until it can.
    if (m_project->resources.empty())
        return;
    const DeclaredTopics declared = declaredTopics(*m_project);
    std::set<std::string> arns;
    m_file.begin();
    for (const Topic& topic : declared.topics) {
        arns.insert(topic.arn);
        declare(topic);
    }
    for (const Subscription& subscription : declared.subscriptions) {
        arns.insert(subscription.arn);
        declare(subscription);
    }
    removeUndeclared(arns);
    if (const auto kept = m_file.commit(); !kept)
        m_surroundings.tellTrouble(kept.error());
    if (!std::exchange(m_recovered, true))
        m_publisher.recover();
}

/// What clients have changed stays until the template says something else.
void SnsService::declare(const Topic& topic) {
    const Topic* before = m_registry.topic(topic.arn);
    if (!before || before->declared != topic.declared)
        m_registry.put(topic);
}

void SnsService::declare(const Subscription& subscription) {
    const Subscription* before = m_registry.subscription(subscription.arn);
    if (before && before->declared == subscription.declared)
        return;
    Subscription made = subscription;
    made.attributes.clear();
    if (const auto set = setAttributes(made, subscription.attributes, ""); !set) {
        m_surroundings.tellTrouble(
            {"Sns.InvalidSubscription",
             Text::tr("A subscription of the template to {} is not as Amazon SNS takes it: {}",
                      subscription.topicArn, set.error().detail)});
        return;
    }
    made.pending = made.isHttp() || made.protocol.starts_with("email");
    if (before)
        made.pending = before->pending;
    made.token = before ? before->token : newToken();
    m_registry.put(made);
    if (made.pending && !before)
        m_publisher.askToConfirm(made);
}

void SnsService::removeUndeclared(const std::set<std::string>& arns) {
    std::vector<std::string> topics;
    std::vector<std::string> subscriptions;
    for (const auto& [arn, topic] : m_registry.topics())
        if (!topic.declared.empty() && !arns.contains(arn))
            topics.push_back(arn);
    for (const auto& [arn, subscription] : m_registry.subscriptions())
        if (!subscription.declared.empty() && !arns.contains(arn))
            subscriptions.push_back(arn);
    for (const std::string& arn : subscriptions)
        m_registry.removeSubscription(arn);
    for (const std::string& arn : topics) {
        m_registry.removeTopic(arn);
        m_publisher.forget(arn);
    }
}

void SnsService::handle(Call call, http::Responder responder) {
    http::Response response = answer(call);
    // Who has the answer finds the messages in the queues of this machine; those of one group wait
    // for each other, and a batch has ten.
    for (int turn = 0; turn < 10; ++turn)
        advance();
    responder.send(std::move(response));
}

http::Response SnsService::answer(const Call& call) {
    if (call.request.method == "GET" && call.request.path() != "/")
        return answerGet(call.request);
    m_file.begin();
    http::Response response = operate(call);
    if (const auto kept = m_file.commit(); !kept)
        return failed(kept.error());
    return response;
}

http::Response SnsService::answerGet(const http::Request& request) {
    Signer& signer = m_publisher.signer();
    if (request.path() == "/_aws/sns/outbox")
        return http::Response::json(200, json::serialize(m_publisher.outbox()));
    if (request.path() == signer.certificatePath())
        return text("application/x-pem-file", signer.certificate());
    http::Response response = text("text/plain", "Not Found");
    response.status = 404;
    return response;
}

http::Response SnsService::operate(const Call& call) {
    const auto parameters = query::Parameters::of(call.request);
    const std::string action = parameters.text("Action");
    const Operation operation = operationNamed(action);
    if (!operation)
        return failed(
            {"InvalidAction",
             Text::verbatim(fmt::format("The action {} is not valid for this endpoint.", action))});
    // Who follows a link has no region; it is that of what the link is about.
    std::string region = addresseeOf(call.request).region;
    if (region.empty())
        region = m_project->region;
    const Scene scene{
        m_surroundings.access, m_registry,
        m_publisher,           parameters,
        call.principal,        std::move(region),
        m_project->accountId,  std::string{call.request.fields.valueOr("X-Amzn-Trace-Id", "")}};
    const auto result = operation(scene);
    return result ? query::resultResponse(action, xmlNamespace, *result) : failed(result.error());
}

void SnsService::deliver(const delivery::Message& message, const delivery::Done& done) {
    m_file.begin();
    Result<void> result = publish(message);
    if (auto kept = m_file.commit(); !kept && result)
        result = kept;
    done(std::move(result));
}

/// What another service sends to a topic.
Result<void> SnsService::publish(const delivery::Message& message) {
    const Topic* topic = m_registry.topic(message.target);
    if (!topic)
        return notFound("Topic");
    iam::AccessRequest request = iam::deliveryRequest(
        "sns:Publish", topic->arn,
        {message.service, message.sourceArn, message.roleArn, m_project->accountId});
    // Alarms of the topic's own account need no more than the policy that each topic begins with
    // (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html).
    if (message.service == "cloudwatch.amazonaws.com") {
        const std::string& account = m_project->accountId;
        request.principal = {account, fmt::format("arn:aws:iam::{}:root", account), {}, {}, {}};
    }
    boost::system::error_code failure;
    const json::value policy = json::parse(topic->attribute("Policy"), failure);
    request.resourcePolicy = failure ? nullptr : policy.if_object();
    if (auto allowed = m_surroundings.access.check(request); !allowed)
        return allowed;
    Notification notification;
    notification.message = message.body;
    if (!message.subject.empty())
        notification.subject = message.subject;
    notification.attributes = message.attributes;
    notification.groupId = message.groupId;
    notification.deduplicationId = message.deduplicationId;
    notification.traceId = message.traceId;
    if (sizeOf(notification) > mostBytes)
        return invalidParameter("Message too long");
    if (auto fits = checkOrder(notification, isFifo(topic->arn),
                               topic->attribute("ContentBasedDeduplication") == "true");
        !fits)
        return fits;
    m_publisher.publish(*topic, std::move(notification));
    return {};
}

} // namespace lathe::services::sns
