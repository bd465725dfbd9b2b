#include "engine/runtimeapi/RuntimeApi.h"

#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"
#include "engine/runtimeapi/Routes.h"
#include "engine/runtimeapi/Session.h"

#include <cassert>

namespace lathe::runtimeapi {

namespace {

/// More than a runtime and its extensions need. Each is a descriptor of the engine, of which a
/// hostile function must not take all.
constexpr std::size_t mostConnections = 64;

} // namespace

class RuntimeApi::Impl {
  public:
    std::shared_ptr<Session> session;
    std::unique_ptr<http::Server> server;
    http::Server::Listening inside;
};

Result<std::unique_ptr<RuntimeApi>> RuntimeApi::listen(boost::asio::io_context& io,
                                                       Handlers handlers,
                                                       std::function<bool(int)> admit,
                                                       Setup setup) {
    auto impl = std::make_unique<Impl>();
    impl->session = std::make_shared<Session>(io, std::move(handlers), std::move(setup));
    http::ServerOptions options;
    options.bodyLimit = payloadLimit;
    options.tooLarge = [](const http::Request&) { return entityTooLarge(payloadLimit); };
    options.admit = std::move(admit);
    options.connectionLimit = mostConnections;
    // A frozen environment is silent for as long as it likes.
    options.idleTimeout = Seconds{0};
    options.requestTimeout = Seconds{0};
    // A runtime that asks for the next event together with its response has no need of the 202.
    options.gatherAnswers = true;
    options.streaming = [session = impl->session](const http::Request& head,
                                                  http::Responder responder) {
        return routeStream(session, head, std::move(responder));
    };
    http::Server::Handler handler = [session = impl->session](http::Request&& request,
                                                              http::Responder responder) {
        route(*session, std::move(request), std::move(responder));
    };
    if (impl->session->setup.inside) {
        impl->server = http::Server::withoutPort(io, std::move(options), std::move(handler));
        return std::unique_ptr<RuntimeApi>{new RuntimeApi{std::move(impl)}};
    }
    auto server = http::Server::listen(io, std::move(options), std::move(handler));
    if (!server)
        return server.error();
    impl->server = std::move(*server);
    return std::unique_ptr<RuntimeApi>{new RuntimeApi{std::move(impl)}};
}

RuntimeApi::RuntimeApi(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

RuntimeApi::~RuntimeApi() {
    m_impl->session->open = false;
    m_impl->server.reset();
    m_impl->session->waiting.reset();
    m_impl->session->standingBy.reset();
    m_impl->session->awaitingRestore.reset();
    m_impl->session->extensions.forgetCalls();
    m_impl->session->telemetry.reset();
}

std::uint16_t RuntimeApi::port() const {
    return m_impl->session->setup.inside ? portInside : m_impl->server->port();
}

int RuntimeApi::connect() {
    return m_impl->server->connect();
}

void RuntimeApi::acceptOn(int listeningSocket) {
    m_impl->inside = m_impl->server->acceptOn(listeningSocket);
}

void RuntimeApi::dispatch(NextEvent event) {
    Session& session = *m_impl->session;
    assert(!session.event && "one event at a time");
    session.event = std::move(event);
    session.extensions.invoke(*session.event);
    session.deliver();
}

void RuntimeApi::shutDown(const ShutdownEvent& event) {
    m_impl->session->extensions.shutDown(event);
}

std::vector<ExtensionInfo> RuntimeApi::extensions() const {
    return m_impl->session->extensions.infos();
}

void RuntimeApi::publish(telemetry::TelemetryEvent event) {
    m_impl->session->telemetry.publish(std::move(event));
}

bool RuntimeApi::hasSubscribers() const {
    return m_impl->session->telemetry.hasSubscribers();
}

void RuntimeApi::flushTelemetry(const std::function<void()>& done) {
    m_impl->session->telemetry.flush(done);
}

void RuntimeApi::forgetSubscribers() {
    m_impl->session->telemetry.reset();
}

void RuntimeApi::noteLaunchError(const std::string& extension, const std::string& errorType) {
    Extension* failed = m_impl->session->extensions.withName(extension);
    if (!failed)
        return;
    failed->state = &ExtensionState::launchError();
    failed->errorType = errorType;
}

void RuntimeApi::reset() {
    m_impl->server->disconnectAll();
    m_impl->session->reset();
}

void RuntimeApi::holdInit() {
    m_impl->session->initHeld = true;
}

void RuntimeApi::beginInit() {
    m_impl->session->beginInit();
}

void RuntimeApi::holdRestore() {
    m_impl->session->restoreHeld = true;
}

bool RuntimeApi::restore() {
    return m_impl->session->restore();
}

} // namespace lathe::runtimeapi
