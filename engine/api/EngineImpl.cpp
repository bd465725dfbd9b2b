#include "engine/api/EngineImpl.h"

#include "engine/api/IoLoop.h"
#include "engine/base/Clock.h"
#include "engine/base/Files.h"
#include "engine/base/Paths.h"
#include "engine/dispatch/PackageCache.h"
#include "engine/http/Authority.h"
#include "engine/http/Tls.h"
#include "engine/sandbox/Machine.h"
#include "engine/services/apigateway/ApiGatewayService.h"
#include "engine/services/logs/LogsService.h"
#include "engine/services/states/StatesService.h"
#include "engine/services/xray/XRayService.h"

#include <fmt/format.h>

#include <fstream>
#include <future>
#include <system_error>
#include <utility>

namespace asio = boost::asio;
namespace fs = std::filesystem;

namespace lathe::api {

namespace {

/// A little longer than extensions may take.
constexpr std::chrono::seconds longestShutdown{4};
constexpr const char* iamModeFile = "iam-mode";

model::IamMode keptIamMode(const fs::path& stateDirectory) {
    const auto text = readFile(stateDirectory / iamModeFile);
    return model::iamModeFrom(text.value_or("")).value_or(model::IamMode::Enforce);
}

} // namespace

Engine::Impl::Impl(EngineOptions options)
    : m_options{std::move(options)}
    , m_feed{m_options.feedCapacity} {
    std::error_code ignored;
    m_options.templateFile = fs::absolute(m_options.templateFile, ignored).lexically_normal();
    if (!m_options.environmentFile.empty())
        m_options.environmentFile =
            fs::absolute(m_options.environmentFile, ignored).lexically_normal();
    if (m_options.stateDirectory.empty())
        m_options.stateDirectory = stateDirectoryFor(m_options.templateFile);
    model::Project empty;
    empty.root = m_options.templateFile.parent_path();
    empty.templateFile = m_options.templateFile;
    if (!m_options.region.empty())
        empty.region = m_options.region;
    empty.accountId = m_options.accountId;
    m_project = m_template = std::make_shared<const model::Project>(std::move(empty));
}

Engine::Impl::~Impl() {
    m_worker.join();
    if (m_thread.joinable())
        shutDown();
    m_io.stop();
    if (m_thread.joinable())
        m_thread.join();
    m_port.reset();
    m_tracesDaemon.reset();
    m_openTelemetry.reset();
    m_apis.reset();
    m_services.reset();
    m_load.reset();
    m_tuning.reset();
    m_debugger.reset();
    m_dispatcher.reset();
    m_measuring.reset();
    m_metrics.reset();
    m_traces.reset();
    m_journal.reset();
    // The watcher owns it.
    m_watched.release();
}

// Extensions get their two seconds.
void Engine::Impl::shutDown() {
    const auto over = std::make_shared<std::promise<void>>();
    asio::post(m_io, [this, over] { m_dispatcher->shutDown([over] { over->set_value(); }); });
    over->get_future().wait_for(longestShutdown);
}

Result<void> Engine::Impl::open() {
    if (auto loaded = loadResources(); !loaded)
        return loaded;
    auto lock = ProjectLock::take(m_options.stateDirectory);
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    const auto tellTrouble = [this](Error trouble) { m_feed.pushTrouble(std::move(trouble)); };
    auto journal = store::Journal::open(m_options.stateDirectory, tellTrouble);
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    auto metrics =
        monitoring::MetricStore::open(m_options.stateDirectory, Clock::system(), tellTrouble);
    if (!metrics)
        return metrics.error();
    m_metrics = std::move(*metrics);
    m_measuring = std::make_unique<Measuring>(*m_metrics);
    m_traces =
        std::make_unique<traces::TraceStore>(m_options.stateDirectory, *m_journal, tellTrouble);
    auto catalog = catalog::Catalog::open(m_options.stateDirectory, tellTrouble);
    if (!catalog)
        return catalog.error();
    m_functions = std::move(*catalog);
    makeCertificate();
    auto port = AwsPort::listen(m_io, m_options.port, m_tls);
    if (!port)
        return port.error();
    m_port = std::move(*port);
    m_endpointUrl = m_port->url();
    listenForTraces();

    dispatch::setUnusedPackagesAside(m_options.stateDirectory);
    makeDispatcher();
    makeServices();
    apply(read({}));
    m_dispatcher->recoverEvents();
    asio::post(m_worker, [state = m_options.stateDirectory] {
        sandbox::sweepLeftovers();
        dispatch::deletePackagesSetAside(state);
    });
    m_thread = std::thread{[this] { IoLoop{m_io}.run(); }};
    return m_lock->announce(m_port->port(), m_endpointUrl);
}

// Without one, ports speak plain HTTP.
void Engine::Impl::makeCertificate() {
    const std::string region = m_options.region.empty() ? project()->region : m_options.region;
    std::vector<std::string> names;
    for (const char* kind : {"execute-api", "lambda-url", "s3"})
        names.push_back(fmt::format("*.{}.{}.localhost", kind, region));
    auto files =
        http::ensureAuthority(m_options.stateDirectory / "tls", names, Clock::system().wall());
    if (!files)
        return m_feed.pushTrouble(files.error());
    auto identity = http::TlsIdentity::load(files->certificate, files->key);
    if (!identity)
        return m_feed.pushTrouble(identity.error());
    m_tls = std::move(*identity);
    m_authorityFile = files->authority;
}

Result<void> Engine::Impl::loadResources() {
    auto prices = cost::PriceTable::load(resourceDirectory() / "prices/lambda.json");
    if (!prices)
        return prices.error();
    m_prices = std::move(*prices);
    auto sources = cost::SourcePrices::load(resourceDirectory() / "prices/sources.json");
    if (!sources)
        return sources.error();
    m_sourcePrices = std::move(*sources);
    auto catalog = events::EventCatalog::load(resourceDirectory() / "events");
    if (!catalog)
        return catalog.error();
    m_catalog = std::move(*catalog);
    return {};
}

// Without them, functions' traces are lost, and all else works.
void Engine::Impl::listenForTraces() {
    auto daemon = services::xray::Daemon::listen(
        m_io, *m_traces, [this](const http::Request& request, http::Responder responder) {
            m_services->xray().handleTrusted(request, std::move(responder));
        });
    if (daemon)
        m_tracesDaemon = std::move(*daemon);
    else
        m_feed.pushTrouble(daemon.error());
    auto openTelemetry = services::xray::OtlpEndpoint::listen(m_io, *m_traces);
    if (openTelemetry)
        m_openTelemetry = std::move(*openTelemetry);
    else
        m_feed.pushTrouble(openTelemetry.error());
}

void Engine::Impl::addTracePorts(dispatch::Settings& settings) {
    if (m_tracesDaemon) {
        const std::uint16_t port = m_tracesDaemon->port();
        settings.endpoints.tracesDaemon = fmt::format("127.0.0.1:{}", port);
        settings.innerPorts.push_back({port, [this](int socket) {
                                           return m_tracesDaemon ? m_tracesDaemon->acceptOn(socket)
                                                                 : nullptr;
                                       }});
        settings.innerPorts.push_back({port,
                                       [this](int socket) {
                                           return m_tracesDaemon ? m_tracesDaemon->receiveOn(socket)
                                                                 : nullptr;
                                       },
                                       true});
    }
    if (!m_openTelemetry)
        return;
    const std::uint16_t port = m_openTelemetry->port();
    settings.endpoints.openTelemetry = fmt::format("http://127.0.0.1:{}", port);
    settings.innerPorts.push_back({port, [this](int socket) {
                                       return m_openTelemetry ? m_openTelemetry->acceptOn(socket)
                                                              : nullptr;
                                   }});
}

void Engine::Impl::makeDispatcher() {
    dispatch::Settings settings;
    settings.stateDirectory = m_options.stateDirectory;
    settings.endpoints.aws = m_endpointUrl;
    settings.innerPorts.push_back({m_port->port(), [this](int socket) {
                                       return m_port ? m_port->acceptOn(socket) : nullptr;
                                   }});
    addTracePorts(settings);
    settings.idleLifetime = m_options.idleLifetime;
    settings.retrySpeed = m_options.retrySpeed;
    settings.standbyMemory = m_options.standbyMemory;
    settings.accountConcurrency = m_options.accountConcurrency;
    settings.provisions = m_options.provisions;
    settings.deliver = [this](delivery::Message message, delivery::Done done) {
        // Functions send in their own role.
        const auto now = project();
        if (const auto* function = now->findFunction(message.origin))
            message.roleArn = catalog::roleOf(*now, *function);
        if (m_services)
            m_services->router().send(std::move(message), std::move(done));
    };
    settings.allowsRecursion = [this](const std::string& function) {
        const auto lock = m_functions->lock();
        const catalog::Function* found = m_functions->find(function);
        return found && found->recursiveLoop == "Allow";
    };
    settings.asyncParallelism =
        std::max(4, 2 * static_cast<int>(std::thread::hardware_concurrency()));
    const auto provisioned = settings.provisioned;
    dispatch::Observer observer{
        [this](const model::SharedRecord& record) {
            m_measuring->onStarted(*record);
            m_feed.pushStarted(record);
        },
        [this](const model::SharedRecord& record) {
            m_measuring->onFinished(*record);
            m_feed.pushFinished(record);
        },
        [this](const model::SharedLines& lines) {
            // The last lines come when the port has gone.
            if (m_port)
                m_port->onLog(*lines);
            if (m_services)
                m_services->logs().onLines(*lines);
            m_measuring->onLines(*lines);
            m_feed.pushLogs(lines);
        },
        [this](const dispatch::EnvironmentChange& change) {
            if (m_services && change.state == dispatch::EnvironmentState::Gone)
                m_services->logs().onStreamEnd(change.environmentId);
            m_measuring->onEnvironment(change);
            tellFreezing(change);
            m_feed.pushEnvironment(change);
        },
        [this](const dispatch::MemoryShortage& shortage) { m_feed.pushShortage(shortage); },
        [this](const store::LogStream& stream) {
            if (m_services)
                m_services->logs().onLogStream(stream);
        },
        [this](dispatch::AsyncHappening happening, const std::string& function) {
            m_measuring->onAsyncEvent(happening, function);
        },
        [this](const model::InvocationRecord& record, const std::string& profile) {
            tellImports(record, profile);
        }};
    m_dispatcher = std::make_unique<dispatch::Dispatcher>(m_io, std::move(settings), m_prices,
                                                          *m_journal, std::move(observer));
    m_debugger = std::make_unique<DebugRunner>(m_io, *m_dispatcher, m_options.stateDirectory);
    m_tuning = std::make_unique<TuningRunner>(*m_dispatcher, m_prices);
    m_load = std::make_unique<LoadRunner>(m_io, *m_dispatcher);
    m_dispatcher->beforeInvoke([this] { look(); });
    m_provisioned = provisioned;
}

void Engine::Impl::makeServices() {
    const auto tellDelivery = [this](model::Delivery delivery) {
        m_feed.pushDelivery(delivery);
        m_journal->deliver(std::move(delivery));
    };
    m_services = std::make_unique<LocalServices>(
        m_io, *m_dispatcher, *m_journal, *m_metrics, *m_traces, m_options.stateDirectory,
        m_endpointUrl, [this](Error trouble) { m_feed.pushTrouble(std::move(trouble)); },
        [this](model::Denial denial) { m_feed.pushDenial(std::move(denial)); }, tellDelivery,
        [this](http::Url url) {
            return m_apis ? m_apis->whereabouts(std::move(url)) : std::move(url);
        });
    m_iamMode = m_options.iamMode.value_or(keptIamMode(m_options.stateDirectory));
    m_services->setIamMode(m_iamMode);
    m_apis = std::make_unique<sources::http::Source>(sources::http::Source::Parts{
        m_io,
        Clock::system(),
        [this](model::InvocationRequest request, dispatch::Dispatcher::Accepted accepted,
               dispatch::Dispatcher::Done done, dispatch::Reply reply,
               dispatch::ResponseSink sink) {
            m_dispatcher->invoke(std::move(request), std::move(accepted), std::move(done), reply,
                                 std::move(sink));
        },
        m_services->access(),
        [this](http::Request& request) { return m_port->principalOf(request); },
        apiPermissions(),
        m_endpointUrl,
        [this] { return functionUrls(); },
        {[this](std::string_view api, std::string_view stage) {
             return m_services->gateway().served(api, stage);
         },
         [this] { return m_services->gateway().allServed(); }},
        [this](Error trouble) { m_feed.pushTrouble(std::move(trouble)); },
        m_tls,
        m_options.httpPort.value_or(0),
        m_options.httpPort.has_value(),
        tellDelivery,
        [this](const model::Measured& measured) { m_services->measure(measured); }});
    m_services->states().setKeys([this](const std::string& roleArn) {
        return m_port->keyFor("states.amazonaws.com", roleArn);
    });
    m_services->gateway().setChanged([this] { listEndpoints(); });
    m_services->gateway().setTesters(
        [this](sources::http::MethodTest test,
               const std::function<void(sources::http::MethodTested)>& done) {
            m_apis->test(std::move(test), done);
        },
        [this](sources::http::AuthorizerTest test,
               const std::function<void(sources::http::AuthorizerTested)>& done) {
            m_apis->test(std::move(test), done);
        });
    {
        const auto lock = m_functions->lock();
        m_functions->watchMappings([this](std::vector<catalog::EventSourceMapping> mappings) {
            onIo([this, mappings = std::move(mappings)] { m_services->setMappings(mappings); });
        });
    }
    m_port->serve(m_io, *m_dispatcher, *m_services, *m_apis,
                  {{},
                   [this] { return project(); },
                   *m_functions,
                   [this](catalog::Deployment deployment) {
                       deploy(std::move(deployment));
                       tellProject();
                   },
                   m_options.accountConcurrency,
                   m_provisioned,
                   nullptr,
                   {},
                   m_options.sourceCommit},
                  *m_traces);
}

sources::http::Permissions Engine::Impl::apiPermissions() {
    return {[this](const sources::http::FunctionName& function, const iam::Sender& sender) {
                const auto now = project();
                const auto* spec = now->findFunction(function.name);
                std::string arn = fmt::format("arn:aws:lambda:{}:{}:function:{}", now->region,
                                              now->accountId, spec ? spec->name : function.name);
                if (function.qualifier != "$LATEST")
                    arn += ":" + function.qualifier;
                return m_services->access().check(
                    iam::deliveryRequest("lambda:InvokeFunction", arn, sender));
            },
            [this](const std::string& roleArn) {
                return m_port->keyFor("apigateway.amazonaws.com", roleArn);
            }};
}

std::vector<sources::http::FunctionUrl> Engine::Impl::functionUrls() {
    std::vector<sources::http::FunctionUrl> urls;
    const auto lock = m_functions->lock();
    for (const catalog::Function* function : m_functions->functions())
        for (const auto& [qualifier, config] : function->urls)
            urls.push_back({function->logicalId, qualifier, config});
    return urls;
}

void Engine::Impl::tellProject() {
    m_feed.pushProject({project(), diagnostics(), httpEndpoints()});
}

void Engine::Impl::keepIamMode(model::IamMode mode) {
    m_services->setIamMode(mode);
    std::ofstream file{m_options.stateDirectory / iamModeFile, std::ios::trunc};
    if (!(file << model::toText(mode) << std::flush))
        m_feed.pushTrouble({"State.NotWritable",
                            Text::tr("What becomes of denied requests could not be kept in {}.",
                                     m_options.stateDirectory.string())});
}

void Engine::Impl::debug(DebugRunner::Start start, dispatch::Dispatcher::Accepted accepted,
                         dispatch::Dispatcher::Done done) {
    const auto now = project();
    const model::FunctionSpec* function = now->findFunction(start.request.function);
    if (!function)
        return accepted(Error{"ResourceNotFoundException",
                              Text::verbatim("Function not found: " + start.request.function)});
    auto support = runtimes::debugSupport(function->runtime);
    if (!support)
        return accepted(support.error());
    start.function = *function;
    start.support = std::move(*support);
    onIo([this, start = std::move(start), accepted = std::move(accepted),
          done = std::move(done)]() mutable {
        m_debugger->start(std::move(start), std::move(accepted), std::move(done));
    });
}

} // namespace lathe::api
