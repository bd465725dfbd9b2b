#pragma once

#include "engine/dispatch/Environment.h"
#include "engine/dispatch/Pace.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::dispatch {

class Fleet;

/// The environments of one function, and the invocations that wait for one.
class FunctionPool : public std::enable_shared_from_this<FunctionPool> {
  public:
    explicit FunctionPool(Fleet& fleet);
    ~FunctionPool();

    const model::FunctionSpec& spec() const { return *m_spec; }
    const Place& place() const { return m_place; }
    const std::map<std::string, std::string>& variables() const { return m_variables; }

    /// New settings: environments of the old ones take no more invocations.
    void configure(std::shared_ptr<const model::FunctionSpec> spec,
                   std::map<std::string, std::string> variables, Place place);
    /// The code changed: likewise.
    void renew();
    /// The function is gone.
    void close();

    /// Runs it in an environment that is free (a provisioned one first, then the one used last), or
    /// in a new one.
    void submit(InvocationPtr invocation);
    /// Runs it under its debugger, in an environment of its own.
    void submitDebugged(InvocationPtr invocation);
    /// Lets waiting invocations run where that is possible now.
    void pump();
    bool stop(const std::string& requestId);
    /// The one that has these credentials; nullptr when none has.
    const Environment* withKey(std::string_view accessKeyId) const;

    /// How many invocations wait because there is no memory for another environment.
    std::size_t waitingForMemory() const { return m_lacksMemory ? m_waiting.size() : 0; }
    /// What all environments of this function are expected to use together.
    Bytes expectedMemory() const;

    // FunctionPoolStandby.cpp
    /// Whether an environment may be put on standby: the function can be run so, its code is at
    /// hand, and there is none yet.
    bool mayStandBy();
    bool hasStandby() const { return m_standby != nullptr; }
    /// What those that use about as much memory on standby have in common.
    std::string standbyKind() const;
    /// Its runtime is not up yet.
    bool isGettingReady() const { return m_standby && m_standbyMemory.count == 0; }
    /// What the one on standby uses, as measured; of one that is getting ready zero.
    Bytes standbyMemory() const { return m_standbyMemory; }
    void beginStandby();
    void endStandby();
    /// When it was last asked for.
    Clock::Steady lastUsed() const { return m_lastUsed; }
    /// The environment that has been free for longest, provisioned ones apart; nullptr when none is
    /// free.
    const Environment* longestFree() const;
    void retireLongestFree();
    /// Also what still runs.
    void retireAll();

  private:
    struct Waiting {
        InvocationPtr invocation;
        Clock::Steady since;
    };

    /// Whether as many run as are reserved. A response frees its seat, so that who invokes again is
    /// not refused, but its environment runs until the runtime asks for the next event or times
    /// out.
    bool isFull() const;
    /// One that may serve what waits first.
    Environment* takeFree();
    /// Whether the environments that are at work keep all cores busy and are about to serve all
    /// that waits: one more would take from them what it gives.
    bool isCrowded();
    /// Whether enough environments are about to be free for all that waits.
    bool awaitsEnvironments();
    /// Whether it has not been seen before, or only just now, that what runs will not serve what
    /// waits: if this thread itself has got no time, what it has missed comes next.
    bool isFirstLook(Clock::Steady now);
    /// How many of what waits the environment is expected to serve within this time.
    std::size_t expectedToServe(const Environment& environment, Microseconds within,
                                Clock::Steady now) const;
    void serve();
    void serveWaiting();
    void start(const CodePackage& package);
    Result<Environment*> create(const CodePackage& package, Initialization initialization,
                                std::shared_ptr<Debugging> debugging = {});
    /// Of environments that are not provisioned.
    Initialization usualInitialization() const;
    void refuse(InvocationPtr invocation, Failure failure);
    void onFree(Environment& environment);
    bool isUseful(const Environment& environment) const;
    void retire(const Environment& environment);
    Bytes expectedEach() const;
    /// What starting another adds to that: the one on standby is there already.
    Bytes expectedOfNext() const;
    InvocationPtr takeWaiting();

    // FunctionPoolPackage.cpp
    /// What making a package comes to.
    struct Made {
        Result<CodePackage> package;
        /// What it imports of the AWS SDK that its runtime has on Lambda, and this machine lacks.
        std::vector<std::string> missing;
    };
    /// The package, where it is at hand; asks for it to be made where not.
    std::optional<Result<CodePackage>> package();
    bool needsSdk() const;
    void makePackage();
    void installSdk(Made made);
    void onPackage(Result<CodePackage> package);
    /// A line of the platform in the log, of the invocation that waits first.
    void log(model::LogLevel level, const Text& sentence);

    // FunctionPoolProvisioning.cpp
    /// How many environments are to be kept ready.
    std::size_t wanted() const;
    void provision();
    bool prepareOne();
    void onLost(const Environment& environment, Environment::Loss loss);
    void tellProvisioned();

    // FunctionPoolDebugging.cpp
    void serveDebugged();
    bool startDebugged(InvocationPtr& invocation);
    InvocationPtr takeDebugged(const std::string& requestId);

    // FunctionPoolStandby.cpp
    Environment* takeStandby(const CodePackage& package);
    void onStandingBy(const Environment& environment);

    Fleet& m_fleet;
    std::shared_ptr<const model::FunctionSpec> m_spec;
    std::map<std::string, std::string> m_variables;
    Place m_place;
    /// Of the current version; made with its first environment.
    std::shared_ptr<const FunctionVersion> m_version;
    /// Counts versions, so that a package that comes too late is known.
    int m_generation = 0;
    bool m_packaging = false;
    std::optional<Result<CodePackage>> m_package;
    /// What this version imports of the AWS SDK has been looked for, and is there as far as it can
    /// be had.
    bool m_hasSdk = false;
    /// When it could not be had.
    std::optional<Clock::Steady> m_sdkFailed;
    std::map<const Environment*, std::unique_ptr<Environment>> m_environments;
    /// Those that have an invocation.
    std::vector<const Environment*> m_running;
    /// Used last at the end.
    std::vector<Environment*> m_free;
    /// Likewise, of the provisioned ones.
    std::vector<Environment*> m_ready;
    /// All provisioned ones.
    std::size_t m_provisioned = 0;
    /// Those of them that are in their init.
    std::set<const Environment*> m_preparing;
    bool m_provisioningFailed = false;
    ProvisionedState m_told;
    /// The one whose runtime waits for the function's init.
    Environment* m_standby = nullptr;
    Bytes m_standbyMemory;
    /// It could not be put on standby, or did not stay.
    bool m_standbyFailed = false;
    Clock::Steady m_lastUsed{};
    bool m_closed = false;
    std::deque<Waiting> m_waiting;
    /// Likewise, for environments under a debugger.
    std::deque<InvocationPtr> m_toDebug;
    bool m_lacksMemory = false;
    /// The end of waiting for environments that are at work.
    Deadline m_patience;
    /// When an environment became free last.
    Clock::Steady m_lastFree{};
    /// See isFirstLook().
    Clock::Steady m_firstLook{};
    Pace m_pace;
    Bytes m_largestPeak;
};

} // namespace lathe::dispatch
