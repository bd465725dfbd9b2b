#pragma once

#include "engine/api/BuildRunner.h"
#include "engine/api/DashboardView.h"
#include "engine/api/DebugRunner.h"
#include "engine/api/EventBatch.h"
#include "engine/api/LocalServices.h"
#include "engine/api/LogsQuestion.h"
#include "engine/api/MetricsQuestion.h"
#include "engine/api/TraceQuestion.h"
#include "engine/base/Result.h"
#include "engine/catalog/Function.h"
#include "engine/cost/PriceTable.h"
#include "engine/cost/SourcePrices.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/events/EventCatalog.h"
#include "engine/load/Run.h"
#include "engine/model/HttpEndpoint.h"
#include "engine/model/Machine.h"
#include "engine/model/Use.h"
#include "engine/store/Journal.h"
#include "engine/tuning/Run.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::api {

struct EngineOptions {
    std::filesystem::path templateFile;
    std::map<std::string, std::string> parameterOverrides;
    std::string samconfigEnvironment = "default";
    /// Empty: samconfig.toml's, else us-east-1.
    std::string region;
    std::string accountId = "123456789012";
    /// Default: stateDirectoryFor(templateFile).
    std::filesystem::path stateDirectory;
    /// The AWS port; 0 takes a free one.
    std::uint16_t port = 0;
    /// Where the first HTTP API of the project listens (another port where it is taken; 0: a free
    /// one); further ones have free ports. Without it they are reached through the AWS port only.
    std::optional<std::uint16_t> httpPort = {};
    /// env.json of `--env-vars`; default: what samconfig.toml names, else the project's own.
    std::filesystem::path environmentFile;
    /// Concurrent invocations of all functions together.
    int accountConcurrency = 1000;
    /// An environment with nothing to do is ended after this.
    Seconds idleLifetime{10 * 60};
    /// See dispatch::Settings.
    Bytes standbyMemory;
    /// How many times sooner than on AWS asynchronous events are retried; see dispatch::Settings.
    int retrySpeed = 1;
    /// Whether provisioned concurrency has its environments ready: not for a single invocation.
    bool provisions = true;
    /// Default: what setIamMode() has set for this state directory, else Enforce.
    std::optional<model::IamMode> iamMode;
    /// Log lines kept for a reader that is slow; older ones are dropped from the view.
    std::size_t feedCapacity = 50'000;
    /// What git says of the project's folder, for published versions to remember; nothing where it
    /// is in no repository. Called on an engine thread; none: no version knows its commit.
    std::function<std::optional<catalog::SourceCommit>()> sourceCommit;
};

/// The facade: one engine for one project. Everything behind it runs on threads of its own; every
/// method is thread safe and returns at once. Callbacks come on an engine thread.
class Engine {
  public:
    /// Takes the project's lock, opens the journal, listens, loads the template (whose errors are
    /// diagnostics, not a failure; it is loaded on return). Fails with ProjectInUse (another engine
    /// has this state directory; detail names its process), PortInUse, State.NotWritable,
    /// Prices.Unreadable, Events.Unreadable.
    static Result<std::unique_ptr<Engine>> start(EngineOptions options);
    /// Ends environments and writes the journal.
    ~Engine();

    const EngineOptions& options() const;
    /// http://127.0.0.1:PORT
    std::string endpointUrl() const;
    /// The authority (PEM) that clients have to trust who speak TLS to the ports; empty where they
    /// cannot.
    std::filesystem::path authorityFile() const;
    /// Where the HTTP APIs of the project listen, in the order of its template.
    std::vector<model::HttpEndpoint> httpEndpoints() const;

    /// The last good model; never null (an empty project before the first good one).
    std::shared_ptr<const model::Project> project() const;
    std::vector<model::Diagnostic> diagnostics() const;
    /// Reads the template again (the engine also watches it itself). `text`: an editor's buffer
    /// that is not on disk.
    void reload(std::optional<std::string> text = {});

    void invoke(model::InvocationRequest request, dispatch::Dispatcher::Accepted accepted,
                dispatch::Dispatcher::Done done);
    void stop(const std::string& requestId);

    /// Runs it once under the debugger, in an environment of its own; time that it stands still is
    /// not counted. Also fails with Debug.Running (one at a time), Debug.Unsupported,
    /// Debug.AdapterMissing and Runtime.NotInstalled; then `handlers` are not called.
    void debug(model::InvocationRequest request, lathe::debug::StopPoints stopPoints,
               DebugHandlers handlers, dispatch::Dispatcher::Accepted accepted,
               dispatch::Dispatcher::Done done);
    /// Calls `use` on the io thread with the session of the invocation that is being debugged, if
    /// there is one.
    void withDebugger(std::function<void(lathe::debug::Session&)> use);

    /// Runs a function's event at several memory sizes, beside what else runs; `handlers` are told
    /// on the io thread. Fails by onEnded, also with Tuning.Running (one at a time), Tuning.BadPlan
    /// and ResourceNotFoundException.
    void tune(tuning::Plan plan, tuning::Handlers handlers);
    /// Its handlers still hear of the end.
    void cancelTuning();

    /// Drives a function with a rate of requests, as any caller would; `handlers` are told on the
    /// io thread. Fails by onEnded, also with Load.Running (one at a time), Load.BadPlan and
    /// ResourceNotFoundException.
    void load(lathe::load::Plan plan, lathe::load::Handlers handlers);
    /// Its handlers still hear of the end.
    void stopLoad();

