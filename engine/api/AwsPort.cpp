#include "engine/api/AwsPort.h"

#include "engine/base/Clock.h"
#include "engine/services/cloudformation/CloudFormationService.h"
#include "engine/services/wire/Addressee.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::api {

using services::lambda::InvokeStream;
using services::lambda::LambdaService;

namespace {

/// For a thousand invocations at once and as many clients that keep a connection. Each is a
/// descriptor, of which a thousand environments need fifteen thousand.
constexpr std::size_t mostConnections = 2'048;

http::Response nobodyAnswers() {
    return http::Response::json(
        404, R"({"Type":"User","message":"No local service answers this request."})");
}

} // namespace

Result<std::unique_ptr<AwsPort>> AwsPort::listen(boost::asio::io_context& io, std::uint16_t port) {
    auto made = std::make_unique<AwsPort>();
    http::ServerOptions options;
    options.port = port;
    options.bodyLimit = LambdaService::bodyLimit;
    options.connectionLimit = mostConnections;
    options.whenFull = http::WhenFull::DropLongestIdle;
    options.tooLarge = &LambdaService::tooLarge;
    auto server =
        http::Server::listen(io, std::move(options),
                             [self = made.get()](http::Request request, http::Responder responder) {
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
                    LocalServices& services, LambdaService::Parts parts) {
    m_services = &services;
    parts.invoke = [&dispatcher](model::InvocationRequest request,
                                 dispatch::Dispatcher::Accepted accepted,
                                 dispatch::Dispatcher::Done done, dispatch::Reply reply,
                                 dispatch::ResponseSink sink) {
        dispatcher.invoke(std::move(request), std::move(accepted), std::move(done), reply,
                          std::move(sink));
    };
    m_project = parts.project;
    m_functionWithKey = [&dispatcher](std::string_view accessKeyId) {
        return dispatcher.functionWithKey(accessKeyId);
    };
    m_invokeStream = std::make_unique<InvokeStream>(parts.invoke, parts.project);
    m_lambda = std::make_unique<LambdaService>(io, std::move(parts));
}

void AwsPort::onLog(const std::vector<model::LogLine>& lines) {
    if (m_invokeStream)
        m_invokeStream->onLog(lines);
}

void AwsPort::handle(http::Request request, http::Responder responder) {
    const services::Addressee addressee = services::addresseeOf(request);
    if (services::Service* service = m_services->find(addressee.service))
        service->handle({std::move(request), principalOf(addressee.accessKeyId)},
                        std::move(responder));
    else if (LambdaService::serves(request))
        m_lambda->handle(std::move(request), std::move(responder));
    else if (InvokeStream::serves(request))
        m_invokeStream->handle(std::move(request), std::move(responder));
    else if (auto call = services::query::QueryCall::read(request))
        responder.send(answer(*call));
    else
        responder.send(nobodyAnswers());
}

http::Response AwsPort::answer(const services::query::QueryCall& call) {
    namespace cloudformation = services::cloudformation;
    namespace sts = services::sts;
    if (call.version() == cloudformation::apiVersion)
        return cloudformation::answer(call, *m_project());
    if (call.version() == sts::apiVersion)
        return m_sts.answer(call, {m_project()->accountId, functionSession(call.accessKeyId())},
                            Clock::system().wall());
    return nobodyAnswers();
}

std::optional<services::sts::Session> AwsPort::functionSession(std::string_view accessKeyId) const {
    const auto function = m_functionWithKey(accessKeyId);
    if (!function)
        return {};
    return services::sts::sessionOf(function->name, catalog::roleOf(*m_project(), *function));
}

iam::Principal AwsPort::principalOf(const std::string& accessKeyId) const {
    iam::Principal principal;
    principal.accountId = m_project()->accountId;
    if (accessKeyId.empty())
        return principal;
    std::optional<services::sts::Session> session =
        m_sts.sessionWith(accessKeyId, Clock::system().wall());
    if (!session) {
        session = functionSession(accessKeyId);
        if (const auto function = m_functionWithKey(accessKeyId))
            principal.function = function->logicalId;
    }
    principal.arn = services::sts::arnOf({principal.accountId, session});
    if (session)
        principal.roleArn = session->roleArn;
    return principal;
}

} // namespace lathe::api
