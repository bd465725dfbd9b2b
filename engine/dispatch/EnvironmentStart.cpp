#include "engine/dispatch/Environment.h"

#include "engine/runtimes/Runtimes.h"

#include <cassert>
#include <utility>

// How an environment begins: on standby, with its init, or with another init as part of an
// invocation.

namespace lathe::dispatch {

namespace {

constexpr Seconds initLimit{10};

} // namespace

void Environment::prepare() {
    assert(isProvisioned() && m_phase == Phase::Fresh);
    beginInit();
}

bool Environment::standBy() {
    assert(m_phase == Phase::Fresh);
    if (!m_worker->canStandBy())
        return false;
    m_phase = Phase::Standby;
    m_deadline.set(m_surroundings.clock().steady() + initLimit);
    m_worker->standBy();
    return true;
}

void Environment::onStandingBy() {
    if (m_phase != Phase::Standby)
        return;
    m_deadline.clear();
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
    m_deadline.set(m_processStarted + initLimit);
    m_worker->start();
}

// Told and counted from here on: what came before was not for this function.
void Environment::beginInitOnStandby() {
    logInitStart("init");
    m_phase = Phase::Init;
    m_processStarted = m_surroundings.clock().steady();
    m_deadline.set(m_processStarted + initLimit);
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
    m_deadline.set(m_invokeStarted + m_version->spec->timeout);
    m_worker->setCpu(cpuMillisFor(m_version->spec->memory));
    m_worker->start();
}

void Environment::logInitStart(const char* phase) {
    show(EnvironmentState::Starting);
    m_log.tellTelemetry(
        [this](telemetry::TelemetryEvent event) { m_worker->tell(std::move(event)); });
    m_log.initStart(phase, m_worker->runtimeVersion(),
                    runtimes::versionArn(m_version->spec->runtime, m_version->place.region));
}

void Environment::logExtensions() {
    for (const runtimeapi::ExtensionInfo& extension : m_worker->extensions())
        m_log.extension(extension);
}

} // namespace lathe::dispatch
