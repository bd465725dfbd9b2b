#include "engine/dispatch/Environment.h"

#include "engine/base/Ids.h"
#include "engine/dispatch/Tracing.h"
#include "engine/model/SegmentIds.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <utility>

namespace lathe::dispatch {

namespace {

/// A little later than the next request of a busy client would come.
constexpr Milliseconds freezeDelay{8};

Microseconds between(Clock::Steady from, Clock::Steady to) {
    return std::chrono::duration_cast<Microseconds>(to - from);
}

std::string standstillNote(Microseconds time) {
    return fmt::format("Run under the debugger: the {:.2f} s that it stood still are not counted. "
                       "Max Memory Used is with the debugger's own.",
                       std::chrono::duration<double>{time}.count());
}

} // namespace

int cpuMillisFor(Bytes memory) {
    return static_cast<int>(std::max<std::int64_t>(1, memory.ceilMebi() * 1000 / 1769));
}

Result<std::unique_ptr<Environment>>
Environment::create(Surroundings& surroundings, std::shared_ptr<const FunctionVersion> version,
                    Owner owner, Initialization initialization,
                    std::shared_ptr<Debugging> debugging) {
    std::unique_ptr<Environment> made{new Environment{
        surroundings, std::move(version), std::move(owner), initialization, std::move(debugging)}};
    auto worker = surroundings.makeWorker(made->workerSpec(), made->handlers());
    if (!worker)
        return worker.error();
    made->m_worker = std::move(*worker);
    return made;
}

Environment::Environment(Surroundings& surroundings, std::shared_ptr<const FunctionVersion> version,
                         Owner owner, Initialization initialization,
                         std::shared_ptr<Debugging> debugging)
    : m_surroundings{surroundings}
    , m_version{std::move(version)}
    , m_owner{std::move(owner)}
    , m_initialization{initialization}
    , m_id{newUuid()}
    , m_logStream{newLogStream(m_version->spec->version, surroundings.clock().wall())}
    , m_arn{functionArn(*m_version->spec, m_version->place)}
    , m_log{surroundings.clock(), surroundings.recorder, m_version->spec, m_id,
            toText(initialization)}
    , m_deadline{surroundings.deadlines, [this] { onDeadline(); }}
    , m_debugging{std::move(debugging)}
    , m_idleDeadline{surroundings.deadlines, [this] { onIdleDeadline(); }}
    , m_freeSince{surroundings.clock().steady()} {
    const model::FunctionSpec& function = *m_version->spec;
    surroundings.recorder.logStream(
        {m_id, logGroupOf(function), m_logStream, function.logicalId, surroundings.clock().wall()});
    if (!m_debugging)
        return;
    stand(m_debugging->standsStill());
    m_debugging->attach({[this](bool still) { stand(still); },
                         [this](std::string line) { m_log.platform(std::move(line)); },
                         [this] {
                             if (m_phase == Phase::Running && m_answered)
                                 finish(Phase::Ready);
                         }});
}

Environment::~Environment() {
    if (m_debugging)
        m_debugging->attach({});
    if (!m_worker)
        return;
    m_worker.reset();
    m_log.flush();
    if (m_invocation) {
        if (!m_answered)
            answered(stoppedFailure(requestId()));
        m_invocation->record.finished = m_surroundings.clock().wall();
        m_surroundings.recorder.finished(std::move(m_invocation->record));
    }
    show(EnvironmentState::Gone);
}

WorkerHandlers Environment::handlers() {
    return {[this](sandbox::Stream stream, std::string_view bytes) { m_log.output(stream, bytes); },
            [this](const sandbox::Exit& exit) { onExit(exit); },
            [this] { onReady(); },
            [this](const std::string& id, std::string body) { onResponse(id, std::move(body)); },
            [this](const std::string& id, const runtimeapi::RuntimeError& error) {
                onError(id, error);
            },
            [this](runtimeapi::RuntimeError error) { onInitError(std::move(error)); },
            [this](const std::string& id, std::string_view contentType) {
                if (!takesParts(id))
                    return;
                m_invocation->record.moments.responding = m_surroundings.clock().wall();
                if (m_invocation->sink.begin)
                    m_invocation->sink.begin(m_invocation->record, contentType);
            },
            [this](const std::string& id, std::string_view bytes) {
                if (takesParts(id))
                    m_invocation->sink.bytes(bytes);
            },
            [this] { onRuntimeDone(); },
            [this](const sandbox::Exit& exit) { onRuntimeExit(exit); },
            [this](const ExtensionExit& exit) { onExtensionExit(exit); },
            [this](const std::string& name, sandbox::Stream stream, std::string_view bytes) {
                m_log.extensionOutput(name, stream, bytes);
            },
            [this] { onStandingBy(); },
            [this] { onCheckpoint(); },
            [this] {
                if (m_invocation && m_phase != Phase::Running)
                    m_invocation->record.moments.environmentUp = m_surroundings.clock().wall();
            },
            [this](std::string profile) { m_initProfile = std::move(profile); }};
}

WorkerSpec Environment::workerSpec() const {
    const FunctionVersion& version = *m_version;
    Place place = version.place;
    place.logStream = m_logStream;
    place.initialization = m_initialization;
    return {m_id,
            version.spec,
            version.package.codeDirectory,
            version.package.layerDirectory,
            standardVariables(*version.spec, place, m_credentials, version.variables),
            std::max(1000, cpuMillisFor(version.spec->memory)),
            version.place.accountId,
            m_debugging};
}

void Environment::run(InvocationPtr invocation) {
    assert(isFree());
    m_idleDeadline.clear();
    m_invocation = std::move(invocation);
    m_answered = m_runtimeDoneTold = false;
    m_runtimeDoneAt.reset();
    model::InvocationRecord& record = m_invocation->record;
    record.environmentId = m_id;
    record.logStream = m_logStream;
    record.memorySize = m_version->spec->memory;
    record.moments.taken = m_surroundings.clock().wall();
    m_tenant = record.tenantId;
    switch (m_phase) {
    case Phase::Ready:
        if (std::exchange(m_frozen, false))
            m_worker->thaw();
        m_invokeStarted = m_surroundings.clock().steady();
        handOver();
        return;
    case Phase::Standby:
        return beginInitOnStandby();
    case Phase::Snapshot:
        return beginRestore();
    case Phase::Reset:
        logInitStart("invoke");
        return beginInvokeInit();
    case Phase::Init:
        // Is restored when it has been initialised.
    case Phase::Ending:
        // Begins when what was there is gone.
        return;
    default:
        beginInit();
    }
}

void Environment::stop() {
    if (m_phase == Phase::Ending)
        m_ending = Ending::Stopped;
    else if (m_invocation)
        kill(Ending::Stopped);
}

bool Environment::shutDown(std::function<void()> gone) {
    if (m_phase == Phase::Fresh || m_phase == Phase::Reset || !m_worker->hasExtensions())
        return false;
    m_gone = std::move(gone);
    if (m_phase == Phase::Ending)
        m_ending = Ending::ShutDown;
    else
        kill(Ending::ShutDown);
    return true;
}

void Environment::logInitReport(const char* phase, const char* status,
                                const std::string& errorType) {
    const telemetry::InitEnd end{phase, status, errorType,
                                 between(m_processStarted, m_surroundings.clock().steady())};
    logExtensions();
    m_log.initRuntimeDone(end);
    m_log.initReport(end);
}

void Environment::onReady() {
    if (m_phase == Phase::Init && startsFromSnapshot()) {
        // Its client does not know of hooks.
        onCheckpoint();
    } else if (m_phase == Phase::Restore) {
        restored();
    } else if (m_phase == Phase::Init) {
        m_invokeStarted = m_surroundings.clock().steady();
        if (m_invocation)
            m_invocation->record.initDuration = between(m_processStarted, m_invokeStarted);
        m_worker->setCpu(cpuMillis());
        initDone();
    } else if (m_phase == Phase::InvokeInit) {
        initDone();
    } else if (m_phase == Phase::Running && m_answered) {
        if (isDebugged())
            m_debugging->hasAnswered();
        else
            finish(Phase::Ready);
    }
}

void Environment::closeInit() {
    // A process that has exited cannot be asked.
    m_peakMemory = m_worker->peakMemory();
    m_worker->drain();
    m_log.flush();
    logExtensions();
    m_log.initReport({m_phase == Phase::Init ? "init" : "invoke",
                      "success",
                      {},
                      between(m_processStarted, m_surroundings.clock().steady())});
    if (!m_worker->hasSubscribers())
        m_log.tellTelemetry({});
}

void Environment::initDone() {
    closeInit();
    if (m_invocation) {
        handOver();
        return m_owner.onUp(*this);
    }
    clearLimit();
    m_phase = Phase::Ready;
    becomeFree();
    m_owner.onFree(*this);
}

void Environment::onRuntimeDone() {
    if (m_phase == Phase::Init || m_phase == Phase::InvokeInit) {
        m_log.initRuntimeDone({m_phase == Phase::Init ? "init" : "invoke", "success", {}, {}});
    } else if (m_phase == Phase::Running && m_answered) {
        m_runtimeDoneAt = m_surroundings.clock().steady();
        m_invocation->record.moments.runtimeDone = m_surroundings.clock().wall();
        m_worker->drain();
        tellRuntimeDone();
    }
}

void Environment::tellRuntimeDone() {
    if (std::exchange(m_runtimeDoneTold, true))
        return;
    const auto done = m_runtimeDoneAt.value_or(m_surroundings.clock().steady());
    m_log.runtimeDone(m_invocation->record,
                      {between(m_invokeStarted, m_answeredAt), between(m_invokeStarted, done)});
}

void Environment::handOver() {
    model::InvocationRecord& record = m_invocation->record;
    const Clock& clock = m_surroundings.clock();
    const auto deadline = m_invokeStarted + m_version->spec->timeout;
    if (!record.started)
        record.started = clock.wall();
    m_phase = Phase::Running;
    setLimit(deadline);
    // First, because the runtime works meanwhile; what it prints comes in a later turn of the loop.
    m_worker->dispatch({record.requestId, record.payload, invokedArn(), traceForRuntime(record),
                        m_invocation->clientContext, m_invocation->cognitoIdentity,
                        clock.wall() + between(clock.steady(), deadline),
                        static_cast<bool>(m_invocation->sink), record.tenantId,
                        m_surroundings.coresAreTaken()});
    m_log.begin(record.requestId);
    m_log.start(record);
    if (const std::string profile = std::exchange(m_initProfile, {}); !profile.empty())
        m_surroundings.recorder.initProfile(record, profile);
    show(EnvironmentState::Busy);
}

std::string Environment::invokedArn() const {
    const std::string& qualifier = m_invocation->qualifier;
    return qualifier.empty() ? m_arn : m_arn + ":" + qualifier;
}

void Environment::onResponse(const std::string& id, std::string body) {
    if (m_phase != Phase::Running || m_answered || id != requestId())
        return;
    answered({{}, std::move(body)});
    answerCaller();
}

bool Environment::takesParts(const std::string& id) const {
    return m_phase == Phase::Running && !m_answered && id == requestId() && m_invocation->sink;
}

void Environment::onError(const std::string& id, const runtimeapi::RuntimeError& error) {
    if (m_phase != Phase::Running || m_answered || id != requestId())
        return;
    answered(reportedFailure(model::OutcomeKind::FunctionError, error));
    answerCaller();
}

void Environment::onInitError(runtimeapi::RuntimeError error) {
    const bool restoring = m_phase == Phase::Restore;
    if (!restoring && m_phase != Phase::Init && m_phase != Phase::InvokeInit)
        return;
    m_initError = std::move(error);
    if (restoring)
        kill(Ending::RestoreFailed);
    else
        kill(m_phase == Phase::Init ? Ending::InitFailed : Ending::InvokeInitFailed);
}

void Environment::onDeadline() {
    if (m_phase == Phase::Init)
        kill(Ending::InitTimedOut);
    else if (m_phase == Phase::InvokeInit)
        kill(Ending::InvokeInitTimedOut);
    else if (m_phase == Phase::Restore)
        kill(Ending::RestoreTimedOut);
    else if (m_phase == Phase::Running)
        kill(Ending::TimedOut);
    else if (m_phase == Phase::Standby)
        m_owner.onLost(*this, Loss::InitFailed);
}

std::optional<Clock::Steady> Environment::answeredAt() const {
    if (m_phase != Phase::Running || !m_answered)
        return {};
    return m_answeredAt;
}

std::optional<Clock::Steady> Environment::runningSince() const {
    if (m_phase != Phase::Running)
        return {};
    return m_invokeStarted;
}

void Environment::answered(Failure failure) {
    m_answered = true;
    m_answeredAt = m_surroundings.clock().steady();
    m_invocation->record.moments.answered = m_surroundings.clock().wall();
    m_invocation->record.outcome = std::move(failure.outcome);
    m_invocation->record.response = std::move(failure.response);
}

// The caller need not wait until the runtime asks for the next event.
void Environment::answerCaller() {
    if (m_invocation->reply != Reply::Early || !m_invocation->done)
        return;
    const model::InvocationRecord& record = m_invocation->record;
    Answer answer;
    answer.record.requestId = record.requestId;
    answer.record.function = record.function;
    answer.record.version = record.version;
    answer.record.type = record.type;
    answer.record.traceId = record.traceId;
    answer.record.outcome = record.outcome;
    answer.record.response = record.response;
    m_invocation->seat = {};
    std::exchange(m_invocation->done, nullptr)(std::move(answer));
}

void Environment::finish(Phase next) {
    clearLimit();
    m_initError.reset();
    completeRecord(m_surroundings.clock().steady());
    if (next == Phase::Ready)
        m_worker->drain();
    tellRuntimeDone();
    if (isDebugged())
        m_log.platform(standstillNote(m_stoodStill));
    std::string tail = m_log.end(m_invocation->record);

    const InvocationPtr invocation = std::move(m_invocation);
    m_lastTrace = invocation->record.traceId;
    m_lastRequest = invocation->record.requestId;
    m_lastAttempt = invocation->record.attempt;
    // Before `done`, which may invoke again.
    invocation->seat = {};
    m_phase = next;
    becomeFree();
    std::optional<Answer> answer;
    if (invocation->done)
        answer = Answer{invocation->record, std::move(tail)};
    m_surroundings.recorder.finished(std::move(invocation->record));
    // Likewise: this environment is there for that.
    m_owner.onFree(*this);
    if (answer)
        invocation->done(std::move(*answer));
}

void Environment::becomeFree() {
    m_freeSince = m_surroundings.clock().steady();
    show(EnvironmentState::Idle);
    if (m_phase == Phase::Ready)
        m_idleDeadline.set(m_freeSince + freezeDelay);
    else
        m_idleDeadline.set(m_freeSince + m_surroundings.idleLifetime);
}

void Environment::onIdleDeadline() {
    if (m_phase != Phase::Ready || m_frozen)
        return m_owner.onExpired(*this);
    m_frozen = true;
    m_worker->freeze();
    show(EnvironmentState::Frozen);
    if (!isProvisioned())
        m_idleDeadline.set(m_freeSince + m_surroundings.idleLifetime);
}

void Environment::show(EnvironmentState state) {
    if (std::exchange(m_shown, state) == state)
        return;
    EnvironmentChange change{m_id, m_version->spec->logicalId, state, m_surroundings.clock().wall(),
                             isProvisioned()};
    if (state == EnvironmentState::Frozen && !m_lastRequest.empty()) {
        change.lastTrace = m_lastTrace;
        change.lastSegment = model::functionSegmentId(m_lastRequest, m_lastAttempt);
    }
    m_surroundings.recorder.environment(change);
}

} // namespace lathe::dispatch
