#include "engine/dispatch/Environment.h"

#include "engine/runtimes/Runtimes.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <utility>

// How an environment begins: on standby, with its init, from a snapshot, or with another init as
// part of an invocation.

namespace lathe::dispatch {

namespace {

constexpr Seconds standbyLimit{10};
constexpr Seconds restoreLimit{10};

} // namespace

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-ib
Seconds Environment::initLimit() const {
    constexpr Seconds onDemand{10};
    constexpr Seconds ahead{130};
    return mayInitAgain() ? onDemand : std::max(ahead, m_version->spec->timeout);
}

void Environment::prepare() {
    assert(isProvisioned() && m_phase == Phase::Fresh);
    beginInit();
}

bool Environment::standBy() {
    assert(m_phase == Phase::Fresh);
    if (startsFromSnapshot()) {
        beginInit();
        return true;
    }
    if (!m_worker->canStandBy())
        return false;
    m_phase = Phase::Standby;
    setLimit(m_surroundings.clock().steady() + standbyLimit);
    m_worker->standBy();
    return true;
}

void Environment::onStandingBy() {
    if (m_phase != Phase::Standby)
        return;
    clearLimit();
    m_peakMemory = m_worker->peakMemory();
    m_frozen = true;
    m_worker->freeze();
    m_owner.onStandingBy(*this);
}

void Environment::beginInit() {
    logInitStart("init");
    m_phase = Phase::Init;
    m_processStarted = m_surroundings.clock().steady();
    m_memoryRead = {};
    setLimit(m_processStarted + initLimit());
    if (startsFromSnapshot())
        m_worker->startForSnapshot();
    else
        m_worker->start();
}

// A process cannot be copied here as Lambda copies it. It is frozen where Lambda takes the
// snapshot, and is the one environment that is restored from there.
void Environment::onCheckpoint() {
    if (m_phase != Phase::Init)
        return;
    clearLimit();
    m_worker->setCpu(cpuMillis());
    closeInit();
    m_phase = Phase::Snapshot;
    if (m_invocation)
        return beginRestore();
    m_frozen = true;
    m_worker->freeze();
    show(EnvironmentState::Frozen);
    m_owner.onStandingBy(*this);
}

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-restore
void Environment::beginRestore() {
    show(EnvironmentState::Starting);
    m_log.restoreStart(m_worker->runtimeVersion(), versionArn());
    m_phase = Phase::Restore;
    m_restoreStarted = m_surroundings.clock().steady();
    setLimit(m_restoreStarted + restoreLimit);
    if (std::exchange(m_frozen, false))
        m_worker->thaw();
    if (!m_worker->restore())
        restored();
}

void Environment::restored() {
    m_worker->drain();
    m_log.flush();
    logRestoreEnd("success", {});
    m_invokeStarted = m_surroundings.clock().steady();
    handOver();
    m_owner.onUp(*this);
}

void Environment::logRestoreEnd(const char* status, const std::string& errorType) {
    const auto duration = std::chrono::duration_cast<Microseconds>(m_surroundings.clock().steady() -
                                                                   m_restoreStarted);
    m_invocation->record.restoreDuration = duration;
    m_log.restoreEnd({status, errorType, duration});
}

// Told and counted from here on: what came before was not for this function.
void Environment::beginInitOnStandby() {
    logInitStart("init");
    m_phase = Phase::Init;
    m_processStarted = m_surroundings.clock().steady();
    setLimit(m_processStarted + initLimit());
    if (std::exchange(m_frozen, false))
        m_worker->thaw();
    m_worker->beginInit();
}

void Environment::beginInvokeInit() {
    m_log.begin(requestId());
    m_phase = Phase::InvokeInit;
    m_processStarted = m_invokeStarted = m_surroundings.clock().steady();
    m_memoryRead = {};
    m_invocation->record.started = m_surroundings.clock().wall();
    setLimit(m_invokeStarted + m_version->spec->timeout);
    m_worker->setCpu(cpuMillis());
    m_worker->start();
}

void Environment::logInitStart(const char* phase) {
    show(EnvironmentState::Starting);
    m_log.tellTelemetry(
        [this](telemetry::TelemetryEvent event) { m_worker->tell(std::move(event)); });
    m_log.initStart(phase, m_worker->runtimeVersion(), versionArn());
}

std::string Environment::versionArn() const {
    return runtimes::versionArn(m_version->spec->runtime, m_version->place.region);
}

void Environment::logExtensions() {
    for (const runtimeapi::ExtensionInfo& extension : m_worker->extensions())
        m_log.extension(extension);
}

} // namespace lathe::dispatch
