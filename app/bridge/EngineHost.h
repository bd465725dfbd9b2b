#pragma once

#include "app/bridge/BuildEvents.h"
#include "app/bridge/EventFeed.h"
#include "engine/api/LogsQuestion.h"
#include "engine/api/MetricsQuestion.h"
#include "engine/base/Result.h"
#include "engine/catalog/Function.h"
#include "engine/cost/PriceTable.h"
#include "engine/events/EventCatalog.h"
#include "engine/model/HttpEndpoint.h"
#include "engine/model/Invocation.h"
#include "engine/model/Machine.h"
#include "engine/store/Journal.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace lathe::api {
class Engine;
struct EngineOptions;
} // namespace lathe::api

namespace lathe::app {

/// Owns the engine of the open project and keeps it off the GUI thread: it is started and ended on
/// a thread of the host's, one after the other, and its answers come back as calls on the GUI
/// thread. Every method returns at once and is for the GUI thread.
class EngineHost : public QObject {
    Q_OBJECT

  public:
    enum class State { Stopped, Starting, Running, Failed };
    Q_ENUM(State)

    template <class T> using Answer = std::function<void(Result<T>)>;
    /// How an engine is made; a test gives one that fails or waits. Called on the host's thread.
    using Starter = std::function<Result<std::unique_ptr<api::Engine>>(api::EngineOptions)>;

    explicit EngineHost(QObject* parent = nullptr);
    EngineHost(Starter starter, QObject* parent);
    /// Waits until the engine has ended and its journal is written.
    ~EngineHost() override;

    State state() const { return m_state; }
    /// Why state() is Failed.
    const Error& failure() const { return m_failure; }
    EventFeed* feed() { return &m_feed; }

    /// nullptr unless running; for the rest of the bridge.
    api::Engine* running() { return m_engine.get(); }

    /// Ends the engine that runs, then starts this one.
    void start(api::EngineOptions options);
    void stop();

    /// What the running engine knows; empty in every other state.
    QString endpointUrl() const;
    std::vector<model::RuntimeMatch> runtimes() const;
    /// Where the project's HTTP APIs listen.
    std::vector<model::HttpEndpoint> httpEndpoints() const;
    std::vector<events::EventKind> eventKinds() const;
    /// What holds on this machine; known once an engine has run.
    const std::vector<model::Guarantee>& guarantees() const { return m_guarantees; }
    /// nullptr unless running.
    const cost::PriceTable* prices() const;
    Result<std::string> generateEvent(const std::string& service, const std::string& kind,
                                      const std::map<std::string, std::string>& fields) const;

    /// `text`: the template as an editor has it; empty: as it is on disk.
    void reload(std::optional<std::string> text = {});

    /// Answers come only while `context` lives. Where no engine runs they fail with
    /// Engine.NotRunning, at the next turn of the event loop.
    void invoke(model::InvocationRequest request, QObject* context, Answer<std::string> accepted);
    /// The whole record of what RequestResponse gave; an error where it was refused.
    void runToEnd(model::InvocationRequest request, QObject* context,
                  Answer<model::InvocationRecord> done);
    void stopInvocation(const QString& requestId);
    void history(store::HistoryQuery query, QObject* context,
                 Answer<std::vector<model::InvocationRecord>> done);
    void story(const QString& traceId, QObject* context, Answer<model::Story> done);
    void logs(store::LogQuery query, QObject* context, Answer<std::vector<model::LogLine>> done);
    void logsOverview(QObject* context, Answer<api::LogsOverview> done);
    /// Runs a query of Logs Insights; the one before it is given up.
    void askLogs(api::LogsQuestion question, QObject* context, Answer<insights::Results> done);
    void stopAsking();
    void metricsOverview(QObject* context, Answer<api::MetricsOverview> done);
    void readMetrics(api::MetricsQuestion question, QObject* context,
                     Answer<std::vector<api::MetricCurve>> done);
    void saveQuery(const QString& name, const QString& text);
    void removeQuery(const QString& name);
    /// Where the code of a function or version lies as files.
    void codeFolder(model::FunctionSpec function, QObject* context,
                    Answer<std::filesystem::path> done);
    /// The commit that the project was at when this version of a function was published; nothing
    /// where it does not know.
    void sourceCommit(const QString& function, const QString& version, QObject* context,
                      Answer<std::optional<catalog::SourceCommit>> done);
    using BuildTold = std::function<void(const std::vector<BuildEvent>&)>;
    /// Builds what has changed of all functions and layers. `told` hears of its course; `ended`:
    /// whether it was cancelled, or why it did not begin.
    void build(QObject* context, BuildTold told, Answer<bool> ended);
    void cancelBuild();
    /// How the results of builds stand to their sources; no answer where no engine runs.
    void buildStandings(QObject* context, Answer<std::vector<BuildStanding>> done);
    /// When the rule or schedule of this ARN fires next; nothing where it is disabled or over.
    void nextFirings(const QString& arn, std::size_t count, QObject* context,
                     Answer<std::vector<Timestamp>> done);
    /// Fires it beside its time.
    void fireNow(const QString& arn, QObject* context, Answer<void> done);
    /// Moves the clock of schedules, queues and buses forward.
    void advanceClock(Microseconds step);
    /// What that clock shows; the time of day where no engine runs.
    Timestamp scheduleTime() const;
    void totals(Timestamp since, QObject* context, Answer<std::vector<store::FunctionTotals>> done);

  signals:
    void stateChanged(app::EngineHost::State state);

  private:
    void setState(State state);
    void retire();
    void adopt(std::uint64_t attempt, std::shared_ptr<Result<std::unique_ptr<api::Engine>>> made,
               std::vector<model::Guarantee> guarantees);
    template <class T> Answer<T> onGuiThread(QObject* context, Answer<T> done);
    template <class T> bool refuse(QObject* context, Answer<T>& done);

    Starter m_start;
    State m_state = State::Stopped;
    Error m_failure;
    std::vector<model::Guarantee> m_guarantees;
    std::unique_ptr<api::Engine> m_engine;
    EventFeed m_feed;
    /// Counts start() and stop(), so that an engine that was given up meanwhile is not adopted.
    std::uint64_t m_attempt = 0;
    /// One thread: starting waits for the ending before it, which frees the project's lock.
    QThreadPool m_worker;
};

} // namespace lathe::app
