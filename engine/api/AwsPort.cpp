#include "engine/api/AwsPort.h"

#include "engine/base/Clock.h"
#include "engine/services/cloudformation/CloudFormationService.h"

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
                    LambdaService::Parts parts) {
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
    if (LambdaService::serves(request))
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
        return m_sts.answer(call, callerOf(call), Clock::system().wall());
    return nobodyAnswers();
}

services::sts::Caller AwsPort::callerOf(const services::query::QueryCall& call) const {
    const std::shared_ptr<const model::Project> project = m_project();
    const auto function = m_functionWithKey(call.accessKeyId());
    if (!function)
        return {project->accountId, {}};
    return {project->accountId,
            services::sts::sessionOf(function->name, catalog::roleOf(*project, *function))};
}

} // namespace lathe::api
