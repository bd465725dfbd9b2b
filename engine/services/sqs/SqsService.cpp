#include "engine/services/sqs/SqsService.h"

#include "engine/base/Trace.h"
#include "engine/iam/Sender.h"
#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/MessageChecks.h"
#include "engine/services/sqs/Peek.h"
#include "engine/services/sqs/TemplateQueues.h"
#include "engine/services/wire/Addressee.h"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

/// A request to the queue's own URL cannot be for these.
bool isOfNoQueue(std::string_view operation) {
    return operation == "CreateQueue" || operation == "ListQueues";
}

Error unknownOperation(const std::string& operation) {
    return {"InvalidAction", Text::verbatim(fmt::format(
                                 "The action {} is not valid for this endpoint.", operation))};
}

http::Response noOperation() {
    http::Response response;
    response.status = 404;
    response.fields.add("Content-Type", "text/xml");
    response.body = "<UnknownOperationException/>";
    return response;
}

} // namespace

SqsService::SqsService(const Surroundings& surroundings)
    : m_surroundings{surroundings}
    , m_project{std::make_shared<const model::Project>()}
    , m_file{[this] {
        boost::asio::post(m_surroundings.io, [weak = std::weak_ptr{m_self}] {
            if (const auto self = weak.lock())
                (*self)->commit();
        });
    }}
    , m_queues{surroundings.clock,
               m_file,
               {[this](Queue& queue) { noteAvailable(queue); },
                {[this](const Message& message, const std::string& from, const std::string& to) {
                    tellMoved(message, from, to);
                }},
                [this](const Queue& queue, std::string_view metric, double value) {
                    measure(queue, metric, value);
                }}}
    , m_tasks{surroundings.clock, m_queues, m_file}
    , m_timer{surroundings.io}
    , m_gauge{surroundings.io} {
    if (auto opened = m_file.open(surroundings.stateDirectory / "sqs" / "queues.db",
                                  surroundings.tellTrouble);
        !opened)
        surroundings.tellTrouble(opened.error());
    m_queues.load();
    m_tasks.load();
    surroundings.router.receive("sqs", [this](delivery::Message message, delivery::Done done) {
        deliver(std::move(message), std::move(done));
    });
    arm();
    gauge();
}

// What has happened since the last turn is kept as well.
SqsService::~SqsService() {
    if (auto written = m_file.commit(); !written)
        m_surroundings.tellTrouble(written.error());
}

void SqsService::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    // A template that cannot be read has no resources: what it had stays until it can.
    if (m_project->resources.empty())
        return;
    std::set<std::string> names;
    for (const DeclaredQueue& declared : declaredQueues(*m_project)) {
        names.insert(declared.name);
        declare(declared);
    }
    removeUndeclared(names);
}

void SqsService::declare(const DeclaredQueue& declared) {
    Queue* queue = m_queues.find(m_project->region, declared.name);
    // What a client has changed holds until the template says something else.
    if (queue && m_queues.basisOf(*queue) == declared.basis)
        return;
    auto attributes = QueueAttributes::create(declared.name, declared.attributes);
    if (!attributes)
        return m_surroundings.tellTrouble(
            {attributes.error().code, Text::tr("The queue {} of the template is not made: {}",
                                               declared.name, attributes.error().detail)});
    if (queue)
        queue->setAttributes(std::move(*attributes));
    else
        queue = &m_queues.create({m_project->accountId, m_project->region, declared.name},
                                 std::move(*attributes), {});
    queue->tags = declared.tags;
    m_queues.basisOf(*queue) = declared.basis;
    m_queues.save(*queue);
}

void SqsService::removeUndeclared(const std::set<std::string>& names) {
    for (const Queue* queue : m_queues.all()) {
        const bool stays =
            m_queues.basisOf(*queue).empty() || (queue->identity().region == m_project->region &&
                                                 names.contains(queue->identity().name));
        if (!stays)
            m_queues.remove(*queue);
    }
    dismissGone();
}

Context SqsService::contextOf(const Call& call) {
    const http::Fields& fields = call.request.fields;
    std::string region = addresseeOf(call.request).region;
    const auto host = fields.find("Host");
    return {m_queues,
            m_tasks,
            m_surroundings.access,
            call.principal,
            m_project->accountId,
            region.empty() ? m_project->region : std::move(region),
            m_project->region,
            host ? fmt::format("http://{}", *host) : m_surroundings.endpointUrl,
            std::string{fields.valueOr("X-Amzn-Trace-Id", "")}};
}

void SqsService::handle(Call call, http::Responder responder) {
    if (isPeek(call.request))
        return responder.send(peek(contextOf(call), call.request));
    auto read = WireCall::read(call.request);
    if (!read)
        return responder.send(noOperation());
    const auto wire = std::make_shared<WireCall>(std::move(*read));
    if (wire->error)
        return answer(*wire, *wire->error, std::move(responder));
    const Context context = contextOf(call);
    if (wire->operation == "ReceiveMessage")
        return receive(context, wire, std::move(responder));
    const Operation operation = findOperation(wire->operation);
    const bool misplaced = wire->isForQueue && isOfNoQueue(wire->operation);
    if (!operation || misplaced)
        return answer(*wire, unknownOperation(wire->operation), std::move(responder));
    const Result<json::object> result = operation(context, Parameters{wire->parameters});
    if (result)
        noteAccess(context, wire->parameters, *result);
    answer(*wire, result, std::move(responder));
    if (wire->operation == "DeleteQueue")
        dismissGone();
    arm();
}

