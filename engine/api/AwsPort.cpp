#include "engine/api/AwsPort.h"

#include "engine/api/Refusal.h"
#include "engine/base/Clock.h"
#include "engine/http/HostCheck.h"
#include "engine/iam/Sender.h"
#include "engine/services/cloudformation/CloudFormationService.h"
#include "engine/services/s3/Website.h"
#include "engine/services/wire/Addressee.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::api {

using services::lambda::InvokeStream;
using services::lambda::LambdaService;
namespace signature = services::signature;

namespace {

/// For a thousand invocations at once and as many clients that keep a connection. Each is a
/// descriptor, of which a thousand environments need fifteen thousand.
constexpr std::size_t mostConnections = 2'048;

/// Services whose resources can be open to everybody.
bool takesAnybody(std::string_view service) {
    return service == "s3" || service == "sqs" || service == "sns";
}

http::Response nobodyAnswers() {
    return http::Response::json(
        404, R"({"Type":"User","message":"No local service answers this request."})");
}

} // namespace

Result<std::unique_ptr<AwsPort>> AwsPort::listen(boost::asio::io_context& io, std::uint16_t port,
                                                 std::shared_ptr<http::TlsIdentity> tls) {
    auto made = std::make_unique<AwsPort>();
    http::ServerOptions options;
    options.port = port;
    options.tls = std::move(tls);
    options.bodyLimit = LambdaService::bodyLimit;
    options.connectionLimit = mostConnections;
    options.whenFull = http::WhenFull::DropLongestIdle;
    options.tooLarge = &LambdaService::tooLarge;
    // See admit(): buckets say themselves which pages may come.
    options.checkOrigin = false;
    options.takesHost = [](std::string_view host) {
        return services::s3::websiteOfHost(host).has_value();
    };
    options.streaming = [self = made.get()](const http::Request& head, http::Responder responder) {
        return self->receive(head, std::move(responder));
    };
    auto server = http::Server::listen(
        io, std::move(options),
        [self = made.get()](http::Request&& request, http::Responder responder) {
            self->handle(std::move(request), std::move(responder));
        });
    if (!server)
        return server.error();
    made->m_server = std::move(*server);
    return made;
}

std::string AwsPort::url() const {
    return fmt::format("http://127.0.0.1:{}", port());
}

void AwsPort::serve(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
                    LocalServices& services, sources::http::Source& apis,
                    LambdaService::Parts parts, traces::TraceStore& traces) {
    m_services = &services;
    m_apis = &apis;
    parts.invoke = [&dispatcher](model::InvocationRequest&& request,
                                 dispatch::Dispatcher::Accepted accepted,
                                 dispatch::Dispatcher::Done done, dispatch::Reply reply,
                                 dispatch::ResponseSink sink) {
        dispatcher.invoke(std::move(request), std::move(accepted), std::move(done), reply,
                          std::move(sink));
    };
    m_project = parts.project;
    m_callers = std::make_unique<Callers>(Callers::Parts{
        Clock::system(), parts.project,
        [&dispatcher](std::string_view accessKeyId) { return dispatcher.holderOf(accessKeyId); },
        m_sts});
    m_callSpans = std::make_unique<CallSpans>(
        CallSpans::Parts{Clock::system(), traces, [&dispatcher](std::string_view accessKeyId) {
                             return dispatcher.traceWith(accessKeyId);
                         }});
    parts.access = &services.access();
    parts.checkSource = [&services](const std::string& arn, const model::FunctionSpec& function) {
        return services.checkSource(arn, function);
    };
    parts.destinationExists = [&services](const std::string& arn) { return services.exists(arn); };
    if (const services::s3::S3Service* s3 = services.s3())
        parts.fetchObject = [s3](const std::string& bucket, const std::string& key,
                                 const std::string& versionId) {
            return s3->reader(bucket, key, versionId);
        };
    if (services::s3::S3Service* s3 = services.s3())
        s3->setFormCallers(
            [this](const signature::FormPolicy& form) { return m_callers->identifyForm(form); });
    m_invokeStream = std::make_unique<InvokeStream>(parts.invoke, parts.project);
    m_lambda = std::make_unique<LambdaService>(io, std::move(parts));
}

Result<iam::Principal> AwsPort::principalOf(http::Request& request) const {
    auto caller = m_callers->identify(request, signature::Dialect::Other);
    if (!caller)
        return caller.error().error;
    return std::move(caller->principal);
}

Result<std::string> AwsPort::keyFor(const std::string& service, const std::string& roleArn) const {
    iam::Principal principal;
    principal.service = service;
    // Of whoever asks the API.
    if (roleArn.ends_with("user/*"))
        return m_callers->keyFor(m_callers->root());
    if (roleArn.empty())
        return m_callers->keyFor(principal);
    if (auto allowed = m_services->access().checkAssume(principal, roleArn); !allowed)
        return allowed.error();
    return m_callers->keyFor(iam::inRoleOf(service, roleArn, m_project()->accountId));
}

