#pragma once

#include "engine/cost/PriceTable.h"
#include "engine/dispatch/CodePackage.h"
#include "engine/dispatch/Deadlines.h"
#include "engine/dispatch/EnvironmentLog.h"
#include "engine/dispatch/Failures.h"
#include "engine/dispatch/Invocation.h"
#include "engine/dispatch/ProvisionedBoard.h"
#include "engine/dispatch/Recorder.h"
#include "engine/dispatch/Variables.h"
#include "engine/dispatch/Worker.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace lathe::dispatch {

/// A function's settings and code as of one moment. Environments belong to one version: after a
/// change they take no more invocations.
struct FunctionVersion {
    std::shared_ptr<const model::FunctionSpec> spec;
    CodePackage package;
    /// The function's own variables, overrides applied.
    std::map<std::string, std::string> variables;
    /// Without its log stream, which is the environment's.
    Place place;
};

/// What all environments of a dispatcher share.
struct Surroundings {
    Deadlines& deadlines;
    Recorder& recorder;
    const cost::PriceTable& prices;
    WorkerFactory makeWorker;
    Seconds idleLifetime;
    ProvisionedBoard& provisioned;
    bool provisions;
    /// Whether what runs or waits has use for every core.
    std::function<bool()> coresAreTaken;

    const Clock& clock() const { return deadlines.clock(); }
};

/// One execution environment: serves one invocation at a time, through init, freezing, resets and
/// timeouts (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html). Its
/// owner destroys it from outside of the calls that it makes.
class Environment {
  public:
    /// How one that was started ahead became useless.
    enum class Loss { InitFailed, ProcessGone };

    struct Owner {
        /// Its init has gone well, and it runs its first invocation.
        std::function<void(Environment&)> onUp;
        /// It is ready for the next invocation.
        std::function<void(Environment&)> onFree;
        /// It has been idle for too long.
        std::function<void(Environment&)> onExpired;
        /// It is provisioned or on standby, has nothing to run and is not ready to.
        std::function<void(Environment&, Loss)> onLost;
        /// Its runtime is up and waits, or a snapshot of it could be taken; peakMemory() is what it
        /// uses.
        std::function<void(Environment&)> onStandingBy;
    };

    /// A provisioned one waits to be prepared, and does not expire.
    static Result<std::unique_ptr<Environment>>
    create(Surroundings& surroundings, std::shared_ptr<const FunctionVersion> version, Owner owner,
           Initialization initialization = Initialization::OnDemand,
           std::shared_ptr<Debugging> debugging = {});
    /// What still runs in it is recorded as stopped; its `done` is not called.
    ~Environment();

    const std::string& id() const { return m_id; }
    /// What its function signs requests with.
    const Credentials& credentials() const { return m_credentials; }
    const std::shared_ptr<const FunctionVersion>& version() const { return m_version; }
    bool isFree() const { return !m_invocation; }
    bool isProvisioned() const { return m_initialization == Initialization::Provisioned; }
    bool startsFromSnapshot() const { return m_initialization == Initialization::SnapStart; }
    /// Whether new processes take the place of those that are gone, with the next invocation.
    bool mayInitAgain() const {
        return m_initialization == Initialization::OnDemand && !isDebugged();
    }
    /// It runs one invocation, under a debugger, and is of no use afterwards.
    bool isDebugged() const { return m_debugging != nullptr; }
    /// Its runtime waits for an event.
    bool isReady() const { return m_phase == Phase::Ready; }
    /// Whom it has served, of a function that keeps tenants apart: it serves nobody else. Empty
    /// before.
    const std::string& tenant() const { return m_tenant; }
    const Invocation* invocation() const { return m_invocation.get(); }
    /// Since when it has been free.
    Clock::Steady freeSince() const { return m_freeSince; }
    /// When the runtime has answered what it runs and only has to ask for the next event.
    std::optional<Clock::Steady> answeredAt() const;
    /// As measured after the last invocation.
    Bytes peakMemory() const { return m_peakMemory; }
    /// How long the last invocation took.
    Microseconds lastDuration() const { return m_lastDuration; }
    /// Since when the runtime has had the event that it works on.
    std::optional<Clock::Steady> runningSince() const;

    /// Initialises it ahead of its first invocation: onFree or onLost follows.
    void prepare();
    /// Starts its runtime, but not the function's init, which comes with its first invocation; one
    /// that starts from a snapshot is initialised and waits to be restored. onStandingBy or onLost
    /// follows. False where that cannot be done.
    bool standBy();
    /// Only when free.
    void run(InvocationPtr invocation);
    /// Ends what runs, by a person's wish.
    void stop();
    /// Tells the extensions that the end has come: `gone` is called when they have had their time
    /// and the environment is to be destroyed. False where that may be done at once.
    bool shutDown(std::function<void()> gone);

  private:
    enum class Phase {
        /// No process yet.
        Fresh,
        /// The runtime is up, or on its way, and waits for the function's init.
        Standby,
        /// The init phase: a full vCPU.
        Init,
        /// Initialised, and the runtime waits where Lambda takes the snapshot.
        Snapshot,
        /// After-restore hooks run.
        Restore,
        /// Init again, as part of an invocation: after a failed init or a reset.
        InvokeInit,
        /// The runtime has the event.
        Running,
        /// Killed on purpose; `m_ending` says why.
        Ending,
        /// The runtime waits for an event.
        Ready,
        /// The process is gone, /tmp remains.
        Reset,
    };
    enum class Ending {
        InitFailed,
        InitTimedOut,
        InvokeInitFailed,
        InvokeInitTimedOut,
        RestoreFailed,
        RestoreTimedOut,
        TimedOut,
        Stopped,
        /// The runtime's process has ended, its extensions are being shut down.
        RuntimeExited,
        ExtensionFailed,
        ShutDown,
    };

