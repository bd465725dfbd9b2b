#include "engine/dispatch/Environment.h"

#include "engine/base/Ids.h"
#include "engine/runtimes/Runtimes.h"
#include "engine/telemetry/PlatformLog.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <utility>

namespace lathe::dispatch {

namespace {

constexpr Seconds initLimit{10};
/// A little later than the next request of a busy client would come.
constexpr Milliseconds freezeDelay{8};
constexpr Milliseconds shortInvocation{5};
constexpr Milliseconds memoryGoodFor{50};

Microseconds between(Clock::Steady from, Clock::Steady to) {
    return std::chrono::duration_cast<Microseconds>(to - from);
}

} // namespace

int cpuMillisFor(Bytes memory) {
    return static_cast<int>(std::max<std::int64_t>(1, memory.ceilMebi() * 1000 / 1769));
}

Result<std::unique_ptr<Environment>>
Environment::create(Surroundings& surroundings, std::shared_ptr<const FunctionVersion> version,
                    Owner owner) {
    std::unique_ptr<Environment> made{
        new Environment{surroundings, std::move(version), std::move(owner)}};
    auto worker = surroundings.makeWorker(made->workerSpec(), made->handlers());
    if (!worker)
        return worker.error();
    made->m_worker = std::move(*worker);
    made->show(EnvironmentState::Starting);
    return made;
}

Environment::Environment(Surroundings& surroundings, std::shared_ptr<const FunctionVersion> version,
                         Owner owner)
    : m_surroundings{surroundings}
    , m_version{std::move(version)}
    , m_owner{std::move(owner)}
    , m_id{newUuid()}
    , m_logStream{newLogStream(surroundings.clock().wall())}
    , m_arn{functionArn(*m_version->spec, m_version->place)}
    , m_log{surroundings.clock(), surroundings.recorder, m_version->spec->logicalId, m_id}
    , m_deadline{surroundings.deadlines, [this] { onDeadline(); }}
    , m_idleDeadline{surroundings.deadlines, [this] { onIdleDeadline(); }}
    , m_freeSince{surroundings.clock().steady()} {}

Environment::~Environment() {
    if (!m_worker)
        return;
    m_worker.reset();
    m_log.flush();
    if (m_invocation) {
        if (!m_answered)
            answered(stoppedFailure(requestId()));
        m_invocation->record.finished = m_surroundings.clock().wall();
        m_surroundings.recorder.finished(m_invocation->record);
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
            [this](runtimeapi::RuntimeError error) { onInitError(std::move(error)); }};
}

WorkerSpec Environment::workerSpec() const {
    const FunctionVersion& version = *m_version;
    Place place = version.place;
    place.logStream = m_logStream;
    return {m_id,
            version.spec,
            version.package.codeDirectory,
            version.package.layerDirectory,
            standardVariables(*version.spec, place, version.identity, version.variables),
            std::max(1000, cpuMillisFor(version.spec->memory))};
}

void Environment::run(InvocationPtr invocation) {
    assert(isFree());
    m_idleDeadline.clear();
    m_invocation = std::move(invocation);
    m_answered = false;
    model::InvocationRecord& record = m_invocation->record;
    record.environmentId = m_id;
    record.logStream = m_logStream;
    record.memorySize = m_version->spec->memory;
    switch (m_phase) {
    case Phase::Ready:
        if (std::exchange(m_frozen, false))
            m_worker->thaw();
        m_invokeStarted = m_surroundings.clock().steady();
        handOver();
        return;
    case Phase::Reset:
        logInitStart();
        beginInvokeInit();
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

void Environment::beginInit() {
    logInitStart();
    m_phase = Phase::Init;
    m_processStarted = m_surroundings.clock().steady();
    m_memoryRead = {};
    m_deadline.set(m_processStarted + initLimit);
    m_worker->start();
}

void Environment::beginInvokeInit() {
    m_log.begin(requestId());
    m_phase = Phase::InvokeInit;
    m_processStarted = m_invokeStarted = m_surroundings.clock().steady();
    m_memoryRead = {};
    m_invocation->record.started = m_surroundings.clock().wall();
    m_deadline.set(m_invokeStarted + m_version->spec->timeout);
    m_worker->setCpu(cpuMillisFor(m_version->spec->memory));
    m_worker->start();
}

void Environment::logInitStart() {
    show(EnvironmentState::Starting);
    const model::FunctionSpec& function = *m_version->spec;
    m_log.platform(
        telemetry::initStartLine(function.logging, m_worker->runtimeVersion(),
                                 runtimes::versionArn(function.runtime, m_version->place.region),
                                 m_surroundings.clock().wall()));
}

void Environment::logInitReport(const char* phase, const char* status,
                                const std::string& errorType) {
    const Clock& clock = m_surroundings.clock();
    m_log.platform(telemetry::initReportLine(m_version->spec->logging,
                                             between(m_processStarted, clock.steady()), phase,
                                             status, errorType, clock.wall()),
                   model::LogLevel::Error);
}

void Environment::onReady() {
    if (m_phase == Phase::Init) {
        m_invokeStarted = m_surroundings.clock().steady();
        m_invocation->record.initDuration = between(m_processStarted, m_invokeStarted);
        m_worker->setCpu(cpuMillisFor(m_version->spec->memory));
        initDone();
    } else if (m_phase == Phase::InvokeInit) {
        initDone();
    } else if (m_phase == Phase::Running && m_answered) {
        finish(Phase::Ready);
    }
}

void Environment::initDone() {
    // A process that has exited cannot be asked.
    m_peakMemory = m_worker->peakMemory();
    m_worker->drain();
    m_log.flush();
    handOver();
}

void Environment::handOver() {
    model::InvocationRecord& record = m_invocation->record;
    const Clock& clock = m_surroundings.clock();
    const auto deadline = m_invokeStarted + m_version->spec->timeout;
    if (!record.started)
        record.started = clock.wall();
    m_phase = Phase::Running;
    m_deadline.set(deadline);
    // First, because the runtime works meanwhile; what it prints comes in a later turn of the loop.
    m_worker->dispatch({record.requestId, record.payload, m_arn, record.traceId,
                        m_invocation->clientContext, m_invocation->cognitoIdentity,
                        clock.wall() + between(clock.steady(), deadline)});
    m_log.begin(record.requestId);
    m_log.platform(telemetry::startLine(m_version->spec->logging, record));
    show(EnvironmentState::Busy);
}

void Environment::onResponse(const std::string& id, std::string body) {
    if (m_phase != Phase::Running || m_answered || id != requestId())
        return;
    answered({{}, std::move(body)});
    answerCaller();
}

void Environment::onError(const std::string& id, const runtimeapi::RuntimeError& error) {
    if (m_phase != Phase::Running || m_answered || id != requestId())
        return;
    answered(reportedFailure(model::OutcomeKind::FunctionError, error));
    answerCaller();
}

void Environment::onInitError(runtimeapi::RuntimeError error) {
    if (m_phase != Phase::Init && m_phase != Phase::InvokeInit)
        return;
    m_initError = std::move(error);
    kill(m_phase == Phase::Init ? Ending::InitFailed : Ending::InvokeInitFailed);
}

void Environment::onDeadline() {
    if (m_phase == Phase::Init)
        kill(Ending::InitTimedOut);
    else if (m_phase == Phase::InvokeInit)
        kill(Ending::InvokeInitTimedOut);
    else if (m_phase == Phase::Running)
        kill(Ending::TimedOut);
}

void Environment::kill(Ending why) {
    m_deadline.clear();
    m_ending = why;
    m_phase = Phase::Ending;
    m_worker->kill();
}

void Environment::onExit(const sandbox::Exit& exit) {
    m_deadline.clear();
    m_log.flush();
    const Phase phase = std::exchange(m_phase, Phase::Reset);
    if (m_invocation && exit.reason == sandbox::Exit::Reason::StartFailed) {
        answered(exitFailure(requestId(), exit));
        return finish(Phase::Reset);
    }
    switch (phase) {
    case Phase::Ending:
        return ended();
    case Phase::Init:
        return initFailed(exit);
    case Phase::InvokeInit:
        m_invocation->record.initDuration.reset();
        logInitReport("invoke", "error", exitFailure({}, exit).outcome.errorType);
        return invokeInitFailed(exitFailure(requestId(), exit));
    case Phase::Running:
        return crashed(exit);
    default:
        // A runtime that goes while it has nothing to do is started again with the next event.
        m_frozen = false;
    }
}

void Environment::ended() {
    switch (m_ending) {
    case Ending::InitFailed:
        logInitReport("init", "error", m_initError->type);
        return beginInvokeInit();
    case Ending::InitTimedOut:
        logInitReport("init", "timeout", {});
        return beginInvokeInit();
    case Ending::InvokeInitFailed:
        logInitReport("invoke", "error", m_initError->type);
        return invokeInitFailed(reportedFailure(model::OutcomeKind::Crash, *m_initError));
    case Ending::InvokeInitTimedOut:
        logInitReport("invoke", "timeout", {});
        m_log.platform(telemetry::startLine(m_version->spec->logging, m_invocation->record));
        return timedOut();
    case Ending::TimedOut:
        return timedOut();
    case Ending::Stopped:
        m_log.begin(requestId());
        if (!m_answered)
            answered(stoppedFailure(requestId()));
        m_log.platform(m_invocation->record.outcome.errorMessage, model::LogLevel::Warn);
        return finish(Phase::Reset);
    }
}

void Environment::initFailed(const sandbox::Exit& exit) {
    logInitReport("init", "error", exitFailure({}, exit).outcome.errorType);
    beginInvokeInit();
}

void Environment::invokeInitFailed(Failure failure) {
    m_log.platform(telemetry::startLine(m_version->spec->logging, m_invocation->record));
    answered(std::move(failure));
    finish(Phase::Reset);
}

void Environment::crashed(const sandbox::Exit& exit) {
    // Who has answered before leaving has done what was asked.
    if (!m_answered) {
        answered(exitFailure(requestId(), exit));
        const model::Outcome& outcome = m_invocation->record.outcome;
        m_log.platform(outcome.errorMessage, model::LogLevel::Error);
        m_log.platform(outcome.errorType, model::LogLevel::Error);
    }
    finish(Phase::Reset);
}

void Environment::timedOut() {
    const Seconds limit = m_version->spec->timeout;
    m_log.platform(fmt::format("{} {} Task timed out after {}.00 seconds",
                               toIso8601(m_surroundings.clock().wall()), requestId(),
                               limit.count()),
                   model::LogLevel::Error);
    if (!m_answered)
        answered(timeoutFailure(requestId(), limit));
    finish(Phase::Reset);
}

std::optional<Clock::Steady> Environment::answeredAt() const {
    if (m_phase != Phase::Running || !m_answered)
        return {};
    return m_answeredAt;
}

void Environment::answered(Failure failure) {
    m_answered = true;
    m_answeredAt = m_surroundings.clock().steady();
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
    m_deadline.clear();
    m_initError.reset();
    const auto& logging = m_version->spec->logging;
    completeRecord(m_surroundings.clock().steady());
    if (next == Phase::Ready)
        m_worker->drain();
    std::string tail = m_log.end(telemetry::endLine(logging, m_invocation->record),
                                 telemetry::reportLine(logging, m_invocation->record));

    const InvocationPtr invocation = std::move(m_invocation);
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

void Environment::completeRecord(Clock::Steady ended) {
    using namespace std::chrono;
    model::InvocationRecord& record = m_invocation->record;
    const Clock& clock = m_surroundings.clock();
    record.finished = clock.wall();
    if (record.started)
        record.duration =
            std::min<Microseconds>(between(m_invokeStarted, ended), m_version->spec->timeout);
    measureMemory(ended);
    record.maxMemoryUsed = m_peakMemory;
    if (record.outcome.kind == model::OutcomeKind::NotRun)
        return;
    record.billedDuration =
        std::max(Milliseconds{1}, ceil<Milliseconds>(record.duration +
                                                     record.initDuration.value_or(Microseconds{})));
    record.cost = m_surroundings.prices.invocation(m_version->place.region, *m_version->spec,
                                                   record.billedDuration);
}

// Reading costs as much as a short invocation: what the shortest ones take is told a few
// invocations later.
void Environment::measureMemory(Clock::Steady now) {
    if (now - m_invokeStarted < shortInvocation && now - m_memoryRead < memoryGoodFor)
        return;
    m_peakMemory = m_worker->peakMemory();
    m_memoryRead = now;
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
    m_idleDeadline.set(m_freeSince + m_surroundings.idleLifetime);
}

void Environment::show(EnvironmentState state) {
    if (std::exchange(m_shown, state) == state)
        return;
    m_surroundings.recorder.environment(
        {m_id, m_version->spec->logicalId, state, m_surroundings.clock().wall()});
}

} // namespace lathe::dispatch