void AwsPort::onLog(const std::vector<model::LogLine>& lines) {
    if (m_invokeStream)
        m_invokeStream->onLog(lines);
}

void AwsPort::handle(http::Request&& request, http::Responder responder) {
    // Its Host may be any name, so that nothing else may come by it; S3 takes whoever comes as
    // nobody.
    if (services::s3::websiteOfHost(request.fields.valueOr("Host", "")))
        return route("s3", {std::move(request), {}}, std::move(responder));
    if (InvokeStream::serves(request)) {
        if (auto refusal = http::refusalOfOrigin(request))
            return responder.send(std::move(*refusal));
        return m_invokeStream->handle(std::move(request), std::move(responder));
    }
    if (m_apis->serves(request))
        return m_apis->handle(std::move(request), std::move(responder), port());
    auto admitted = admit(std::move(request));
    if (!admitted)
        return responder.send(std::move(admitted.error()));
    m_callSpans->watch(admitted->call.request, admitted->service, admitted->call.principal,
                       responder);
    route(admitted->service, std::move(admitted->call), std::move(responder));
}

tl::expected<AwsPort::Admitted, http::Response> AwsPort::admit(http::Request&& request) {
    std::string service = serviceOf(request);
    const auto dialect = service == "s3" ? signature::Dialect::S3 : signature::Dialect::Other;
    auto caller = m_callers->identify(request, dialect);
    if (!caller)
        return tl::unexpected{refusalResponse(caller.error(), request, dialect)};
    if (auto refusal = http::refusalOfOrigin(request);
        refusal && !isWelcome(request, service, caller->principal))
        return tl::unexpected{std::move(*refusal)};
    if (caller->principal.isAnonymous() && !takesAnybody(service)) {
        // Lambda is asked by hand, too; for others one needs a client.
        if (!LambdaService::serves(request) && m_services->iamMode() != model::IamMode::Off)
            return tl::unexpected{refusalResponse(unsignedRequest(), request, dialect)};
        caller->principal = m_callers->root();
    }
    return Admitted{std::move(service),
                    {std::move(request), std::move(caller->principal), std::move(caller->seed)}};
}

// A signature, and that of a form, can be made up and is taken for the person's. So a page of
// another origin has what anybody has, and else no more than a bucket's own rules give it.
bool AwsPort::isWelcome(const http::Request& request, std::string_view service,
                        const iam::Principal& caller) const {
    if (service != "s3" || !m_services->s3())
        return false;
    const bool isPublic = caller.isAnonymous() && request.method != "POST" &&
                          m_services->iamMode() == model::IamMode::Enforce;
    return isPublic || m_services->s3()->welcomes(request);
}

void AwsPort::route(std::string_view name, services::Call&& call, http::Responder responder) {
    if (services::Service* service = m_services->find(name))
        service->handle(std::move(call), std::move(responder));
    else if (name == "lambda" || LambdaService::serves(call.request))
        m_lambda->handle(std::move(call.request), std::move(responder), std::move(call.principal));
    else if (auto query = services::query::QueryCall::read(call.request))
        responder.send(answer(*query, call.principal));
    else
        responder.send(nobodyAnswers());
}

std::string AwsPort::serviceOf(const http::Request& request) {
    const std::string named = services::addresseeOf(request).service;
    if (!named.empty() || LambdaService::serves(request) || request.fields.find("X-Amz-Target") ||
        services::query::QueryCall::read(request))
        return named;
    // What names nobody can only mean an object.
    return "s3";
}

std::optional<http::BodyStream> AwsPort::receive(const http::Request& head,
                                                 http::Responder responder) {
    services::s3::S3Service* s3 = m_services ? m_services->s3() : nullptr;
    if (!s3 || !s3->streams(head) || InvokeStream::serves(head) || m_apis->serves(head) ||
        serviceOf(head) != "s3")
        return {};
    auto admitted = admit(http::Request{head});
    if (!admitted) {
        responder.send(std::move(admitted.error()));
        return http::BodyStream{[](std::string_view) {}, [](const http::Fields&, bool) {}};
    }
    m_callSpans->watch(admitted->call.request, "s3", admitted->call.principal, responder);
    return s3->receive(std::move(admitted->call), std::move(responder));
}

http::Response AwsPort::answer(const services::query::QueryCall& call,
                               const iam::Principal& caller) {
    namespace cloudformation = services::cloudformation;
    namespace sts = services::sts;
    if (call.version() == cloudformation::apiVersion)
        return cloudformation::answer(call, *m_project(),
                                      fmt::format("http://127.0.0.1:{}", port()));
    if (call.version() != sts::apiVersion)
        return nobodyAnswers();
    std::optional<sts::Session> session;
    if (!caller.roleArn.empty())
        session = sts::Session{caller.roleArn, caller.arn.substr(caller.arn.rfind('/') + 1)};
    return m_sts.answer(
        call, {m_project()->accountId, std::move(session)}, Clock::system().wall(),
        [&](const std::string& role) { return m_services->access().checkAssume(caller, role); });
}

} // namespace lathe::api
