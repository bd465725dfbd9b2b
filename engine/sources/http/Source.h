#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/model/HttpEndpoint.h"
#include "engine/model/Project.h"
#include "engine/sources/http/AuthorizerTest.h"
#include "engine/sources/http/ConnectionsApi.h"
#include "engine/sources/http/Gateway.h"
#include "engine/sources/http/MethodTest.h"
#include "engine/sources/http/Settings.h"
#include "engine/sources/http/Sockets.h"
#include "engine/sources/http/Wire.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::sources::http {

/// APIs that clients of API Gateway's API have made, as their stages have them.
struct MadeApis {
    /// By the id of the API and the name of the stage; nullptr where there is none.
    std::function<std::shared_ptr<const Api>(std::string_view id, std::string_view stage)> find;
    std::function<std::vector<std::shared_ptr<const Api>>()> all;
};

/// The HTTP APIs and function URLs of the project, each on a loopback port of its own; on each of
/// these ports, and on the AWS port, also by host name (ID.execute-api.REGION.localhost,
/// ID.lambda-url.REGION.localhost, NAME.localhost) and under /_aws/execute-api/ID. Lives on the io
/// thread: every method is called there.
class Source {
  public:
    struct Parts {
        boost::asio::io_context& io;
        const Clock& clock;
        Invoke invoke;
        const iam::Access& access;
        /// See Gateway.
        std::function<Result<iam::Principal>(Request&)> principal;
        /// See Gateway.
        Permissions permissions;
        /// See Gateway.
        std::string endpoint;
        /// URLs of functions that clients of the Lambda API have made.
        std::function<std::vector<FunctionUrl>()> urls;
        MadeApis made;
        /// For the person.
        std::function<void(Error)> tellTrouble;
        /// See http::ServerOptions.
        std::shared_ptr<lathe::http::TlsIdentity> tls = nullptr;
        /// Of the first API; where it is taken, and for the others, a free one; 0: a free one.
        std::uint16_t port = 3000;
        /// Whether APIs have ports of their own.
        bool listens = true;
        /// See Integrator.
        std::function<void(model::Delivery)> tellDelivery = [](const model::Delivery&) {};
        /// What requests come to, for CloudWatch.
        std::function<void(const model::Measured&)> measure = [](const model::Measured&) {};
    };

    explicit Source(Parts parts);
    ~Source();

    /// APIs that stay keep their ports and connections.
    void setProject(std::shared_ptr<const model::Project> project);
    /// Those that listen, in the order of the template; then those that clients have made.
    std::vector<model::HttpEndpoint> endpoints() const;

    /// An API of the project by the name that it has on AWS ("a1b2.execute-api.us-east-1.
    /// amazonaws.com") is on the AWS port; other URLs as they are.
    lathe::http::Url whereabouts(lathe::http::Url url);
    /// Runs a method of an API that a client has made.
    void test(MethodTest test, const std::function<void(MethodTested)>& done);
    void test(AuthorizerTest test, const std::function<void(AuthorizerTested)>& done);
    /// Whether a request to the AWS port is one to an API.
    bool serves(const Request& request);
    void handle(Request request, Responder responder, std::uint16_t port);

  private:
    using SharedApi = std::shared_ptr<const Api>;

    void listen();
    void refreshUrls();
    void open(const Api& api);
    void receive(const std::string& logicalId, Request request, Responder responder,
                 std::uint16_t port);
    void pass(const SharedApi& api, std::string_view path, Request request, Responder responder,
              std::uint16_t port);
    /// The API that this one's port passes the request to: itself, but where it has no route for it
    /// and another has, when it is the first: there all are found, as with `sam local start-api`.
    SharedApi ownerOf(const SharedApi& api, const Request& request) const;
    void measure(const Exchange& exchange, const Served& served) const;
    /// With what is known of the place.
    Exchange exchangeOf(const SharedApi& api) const;
    /// The opening handshake of a WebSocket API, or what manages its connections.
    void passToSockets(Exchange exchange, std::string_view path, Responder responder);
    /// `path` tells the stage of those that a client has made.
    SharedApi apiOfHost(std::string_view host, std::string_view path) const;
    SharedApi find(std::string_view idOrName, std::string_view path) const;

    Parts m_parts;
    Gateway m_gateway;
    std::shared_ptr<Sockets> m_sockets;
    ConnectionsApi m_connections;
    std::shared_ptr<const model::Project> m_project;
    /// Those of the template, then those of the Lambda API.
    std::vector<SharedApi> m_apis;
    std::size_t m_declared = 0;
    std::vector<FunctionUrl> m_urls;
    /// By logical id.
    std::map<std::string, std::unique_ptr<lathe::http::Server>> m_servers;
};

} // namespace lathe::sources::http
