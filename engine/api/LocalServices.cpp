#include "engine/api/LocalServices.h"

#include "engine/api/DynamicReferences.h"
#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
#include "engine/base/Paths.h"
#include "engine/iam/Sender.h"
#include "engine/monitoring/MetricStore.h"
#include "engine/services/apigateway/ApiGatewayService.h"
#include "engine/services/cloudwatch/CloudWatchService.h"
#include "engine/services/dynamodb/DynamoDbService.h"
#include "engine/services/events/EventsService.h"
#include "engine/services/logs/LogsService.h"
#include "engine/services/scheduler/SchedulerService.h"
#include "engine/services/secretsmanager/SecretsService.h"
#include "engine/services/sns/SnsService.h"
#include "engine/services/sqs/SqsService.h"
#include "engine/services/ssm/SsmService.h"
#include "engine/services/states/StatesService.h"
#include "engine/services/xray/XRayService.h"

#include <algorithm>
#include <utility>

namespace lathe::api {

namespace {

void take(monitoring::MetricStore& metrics, const services::Measured& measured) {
    monitoring::Metric metric{
        measured.region, std::string{measured.space}, std::string{measured.metric}, {}};
    for (const auto& [name, value] : measured.dimensions)
        metric.dimensions.push_back({std::string{name}, value});
    std::sort(metric.dimensions.begin(), metric.dimensions.end());
    metrics.add(metrics.series(metric, measured.unit), Clock::system().wall(), measured.value);
}

/// The function of an ARN as requests name it; false for another's.
bool nameFunction(std::string_view arn, model::InvocationRequest& request) {
    constexpr std::string_view marker = ":function:";
    const auto start = arn.find(marker);
    if (start == std::string_view::npos)
        return false;
    const std::string_view target = arn.substr(start + marker.size());
    const auto colon = target.find(':');
    request.function = target.substr(0, colon);
    if (colon != std::string_view::npos)
        request.qualifier = target.substr(colon + 1);
    return true;
}

} // namespace

LocalServices::LocalServices(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
                             store::Journal& journal, monitoring::MetricStore& metrics,
                             traces::TraceStore& traces, std::filesystem::path stateDirectory,
                             std::string endpointUrl, std::function<void(Error)> tellTrouble,
                             std::function<void(model::Denial)> tellDenial,
                             delivery::Router::Watcher tellDelivery, http::Whereabouts whereabouts)
    : m_dispatcher{dispatcher}
    , m_tellDelivery{std::move(tellDelivery)}
    , m_access{{Clock::system(), resourceDirectory() / "iam", std::move(tellDenial), tellTrouble}}
    , m_surroundings{io,
                     m_clock,
                     std::move(stateDirectory),
                     std::move(endpointUrl),
                     m_router,
                     m_access,
                     std::move(tellTrouble),
                     std::move(whereabouts),
                     [&metrics](const services::Measured& measured) { take(metrics, measured); }}
    , m_deadlines{io, Clock::system()} {
    m_router.watch(Clock::system(), m_tellDelivery);
    m_router.receive("lambda", [this](delivery::Message message, delivery::Done done) {
        deliverToFunction(std::move(message), std::move(done));
    });
    auto queues = std::make_unique<services::sqs::SqsService>(m_surroundings);
    const auto invoker = [this](model::InvocationRequest request,
                                std::function<void(Result<sources::Answered>)> done) {
        invoke(std::move(request), std::move(done));
    };
    m_queueMappings = std::make_unique<QueueMappings>(
        QueueMappings::Parts{*queues, m_deadlines, invoker, m_surroundings.tellTrouble});
    m_pipes = std::make_unique<PipeMappings>(PipeMappings::Parts{
        *queues, m_deadlines, m_router, m_access, invoker,
        [this] { return toIso8601(m_clock.wall()); }, m_surroundings.tellTrouble});
    m_mappings.offer(
        "sqs", [this](const sources::Mapping& mapping) { return m_queueMappings->make(mapping); });
    m_queues = queues.get();
    m_services["sqs"] = std::move(queues);
    m_topics = add<services::sns::SnsService>("sns");
    if (auto s3 = services::s3::S3Service::open(m_surroundings)) {
        m_s3 = s3->get();
        m_services["s3"] = std::move(*s3);
    } else {
        m_surroundings.tellTrouble(s3.error());
    }
    auto logs = std::make_unique<services::logs::LogsService>(m_surroundings, journal, metrics);
    m_logs = logs.get();
    m_services["logs"] = std::move(logs);
    auto cloudWatch =
        std::make_unique<services::cloudwatch::CloudWatchService>(m_surroundings, metrics);
    m_cloudWatch = cloudWatch.get();
    m_services["monitoring"] = std::move(cloudWatch);
    auto xray = std::make_unique<services::xray::XRayService>(m_surroundings, traces);
    m_xray = xray.get();
    m_services["xray"] = std::move(xray);
    m_events = add<services::events::EventsService>("events");
    m_scheduler = add<services::scheduler::SchedulerService>("scheduler");
    m_parameters = add<services::ssm::SsmService>("ssm");
    m_states = add<services::states::StatesService>("states");
    auto* const tables = add<services::dynamodb::DynamoDbService>("dynamodb");
    m_streamMappings = std::make_unique<StreamMappings>(
        StreamMappings::Parts{*tables, m_deadlines, m_router, invoker, m_surroundings.tellTrouble});
    m_mappings.offer("dynamodb", [this](const sources::Mapping& mapping) {
        return m_streamMappings->make(mapping);
    });
    m_gateway = add<services::apigateway::ApiGatewayService>("apigateway");
    m_secrets = add<services::secretsmanager::SecretsService>("secretsmanager");
    m_secrets->setRotationFunctions(rotationFunctions());
    m_events->setConnectionSecrets(
        {[this](const std::string& name, const std::string& value) {
             return m_secrets->putOwned("events", name, value);
         },
         [this](const std::string& arn) { m_secrets->removeOwned(arn); }});
    m_parameters->setSecrets([this](const iam::Principal& principal, const auto& request) {
        return m_secrets->secretValue(principal, request);
    });
}

template <class Made> Made* LocalServices::add(std::string name) {
    auto made = std::make_unique<Made>(m_surroundings);
    Made* const found = made.get();
    m_services[std::move(name)] = std::move(made);
    return found;
}

void LocalServices::invoke(model::InvocationRequest request,
                           std::function<void(Result<sources::Answered>)> done) {
    const Timestamp now = Clock::system().wall();
    if (!request.links.empty())
        request.requestId = newRequestId(now);
    for (const std::string& link : request.links)
        m_tellDelivery(
            {now, link, {}, request.function, request.origin, request.requestId, {}, {}});
    m_dispatcher.invoke(
        std::move(request),
        [done](const Result<std::string>& accepted) {
            if (!accepted)
                done(accepted.error());
        },
        [done](dispatch::Answer answer) {
            done(sources::Answered{std::move(answer.record.outcome),
                                   std::move(answer.record.response)});
        },
        dispatch::Reply::Early);
}

services::secretsmanager::RotationFunctions LocalServices::rotationFunctions() {
    constexpr const char* sender = "secretsmanager.amazonaws.com";
    return {[this](const std::string& function, const std::string& secret) {
                return m_access.check(iam::deliveryRequest("lambda:InvokeFunction", function,
                                                           {sender, secret, {}, m_accountId}));
            },
            [this](const std::string& function, std::string payload,
                   const std::function<void(Result<void>)>& done) {
                model::InvocationRequest request;
                if (!nameFunction(function, request))
                    return done(Error{"ResourceNotFoundException",
                                      Text::tr("{} is not the ARN of a function.", function)});
                request.payload = std::move(payload);
                request.origin = sender;
                invoke(std::move(request), [done](const Result<sources::Answered>& answered) {
                    if (!answered)
                        return done(answered.error());
                    const auto& outcome = answered->outcome;
                    done(outcome.kind == model::OutcomeKind::Success
                             ? Result<void>{}
                             : Result<void>{
                                   Error{outcome.errorType, Text::verbatim(outcome.errorMessage)}});
                });
            }};
}

void LocalServices::setMappings(const std::vector<catalog::EventSourceMapping>& mappings) {
    std::vector<sources::Mapping> wanted;
    for (const catalog::EventSourceMapping& mapping : mappings)
        wanted.push_back(sources::mappingOf(mapping));
    m_mappings.set(std::move(wanted));
}

Result<void> LocalServices::checkSource(const std::string& arn,
                                        const model::FunctionSpec& function) const {
    const std::string_view service = delivery::serviceOf(arn);
    if (service == "sqs")
        return m_queueMappings->check(arn, function);
    return service == "dynamodb" ? m_streamMappings->check(arn, function) : Result<void>{};
}

bool LocalServices::exists(const std::string& arn) const {
    const std::string_view service = delivery::serviceOf(arn);
    if (service == "sqs")
        return m_queues->finder()(arn) != nullptr;
    return service != "sns" || m_topics->registry().topic(arn) != nullptr;
}

std::shared_ptr<const model::Project>
LocalServices::resolved(const std::shared_ptr<const model::Project>& project) {
    m_parameters->setProject(project);
    m_secrets->setProject(project);
    return withReferences(project, [this](std::string_view service, const std::string& reference) {
        return service == "secretsmanager" ? m_secrets->resolve(reference)
                                           : m_parameters->resolve(reference);
    });
}

void LocalServices::setProject(const std::shared_ptr<const model::Project>& project) {
    m_accountId = project->accountId;
    m_access.setProject(project);
    m_queueMappings->setProject(project);
    m_streamMappings->setProject(project);
    for (const auto& [name, service] : m_services)
        service->setProject(project);
    m_pipes->setProject(*project);
}

void LocalServices::advanceClock(Microseconds step) {
    m_clock.advance(step);
    for (const auto& [name, service] : m_services)
        service->onClockMoved();
}

std::vector<NextFirings> LocalServices::nextFirings(std::size_t count) const {
    std::vector<NextFirings> all;
    const auto take = [&](const auto& firing) {
        for (auto& each : firing.nextFirings(count))
            all.push_back({std::move(each.arn), std::move(each.expression), std::move(each.times)});
    };
    take(*m_events);
    take(*m_scheduler);
    return all;
}

Result<void> LocalServices::fireNow(const std::string& arn) {
    if (delivery::serviceOf(arn) == "events")
        return m_events->fireNow(arn);
    if (delivery::serviceOf(arn) == "scheduler")
        return m_scheduler->fireNow(arn);
    return Error{"ResourceNotFoundException", Text::tr("{} is no schedule.", arn)};
}

services::Service* LocalServices::find(std::string_view name) const {
    const auto found = m_services.find(name);
    return found == m_services.end() ? nullptr : found->second.get();
}

void LocalServices::setIamMode(model::IamMode mode) {
    m_iamMode = mode;
    m_access.setMode(mode);
}

Result<void> LocalServices::checkDelivery(const delivery::Message& message) const {
    if (message.service.empty())
        return {};
    return m_access.check(
        iam::deliveryRequest("lambda:InvokeFunction", message.target,
                             {message.service, message.sourceArn, message.roleArn, m_accountId}));
}

void LocalServices::deliverToFunction(delivery::Message message, delivery::Done done) {
    model::InvocationRequest request;
    if (!nameFunction(message.target, request))
        return done(Error{"ResourceNotFoundException",
                          Text::tr("{} is not the ARN of a function.", message.target)});
    if (auto allowed = checkDelivery(message); !allowed)
        return done(allowed.error());
    request.type = model::InvocationType::Event;
    request.payload = std::move(message.body);
    request.traceId = std::move(message.traceId);
    request.origin = std::move(message.origin);
    m_dispatcher.invoke(std::move(request),
                        [done = std::move(done)](const Result<std::string>& accepted) {
                            done(accepted ? Result<void>{} : Result<void>{accepted.error()});
                        },
                        {});
}

} // namespace lathe::api
