#pragma once

#include "engine/api/AwsPort.h"
#include "engine/api/Engine.h"
#include "engine/api/EventFeed.h"
#include "engine/api/LoadRunner.h"
#include "engine/api/LocalServices.h"
#include "engine/api/Measuring.h"
#include "engine/api/ProjectLock.h"
#include "engine/api/ProjectSource.h"
#include "engine/api/TuningRunner.h"
#include "engine/catalog/Catalog.h"
#include "engine/services/xray/Daemon.h"
#include "engine/services/xray/OtlpEndpoint.h"
#include "engine/sources/http/Source.h"
#include "engine/traces/TraceStore.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

namespace lathe::api {

/// Members stand in the order in which they come to life; they go in the opposite one, after the io
/// thread has been joined.
class Engine::Impl {
  public:
    explicit Impl(EngineOptions options);
    ~Impl();
    /// Takes and opens everything; the io thread runs when it has worked.
    Result<void> open();

    void reload(std::optional<std::string> text);
    /// On the worker: looks whether and how it can be debugged, and begins.
    void debug(DebugRunner::Start start, dispatch::Dispatcher::Accepted accepted,
               dispatch::Dispatcher::Done done);
    /// From now on, and when the project is opened again.
    void keepIamMode(model::IamMode mode);
    template <class Task> void onWorker(Task task) { boost::asio::post(m_worker, std::move(task)); }
    template <class Task> void onIo(Task task) { boost::asio::post(m_io, std::move(task)); }

    EngineOptions m_options;
    EventFeed m_feed;
    cost::PriceTable m_prices;
    cost::SourcePrices m_sourcePrices;
    events::EventCatalog m_catalog;
    std::string m_endpointUrl;
    std::shared_ptr<http::TlsIdentity> m_tls;
    /// Empty where there is no certificate.
    std::filesystem::path m_authorityFile;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<monitoring::MetricStore> m_metrics;
    std::unique_ptr<Measuring> m_measuring;
    std::unique_ptr<traces::TraceStore> m_traces;
    std::unique_ptr<catalog::Catalog> m_functions;
    std::unique_ptr<dispatch::Dispatcher> m_dispatcher;
    std::unique_ptr<DebugRunner> m_debugger;
    std::unique_ptr<TuningRunner> m_tuning;
    std::unique_ptr<LoadRunner> m_load;
    std::atomic<model::IamMode> m_iamMode = model::IamMode::Enforce;
    std::mutex m_buildsMutex;
    BuildRunner m_builds;

    std::shared_ptr<const model::Project> project() const {
        const std::lock_guard lock{m_projectMutex};
        return m_project;
    }
    LocalServices& services() const { return *m_services; }
    std::vector<model::Diagnostic> diagnostics() const {
        const std::lock_guard lock{m_projectMutex};
        return m_diagnostics;
    }

    std::vector<model::HttpEndpoint> httpEndpoints() const {
        const std::lock_guard lock{m_projectMutex};
        return m_httpEndpoints;
    }

  private:
    void shutDown();
    void makeCertificate();
    Result<void> loadResources();
    void listenForTraces();
    void addTracePorts(dispatch::Settings& settings);
    void makeDispatcher();
    /// What no record tells of an invocation, for its trace.
    void tellFreezing(const dispatch::EnvironmentChange& change);
    void tellImports(const model::InvocationRecord& record, const std::string& profile);
    void makeServices();
    void startReading();
    struct Reading {
        ProjectReading found;
        /// Nothing where the template has not changed or cannot be read.
        std::optional<catalog::Deployment> deployment;
    };
    Reading read(std::optional<std::string> text);
    void apply(Reading reading);
    void deploy(catalog::Deployment deployment);
    /// What httpEndpoints() says from now on. On the io thread.
    void listEndpoints();
    void tellProject();
    sources::http::Permissions apiPermissions();
    std::vector<sources::http::FunctionUrl> functionUrls();
    void tellRuntimes(const std::vector<model::RuntimeMatch>& matches);
    void tellMissingLayers();
    /// To the journal, and to who follows the log.
    void tell(std::vector<model::LogLine> lines);
    void watch(std::unique_ptr<CodeWatcher> watcher);
    void awaitChanges();
    void lookSoon();
    void look();
    void handle(const Changes& changes);

    std::unique_ptr<ProjectLock> m_lock;
    // The journal calls back into it until it has gone: outlives it (see ~Impl).
    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work{
        m_io.get_executor()};
    std::shared_ptr<dispatch::ProvisionedBoard> m_provisioned;
    std::unique_ptr<LocalServices> m_services;
    std::unique_ptr<sources::http::Source> m_apis;
    std::unique_ptr<AwsPort> m_port;
    /// nullptr where there is no port for them.
    std::unique_ptr<services::xray::Daemon> m_tracesDaemon;
    std::unique_ptr<services::xray::OtlpEndpoint> m_openTelemetry;
    std::unique_ptr<CodeWatcher> m_watcher;
    boost::asio::posix::stream_descriptor m_watched{m_io};
    boost::asio::steady_timer m_settled{m_io};
    bool m_settling = false;

    mutable std::mutex m_projectMutex;
    /// What runs: the template's functions and those of the catalog.
    std::shared_ptr<const model::Project> m_project;
    std::vector<model::Diagnostic> m_diagnostics;
    std::vector<model::HttpEndpoint> m_httpEndpoints;
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
    /// Runtimes and processors that something else has been said to serve.
    std::set<std::string> m_toldRuntimes;
    std::set<std::string> m_toldLayers;
    Text m_lastWatchTrouble;
    boost::asio::thread_pool m_worker{1};
    std::thread m_thread;
};

} // namespace lathe::api
