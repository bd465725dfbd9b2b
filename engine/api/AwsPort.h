#pragma once

#include "engine/api/CallSpans.h"
#include "engine/api/Callers.h"
#include "engine/api/LocalServices.h"
#include "engine/base/Result.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/http/Server.h"
#include "engine/services/lambda/InvokeStream.h"
#include "engine/services/lambda/LambdaService.h"
#include "engine/services/query/QueryCall.h"
#include "engine/services/sts/StsService.h"
#include "engine/sources/http/Source.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::api {

/// The port that SDKs, the AWS CLI and `lathe invoke` talk to: which service answers which request.
/// Lives on the io thread.
class AwsPort {
  public:
    /// Takes the port (0: a free one); requests are answered from serve() on. Fails with PortInUse.
    static Result<std::unique_ptr<AwsPort>> listen(boost::asio::io_context& io, std::uint16_t port,
                                                   std::shared_ptr<http::TlsIdentity> tls);

    std::uint16_t port() const { return m_server->port(); }
    /// Serves an environment with a network of its own, see http::Server.
    http::Server::Listening acceptOn(int listeningSocket) {
        return m_server->acceptOn(listeningSocket);
    }
    /// http://127.0.0.1:PORT
    std::string url() const;
    /// `parts.invoke` is the dispatcher's. `services`, `apis` and `traces` outlive the port.
    void serve(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
               LocalServices& services, sources::http::Source& apis,
               services::lambda::LambdaService::Parts parts, traces::TraceStore& traces);
    /// Who has signed the request; anonymous where nobody has. Fails as Callers::identify() does.
    Result<iam::Principal> principalOf(http::Request& request) const;
    /// The access key of a service of AWS in a role, or in its own name where the role is empty.
    /// Fails with AccessDenied where it may not assume the role.
    Result<std::string> keyFor(const std::string& service, const std::string& roleArn) const;
    /// Every log line of the engine, for those who invoke and listen.
    void onLog(const std::vector<model::LogLine>& lines);

  private:
    void handle(http::Request&& request, http::Responder responder);
    /// A request of which is known who it is for and who makes it.
    struct Admitted {
        /// As the scope of signatures names it; empty where nothing tells.
        std::string service;
        services::Call call;
    };
    /// Whether a page of another origin may ask this.
    bool isWelcome(const http::Request& request, std::string_view service,
                   const iam::Principal& caller) const;
    /// Refused with the answer where its signature is. The head alone will do for S3.
    tl::expected<Admitted, http::Response> admit(http::Request&& request);
    void route(std::string_view service, services::Call&& call, http::Responder responder);
    http::Response answer(const services::query::QueryCall& call, const iam::Principal& caller);
    /// As the scope of signatures names it; empty where it is Lambda or speaks the Query protocol.
    static std::string serviceOf(const http::Request& request);
    /// A body that S3 takes as it comes.
    std::optional<http::BodyStream> receive(const http::Request& head, http::Responder responder);

    services::lambda::ProjectSource m_project;
    LocalServices* m_services = nullptr;
    sources::http::Source* m_apis = nullptr;
    services::sts::StsService m_sts;
    std::unique_ptr<Callers> m_callers;
    std::unique_ptr<CallSpans> m_callSpans;
    std::unique_ptr<services::lambda::LambdaService> m_lambda;
    std::unique_ptr<services::lambda::InvokeStream> m_invokeStream;
    // Goes first: it calls the services.
    std::unique_ptr<http::Server> m_server;
};

} // namespace lathe::api
