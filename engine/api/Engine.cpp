#include "engine/api/Engine.h"

#include "engine/api/AwsPort.h"
#include "engine/api/EventFeed.h"
#include "engine/api/IoLoop.h"
#include "engine/api/ProjectLock.h"
#include "engine/api/ProjectSource.h"
#include "engine/base/Clock.h"
#include "engine/base/Paths.h"
#include "engine/catalog/Catalog.h"
#include "engine/dispatch/PackageCache.h"
#include "engine/sandbox/Machine.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <fmt/format.h>

#include <future>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace asio = boost::asio;
namespace fs = std::filesystem;

namespace lathe::api {

namespace {

/// A little longer than extensions may take.
constexpr std::chrono::seconds longestShutdown{4};
/// A save takes several steps, with other files beside the one that is saved.
constexpr std::chrono::milliseconds settleTime{50};

} // namespace

/// Members stand in the order in which they come to life; they go in the opposite one, after the io
/// thread has been joined.
class Engine::Impl {
  public:
    explicit Impl(EngineOptions options);
    ~Impl();
    /// Takes and opens everything; the io thread runs when it has worked.
    Result<void> open();

    void reload(std::optional<std::string> text);
    template <class Task> void onIo(Task task) { asio::post(m_io, std::move(task)); }

    EngineOptions m_options;
    EventFeed m_feed;
    cost::PriceTable m_prices;
    events::EventCatalog m_catalog;
    std::string m_endpointUrl;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<catalog::Catalog> m_functions;
    std::unique_ptr<dispatch::Dispatcher> m_dispatcher;

    std::shared_ptr<const model::Project> project() const {
        const std::lock_guard lock{m_projectMutex};
        return m_project;
    }
    std::vector<model::Diagnostic> diagnostics() const {
        const std::lock_guard lock{m_projectMutex};
        return m_diagnostics;
    }

  private:
    void shutDown();
    Result<void> loadResources();
    void makeDispatcher();
    void startReading();
    struct Reading {
        ProjectReading found;
        /// Nothing where the template has not changed or cannot be read.
        std::optional<catalog::Deployment> deployment;
    };
    Reading read(std::optional<std::string> text);
    void apply(Reading reading);
    void deploy(catalog::Deployment deployment);
    void tellRuntimes(const std::vector<model::RuntimeMatch>& matches);
    void watch(std::unique_ptr<CodeWatcher> watcher);
    void awaitChanges();
    void lookSoon();
    void look();
    void handle(const Changes& changes);

    std::unique_ptr<ProjectLock> m_lock;
    // The journal calls back into it until it has gone: outlives it (see ~Impl).
    asio::io_context m_io{1};
    asio::executor_work_guard<asio::io_context::executor_type> m_work{m_io.get_executor()};
    std::unique_ptr<AwsPort> m_port;
    std::unique_ptr<CodeWatcher> m_watcher;
    asio::posix::stream_descriptor m_watched{m_io};
    asio::steady_timer m_settled{m_io};
    bool m_settling = false;

    mutable std::mutex m_projectMutex;
    /// What runs: the template's functions and those of the catalog.
    std::shared_ptr<const model::Project> m_project;
    std::vector<model::Diagnostic> m_diagnostics;
    std::uint64_t m_deployed = 0;
    /// The last good template; used by whoever reads it.
    std::shared_ptr<const model::Project> m_template;
    bool m_wasRead = false;

    /// Whether the feed has had a project.
    bool m_toldProject = false;
    bool m_reading = false;
    bool m_readAgain = false;
    /// The editor's buffer that stands for the template.
    std::optional<std::string> m_text;
    std::set<std::string> m_toldRuntimes;
    Text m_lastWatchTrouble;
    asio::thread_pool m_worker{1};
    std::thread m_thread;
};

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
    m_dispatcher.reset();
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
    auto journal = store::Journal::open(m_options.stateDirectory, [this](Error trouble) {
        m_feed.pushTrouble(std::move(trouble));
    });
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    auto catalog = catalog::Catalog::open(m_options.stateDirectory);
    if (!catalog)
        return catalog.error();
    m_functions = std::move(*catalog);
    auto port = AwsPort::listen(m_io, m_options.port);
    if (!port)
        return port.error();
    m_port = std::move(*port);
    m_endpointUrl = m_port->url();

    dispatch::setUnusedPackagesAside(m_options.stateDirectory);
    makeDispatcher();
    apply(read({}));
    m_dispatcher->recoverEvents();
    asio::post(m_worker, [state = m_options.stateDirectory] {
        sandbox::sweepLeftovers();
        dispatch::deletePackagesSetAside(state);
    });
    m_thread = std::thread{[this] { IoLoop{m_io}.run(); }};
    return m_lock->announce(m_port->port(), m_endpointUrl);
}