    Environment(Surroundings& surroundings, std::shared_ptr<const FunctionVersion> version,
                Owner owner, Initialization initialization, std::shared_ptr<Debugging> debugging);
    WorkerHandlers handlers();
    WorkerSpec workerSpec() const;

    void onReady();
    void onResponse(const std::string& requestId, std::string body);
    /// Whether the response to this request goes on as it comes.
    bool takesParts(const std::string& id) const;
    void onError(const std::string& requestId, const runtimeapi::RuntimeError& error);
    void onInitError(runtimeapi::RuntimeError error);
    void onExit(const sandbox::Exit& exit);
    void onRuntimeDone();
    void onRuntimeExit(const sandbox::Exit& exit);
    void onExtensionExit(const ExtensionExit& exit);
    void onDeadline();
    void onIdleDeadline();
    void onStandingBy();
    void onCheckpoint();

    // EnvironmentClock.cpp
    /// When what runs is to end, by a clock that stands while the program does.
    void setLimit(Clock::Steady due);
    void clearLimit();
    void stand(bool still);
    int cpuMillis() const;

    Seconds initLimit() const;
    void beginInit();
    void beginInitOnStandby();
    void beginInvokeInit();
    void logInitStart(const char* phase);
    std::string versionArn() const;
    void logExtensions();
    void logInitReport(const char* phase, const char* status, const std::string& errorType);
    void initFailed(const sandbox::Exit& exit);
    void invokeInitFailed(Failure failure);
    void closeInit();
    void initDone();
    void afterFailedInit(Failure failure);
    void beginRestore();
    void restored();
    void logRestoreEnd(const char* status, const std::string& errorType);
    void restoreFailed(const char* status, Failure failure);
    void handOver();
    std::string invokedArn() const;
    void kill(Ending why);
    void ended();
    void exited(Phase during, const sandbox::Exit& exit);
    void extensionFailed();
    void lostWhileFree(Loss loss);
    void tellRuntimeDone();
    void crashed(const sandbox::Exit& exit);
    void timedOut();
    void answered(Failure failure);
    void answerCaller();
    void finish(Phase next);
    void completeRecord(Clock::Steady ended);
    void measureMemory(Clock::Steady now);
    void becomeFree();
    void show(EnvironmentState state);
    const std::string& requestId() const { return m_invocation->record.requestId; }
    /// Empty where no invocation waits.
    std::string waitingId() const { return m_invocation ? requestId() : std::string{}; }

    Surroundings& m_surroundings;
    std::shared_ptr<const FunctionVersion> m_version;
    Owner m_owner;
    Initialization m_initialization;
    Credentials m_credentials = Credentials::make();
    std::string m_id;
    std::string m_tenant;
    std::string m_logStream;
    std::string m_arn;
    EnvironmentLog m_log;
    /// Limits of init and of the invocation.
    Deadline m_deadline;
    /// The debugger that it runs under.
    std::shared_ptr<Debugging> m_debugging;
    /// Since when the program stands still.
    std::optional<Clock::Steady> m_stillSince;
    /// What m_deadline is set to when it does not.
    std::optional<Clock::Steady> m_limit;
    Microseconds m_stoodStill{};
    /// Freezing, then the end.
    Deadline m_idleDeadline;
    std::unique_ptr<Worker> m_worker;

    Phase m_phase = Phase::Fresh;
    Ending m_ending = Ending::Stopped;
    /// What it was doing when it was killed.
    Phase m_interrupted = Phase::Fresh;
    /// With Ending::RuntimeExited and Ending::ExtensionFailed.
    sandbox::Exit m_runtimeExit;
    ExtensionExit m_extensionExit;
    /// With Ending::ShutDown.
    std::function<void()> m_gone;
    bool m_frozen = false;
    InvocationPtr m_invocation;
    /// Whether the runtime has answered the event that it has.
    bool m_answered = false;
    /// What the init was spent on, until it is told with the invocation that waited for it.
    std::string m_initProfile;
    /// Of the invocation that it ran last.
    std::string m_lastTrace;
    std::string m_lastRequest;
    int m_lastAttempt = 1;
    /// What the runtime reported about its init, until its process is gone.
    std::optional<runtimeapi::RuntimeError> m_initError;
    Clock::Steady m_processStarted{};
    Clock::Steady m_restoreStarted{};
    /// From here on time counts as the invocation's Duration.
    Clock::Steady m_invokeStarted{};
    Clock::Steady m_answeredAt{};
    /// When the runtime asked for the next event, where extensions were still busy.
    std::optional<Clock::Steady> m_runtimeDoneAt;
    bool m_runtimeDoneTold = false;
    Clock::Steady m_freeSince{};
    Bytes m_peakMemory;
    Microseconds m_lastDuration{};
    Clock::Steady m_memoryRead{};
    EnvironmentState m_shown = EnvironmentState::Gone;
};

/// Thousandths of a vCPU that go with this memory: 1,769 MB is one
/// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html).
int cpuMillisFor(Bytes memory);

} // namespace lathe::dispatch