    /// Moves the clock of schedules, queues and buses forward: what comes due in between happens
    /// now.
    void advanceClock(Microseconds step);
    /// What that clock shows.
    Timestamp scheduleTime() const;
    /// Tells when the enabled rules and schedules fire next, the next `count` of each.
    void nextFirings(std::size_t count, std::function<void(std::vector<NextFirings>)> done);
    /// Fires a rule that has a schedule, or a schedule of EventBridge Scheduler, beside its time.
    /// Fails with ResourceNotFoundException.
    void fireNow(const std::string& arn, std::function<void(Result<void>)> done);

    /// Builds what has changed of all functions and layers, or of those named, as `sam build` does,
    /// into the state directory: they run from there. Fails with Build.Running (another build is
    /// under way) and Build.Unknown (the project does not have this name).
    Result<void> build(const std::vector<std::string>& names, BuildHandlers handlers);
    /// Its handlers still hear of the end.
    void cancelBuild();

    void history(store::HistoryQuery query,
                 std::function<void(Result<std::vector<model::InvocationRecord>>)> done);
    void logs(store::LogQuery query, std::function<void(Result<std::vector<model::LogLine>>)> done);
    void logsOverview(std::function<void(LogsOverview)> done);
    /// In the place of one of that name.
    void saveQuery(std::string name, std::string text);
    void removeQuery(std::string name);
    /// Runs a query of Logs Insights; the one that askLogs() was called for before is given up, and
    /// fails with Query.Stopped. Fails with MalformedQueryException or Journal.Unreadable.
    void askLogs(LogsQuestion question, std::function<void(Result<insights::Results>)> done);
    void stopAsking();
    void metricsOverview(std::function<void(MetricsOverview)> done);
    /// Fails with ValidationError where an expression makes no sense. Metrics of code that changed
    /// (namespace "Lathe", CodeChanges, by FunctionName) tell when somebody saved.
    void readMetrics(MetricsQuestion question,
                     std::function<void(Result<std::vector<MetricCurve>>)> done);
    void dashboards(std::function<void(std::vector<DashboardView>)> done);
    /// In the place of one of that name. Fails as PutDashboard does: with InvalidParameterInput,
    /// which tells all that is wrong in the body, or InvalidParameterValue for the name.
    void putDashboard(std::string name, std::string body, std::function<void(Result<void>)> done);
    void removeDashboard(std::string name, std::function<void(Result<void>)> done);
    void totals(Timestamp since,
                std::function<void(Result<std::vector<store::FunctionTotals>>)> done);
    /// The same by day, trigger and memory size, for breaking costs down.
    void uses(Timestamp since, std::function<void(Result<std::vector<model::Use>>)> done);
    /// What the event that this X-Amzn-Trace-Id belongs to has led to so far.
    void story(std::string traceId, std::function<void(Result<model::Story>)> done);
    /// The traces of a span of time, newest first: all of them, and all that is known of each,
    /// whether X-Ray would have recorded it or not. Fails with InvalidRequestException where the
    /// filter is wrong, Traces.Unreadable or Journal.Unreadable.
    void traces(TraceQuestion question, std::function<void(Result<TraceList>)> done);
    /// One trace with all its segments, by its id or an X-Amzn-Trace-Id. Also fails with
    /// Traces.NotFound.
    void trace(std::string traceId, std::function<void(Result<traces::Trace>)> done);
    /// Who calls whom in the traces of a span of time; of `question`, `most` and `after` are not
    /// looked at.
    void serviceGraph(TraceQuestion question,
                      std::function<void(Result<std::vector<traces::ServiceNode>>)> done);
    /// Where the code of a function or version of the project lies as files: its folder, or what
    /// its archive holds, unpacked once. Not to be written to.
    void codeFolder(model::FunctionSpec function,
                    std::function<void(Result<std::filesystem::path>)> done);
    /// Tells the commit that the project was at when the function's version was published; nothing
    /// where it does not know.
    void sourceCommit(std::string function, std::string version,
                      std::function<void(std::optional<catalog::SourceCommit>)> done);
    /// Tells when all that is over by now is in the journal, or why it cannot be written: then it
    /// waits in memory and is lost with this engine.
    void flushJournal(std::function<void(Result<bool>)> done);

    /// What becomes of requests that the policies do not allow. It is kept in the state directory.
    model::IamMode iamMode() const;
    void setIamMode(model::IamMode mode);

    /// Takes what happened since the last call. `onEvents` is called (on an engine thread) when a
    /// batch stops being empty: once, until it is taken.
    EventBatch takeEvents();
    void onEvents(std::function<void()> notify);

    const cost::PriceTable& prices() const;
    /// Of the services around functions.
    const cost::SourcePrices& sourcePrices() const;
    const events::EventCatalog& events() const;
    static const std::vector<model::Guarantee>& guarantees();
    /// How each runtime that the project names is served here. The first call may look through the
    /// machine for some hundredths of a second, if the engine has not done so yet.
    std::vector<model::RuntimeMatch> runtimes() const;

  private:
    class Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Where a running engine of this state directory listens; empty when there is none.
std::optional<std::string> runningEndpoint(const std::filesystem::path& stateDirectory);

} // namespace lathe::api