Result<void> Engine::Impl::loadResources() {
    auto prices = cost::PriceTable::load(resourceDirectory() / "prices/lambda.json");
    if (!prices)
        return prices.error();
    m_prices = std::move(*prices);
    auto catalog = events::EventCatalog::load(resourceDirectory() / "events");
    if (!catalog)
        return catalog.error();
    m_catalog = std::move(*catalog);
    return {};
}

void Engine::Impl::makeDispatcher() {
    dispatch::Settings settings;
    settings.stateDirectory = m_options.stateDirectory;
    settings.endpointUrl = m_endpointUrl;
    settings.awsPort = {m_port->port(),
                        [this](int socket) { return m_port ? m_port->acceptOn(socket) : nullptr; }};
    settings.idleLifetime = m_options.idleLifetime;
    settings.accountConcurrency = m_options.accountConcurrency;
    settings.asyncParallelism =
        std::max(4, 2 * static_cast<int>(std::thread::hardware_concurrency()));
    dispatch::Observer observer{
        [this](const model::SharedRecord& record) { m_feed.pushStarted(record); },
        [this](const model::SharedRecord& record) { m_feed.pushFinished(record); },
        [this](const model::SharedLines& lines) {
            // The last lines come when the port has gone.
            if (m_port)
                m_port->onLog(*lines);
            m_feed.pushLogs(lines);
        },
        [this](const dispatch::EnvironmentChange& change) { m_feed.pushEnvironment(change); }};
    m_dispatcher = std::make_unique<dispatch::Dispatcher>(m_io, std::move(settings), m_prices,
                                                          *m_journal, std::move(observer));
    m_dispatcher->beforeInvoke([this] { look(); });
    m_port->serve(m_io, *m_dispatcher,
                  {{},
                   [this] { return project(); },
                   *m_functions,
                   [this](catalog::Deployment deployment) {
                       deploy(std::move(deployment));
                       m_feed.pushProject({project(), diagnostics()});
                   },
                   m_options.accountConcurrency});
}

void Engine::Impl::reload(std::optional<std::string> text) {
    m_text = std::move(text);
    startReading();
}

void Engine::Impl::startReading() {
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    // Invocations wait for what is on disk now.
    m_dispatcher->hold();
    asio::post(m_worker, [this, text = m_text]() mutable {
        // Shared, because a posted function is copied.
        auto reading = std::make_shared<Reading>(read(std::move(text)));
        onIo([this, reading] {
            m_reading = false;
            apply(std::move(*reading));
            if (std::exchange(m_readAgain, false))
                startReading();
            m_dispatcher->release();
        });
    });
}

Engine::Impl::Reading Engine::Impl::read(std::optional<std::string> text) {
    Reading reading{readProject(m_options, std::move(text), m_template), {}};
    const bool first = !std::exchange(m_wasRead, true);
    const bool changed = reading.found.project && *reading.found.project != *m_template;
    if (changed)
        m_template = reading.found.project;
    if (changed || first) {
        const auto lock = m_functions->lock();
        m_functions->setTemplate(m_template);
        reading.deployment = m_functions->compose();
    }
    return reading;
}

void Engine::Impl::apply(Reading reading) {
    ProjectReading& found = reading.found;
    if (found.watcher)
        watch(std::move(found.watcher));
    if (found.watchTrouble && found.watchTrouble->detail != m_lastWatchTrouble)
        m_feed.pushTrouble(*found.watchTrouble);
    m_lastWatchTrouble = found.watchTrouble ? found.watchTrouble->detail : Text{};
    m_dispatcher->setEnvironmentOverrides(found.overrides);
    const bool changed = reading.deployment.has_value() || found.diagnostics != diagnostics();
    if (reading.deployment)
        deploy(std::move(*reading.deployment));
    if (changed || !std::exchange(m_toldProject, true)) {
        {
            const std::lock_guard lock{m_projectMutex};
            m_diagnostics = found.diagnostics;
        }
        m_feed.pushProject({project(), found.diagnostics});
    }
    tellRuntimes(found.runtimes);
}

void Engine::Impl::deploy(catalog::Deployment deployment) {
    if (deployment.number < m_deployed)
        return;
    m_deployed = deployment.number;
    {
        const std::lock_guard lock{m_projectMutex};
        m_project = std::move(deployment.project);
    }
    m_dispatcher->setProject(project());
}