void SqsService::noteAccess(const Context& context, const json::object& asked,
                            const json::object& answered) {
    for (const json::object* object : {&asked, &answered}) {
        const std::string url = Parameters{*object}.text("QueueUrl");
        if (const Queue* queue = m_queues.find(context.region, url.substr(url.rfind('/') + 1)))
            m_active[queue->arn()] = m_surroundings.clock.steady();
    }
}

void SqsService::receive(const Context& context, std::shared_ptr<WireCall> call,
                         http::Responder responder) {
    auto wanted = ReceiveCall::read(context, Parameters{call->parameters});
    if (!wanted)
        return answer(*call, wanted.error(), std::move(responder));
    const auto received = m_queues.find(wanted->queueArn)->receive(wanted->options);
    if (!received)
        return answer(*call, received.error(), std::move(responder));
    if (!received->empty() || wanted->wait.count() == 0) {
        if (received->empty())
            measure(*m_queues.find(wanted->queueArn), "NumberOfEmptyReceives", 1);
        answer(*call, wanted->answer(*received), std::move(responder));
        return arm();
    }
    const Clock::Steady until = m_surroundings.clock.steady() + wanted->wait;
    const auto id =
        m_polls.wait(std::move(*wanted), until,
                     [this, call, responder](const ReceiveCall& waited,
                                             const Result<std::vector<Received>>& found) {
                         const Queue* queue = m_queues.find(waited.queueArn);
                         if (queue && found && found->empty())
                             measure(*queue, "NumberOfEmptyReceives", 1);
                         answer(*call,
                                found ? Result<json::object>{waited.answer(*found)}
                                      : Result<json::object>{found.error()},
                                responder);
                     });
    // What it would have got is another's.
    responder.onClosed([weak = std::weak_ptr{m_self}, id] {
        if (const auto self = weak.lock())
            (*self)->m_polls.cancel(id);
    });
    arm();
}

void SqsService::measure(const Queue& queue, std::string_view metric, double value) {
    m_active[queue.arn()] = m_surroundings.clock.steady();
    const std::string_view unit = metric == "SentMessageSize"                 ? "Bytes"
                                  : metric == "ApproximateAgeOfOldestMessage" ? "Seconds"
                                                                              : "Count";
    m_surroundings.measure({queue.identity().region,
                            "AWS/SQS",
                            metric,
                            unit,
                            {{"QueueName", queue.identity().name}},
                            value});
}

// Of queues that have messages, or that somebody has asked for within six hours, as CloudWatch does
// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html).
void SqsService::gauge() {
    constexpr std::chrono::hours stale{6};
    for (Queue* queue : m_queues.all()) {
        const Counts counts = queue->counts();
        const auto active = m_active.find(queue->arn());
        const bool isActive =
            active != m_active.end() && m_surroundings.clock.steady() - active->second < stale;
        if (!isActive && counts.visible + counts.inFlight + counts.delayed == 0)
            continue;
        const auto seen = isActive ? active->second : m_surroundings.clock.steady();
        measure(*queue, "ApproximateNumberOfMessagesVisible", static_cast<double>(counts.visible));
        measure(*queue, "ApproximateNumberOfMessagesNotVisible",
                static_cast<double>(counts.inFlight));
        measure(*queue, "ApproximateNumberOfMessagesDelayed", static_cast<double>(counts.delayed));
        measure(*queue, "ApproximateAgeOfOldestMessage", static_cast<double>(queue->age().count()));
        m_active[queue->arn()] = seen;
    }
    constexpr Seconds step{10};
    m_gauge.expires_after(step);
    m_gauge.async_wait([weak = std::weak_ptr{m_self}](const boost::system::error_code& error) {
        if (const auto self = weak.lock(); self && !error)
            (*self)->gauge();
    });
}

void SqsService::answer(const WireCall& call, const Result<json::object>& result,
                        http::Responder responder) {
    if (!m_file.hasUncommitted())
        return responder.send(call.answer(result));
    afterCommit(
        [call, response = call.answer(result), responder](const Result<void>& written) mutable {
            responder.send(written ? std::move(response) : call.answer(written.error()));
        });
}

void SqsService::afterCommit(std::function<void(const Result<void>&)> then) {
    if (m_file.hasUncommitted())
        m_held.push_back(std::move(then));
    else
        then({});
}

void SqsService::commit() {
    const auto written = m_file.commit();
    if (!written && !std::exchange(m_troubled, true))
        m_surroundings.tellTrouble(written.error());
    if (written)
        m_troubled = false;
    for (const auto& then : std::exchange(m_held, {}))
        then(written);
    arm();
}

// Others may be told only when whoever changes the queue is done.
void SqsService::noteAvailable(Queue& queue) {
    if (!m_available.empty()) {
        m_available.insert(queue.arn());
        return;
    }
    m_available.insert(queue.arn());
    boost::asio::post(m_surroundings.io, [weak = std::weak_ptr{m_self}] {
        if (const auto self = weak.lock())
            (*self)->serve();
    });
}

void SqsService::serve() {
    for (const std::string& arn : std::exchange(m_available, {})) {
        Queue* queue = m_queues.find(arn);
        if (!queue)
            continue;
        m_polls.serve(*queue);
        if (!queue->hasVisible())
            continue;
        std::vector<std::shared_ptr<Listener>> listeners;
        const auto [first, last] = m_listeners.equal_range(arn);
        for (auto one = first; one != last; ++one) {
            if (auto listener = one->second.lock())
                listeners.push_back(std::move(listener));
        }
        for (const auto& listener : listeners)
            (*listener)();
    }
    arm();
}

SqsService::Listening SqsService::listen(const std::string& queueArn,
                                         std::function<void()> available) {
    std::erase_if(m_listeners, [](const auto& entry) { return entry.second.expired(); });
    auto listener = std::make_shared<Listener>(std::move(available));
    m_listeners.emplace(queueArn, listener);
    return listener;
}

std::function<Queue*(const std::string& arn)> SqsService::finder() const {
    return [weak = std::weak_ptr{m_self}](const std::string& arn) {
        const auto self = weak.lock();
        return self ? (*self)->m_queues.find(arn) : nullptr;
    };
}

Result<void> SqsService::check(const iam::Principal& principal, std::string_view action,
                               const std::string& queueArn) const {
    const Queue* queue = finder()(queueArn);
    if (!queue)
        return noSuchQueue();
    return m_surroundings.access.check(
        {principal, fmt::format("sqs:{}", action), queueArn, {}, queue->attributes().policy()});
}

void SqsService::dismissGone() {
    for (const std::string& arn : m_polls.queues()) {
        if (!m_queues.find(arn))
            m_polls.dismiss(arn, noSuchQueue());
    }
}

void SqsService::advance() {
    m_armed.reset();
    m_queues.advance();
    m_tasks.advance();
    m_polls.advance(m_surroundings.clock.steady());
    arm();
}

void SqsService::arm() {
    std::optional<Clock::Steady> next;
    for (const auto& one :
         {m_queues.nextDeadline(), m_tasks.nextDeadline(), m_polls.nextDeadline()}) {
        if (one && (!next || *one < *next))
            next = one;
    }
    // To be woken too early costs little, to set the timer anew each time would cost more.
    if (!next || (m_armed && *m_armed <= *next))
        return;
    m_armed = next;
    m_timer.expires_after(*next - m_surroundings.clock.steady());
    m_timer.async_wait([weak = std::weak_ptr{m_self}](const boost::system::error_code& cancelled) {
        const auto self = weak.lock();
        if (!cancelled && self)
            (*self)->advance();
    });
}

// A step of the message's story, though no service sends it.
void SqsService::tellMoved(const Message& message, const std::string& fromArn,
                           const std::string& toArn) const {
    delivery::Message step;
    step.target = toArn;
    step.sourceArn = step.origin = fromArn;
    step.traceId = message.trace();
    m_surroundings.router.watched(step, [](const Result<void>&) {})({});
}

void SqsService::deliver(delivery::Message message, delivery::Done done) {
    if (auto sent = send(message); !sent)
        return done(sent);
    afterCommit([done = std::move(done)](const Result<void>& written) { done(written); });
}

Result<void> SqsService::send(delivery::Message& message) {
    Queue* queue = m_queues.find(message.target);
    if (!queue)
        return noSuchQueue();
    iam::AccessRequest request = iam::deliveryRequest(
        "sqs:SendMessage", queue->arn(),
        {message.service, message.sourceArn, message.roleArn, m_project->accountId});
    request.resourcePolicy = queue->attributes().policy();
    if (auto allowed = m_surroundings.access.check(request); !allowed)
        return allowed;
    if (sizeOf(message.body, message.attributes) > queue->attributes().maximumMessageSize())
        return invalidParameter(fmt::format("One or more parameters are invalid. Reason: Message "
                                            "must be shorter than {} bytes.",
                                            queue->attributes().maximumMessageSize()));
    Outgoing outgoing;
    outgoing.body = std::move(message.body);
    outgoing.attributes = std::move(message.attributes);
    (isTraceRoot(message.traceId) ? outgoing.traceId : outgoing.traceHeader) =
        std::move(message.traceId);
    outgoing.senderId = senderIdOf(request.principal);
    outgoing.groupId = std::move(message.groupId);
    if (queue->attributes().isFifo())
        outgoing.deduplicationId = std::move(message.deduplicationId);
    const auto sent = queue->send(std::move(outgoing));
    arm();
    return sent ? Result<void>{} : Result<void>{sent.error()};
}

} // namespace lathe::services::sqs