void Engine::Impl::tellRuntimes(const std::vector<model::RuntimeMatch>& matches) {
    std::vector<model::LogLine> lines;
    for (const model::RuntimeMatch& match : matches) {
        if (match.exact() || match.served.empty() || !m_toldRuntimes.insert(match.asked).second)
            continue;
        for (const model::FunctionSpec& function : project()->functions) {
            if (function.runtime != match.asked)
                continue;
            lines.push_back({0,
                             Clock::system().wall(),
                             function.logicalId,
                             {},
                             {},
                             model::LogSource::Platform,
                             model::LogLevel::Warn,
                             fmt::format("{} -> {} ({} is not installed; the nearest version runs)",
                                         match.asked, match.served, match.asked)});
            break;
        }
    }
    if (lines.empty())
        return;
    const auto shared = std::make_shared<const std::vector<model::LogLine>>(std::move(lines));
    m_journal->append(shared);
    m_feed.pushLogs(shared);
}

void Engine::Impl::watch(std::unique_ptr<CodeWatcher> watcher) {
    if (m_watcher) {
        const Changes last = m_watcher->drain();
        for (const std::string& function : last.functions)
            m_dispatcher->codeChanged(function);
        m_watched.release();
    }
    m_watcher = std::move(watcher);
    m_watched.assign(m_watcher->descriptor());
    if (!m_settling)
        awaitChanges();
}

void Engine::Impl::awaitChanges() {
    m_watched.async_wait(asio::posix::stream_descriptor::wait_read,
                         [this](const boost::system::error_code& error) {
                             if (!error)
                                 lookSoon();
                         });
}

void Engine::Impl::lookSoon() {
    m_settling = true;
    m_settled.expires_after(settleTime);
    m_settled.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_settling = false;
        look();
        awaitChanges();
    });
}

void Engine::Impl::look() {
    if (m_watcher)
        handle(m_watcher->drain());
}

void Engine::Impl::handle(const Changes& changes) {
    for (const std::string& function : changes.functions)
        m_dispatcher->codeChanged(function);
    if (!changes.project)
        return;
    m_text.reset();
    startReading();
}

Result<std::unique_ptr<Engine>> Engine::start(EngineOptions options) {
    auto impl = std::make_unique<Impl>(std::move(options));
    if (auto opened = impl->open(); !opened)
        return opened.error();
    return std::unique_ptr<Engine>{new Engine{std::move(impl)}};
}

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl{std::move(impl)} {}

Engine::~Engine() = default;

const EngineOptions& Engine::options() const {
    return m_impl->m_options;
}

std::string Engine::endpointUrl() const {
    return m_impl->m_endpointUrl;
}

std::shared_ptr<const model::Project> Engine::project() const {
    return m_impl->project();
}

std::vector<model::Diagnostic> Engine::diagnostics() const {
    return m_impl->diagnostics();
}

void Engine::reload(std::optional<std::string> text) {
    m_impl->onIo(
        [impl = m_impl.get(), text = std::move(text)]() mutable { impl->reload(std::move(text)); });
}

void Engine::invoke(model::InvocationRequest request, dispatch::Dispatcher::Accepted accepted,
                    dispatch::Dispatcher::Done done) {
    m_impl->onIo([impl = m_impl.get(), request = std::move(request), accepted = std::move(accepted),
                  done = std::move(done)]() mutable {
        impl->m_dispatcher->invoke(std::move(request), std::move(accepted), std::move(done));
    });
}

void Engine::stop(const std::string& requestId) {
    m_impl->onIo([impl = m_impl.get(), requestId] { impl->m_dispatcher->stop(requestId); });
}

void Engine::history(store::HistoryQuery query,
                     std::function<void(Result<std::vector<model::InvocationRecord>>)> done) {
    m_impl->m_journal->history(std::move(query), std::move(done));
}

void Engine::flushJournal(std::function<void(Result<bool>)> done) {
    m_impl->m_journal->flush(std::move(done));
}

void Engine::logs(store::LogQuery query,
                  std::function<void(Result<std::vector<model::LogLine>>)> done) {
    m_impl->m_journal->logs(std::move(query), std::move(done));
}

void Engine::totals(Timestamp since,
                    std::function<void(Result<std::vector<store::FunctionTotals>>)> done) {
    m_impl->m_journal->totals(since, std::move(done));
}

EventBatch Engine::takeEvents() {
    return m_impl->m_feed.take();
}

void Engine::onEvents(std::function<void()> notify) {
    m_impl->m_feed.onEvents(std::move(notify));
}

const cost::PriceTable& Engine::prices() const {
    return m_impl->m_prices;
}

const events::EventCatalog& Engine::events() const {
    return m_impl->m_catalog;
}

const std::vector<model::Guarantee>& Engine::guarantees() {
    return sandbox::guarantees();
}

std::vector<model::RuntimeMatch> Engine::runtimes() const {
    return matchRuntimes(*project());
}

std::optional<std::string> runningEndpoint(const fs::path& stateDirectory) {
    return lockHolderEndpoint(stateDirectory);
}

} // namespace lathe::api
