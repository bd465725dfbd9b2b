#include "engine/dispatch/Fleet.h"
#include "engine/dispatch/FunctionPool.h"
#include "engine/runtimes/Runtimes.h"

#include <utility>

// The environment of a pool whose runtime is up before the function is asked for, with none of its
// code loaded: the first invocation waits for the function's own init only.

namespace lathe::dispatch {

bool FunctionPool::mayStandBy() {
    if (m_closed || m_standby || m_standbyFailed || m_spec->reservedConcurrency == 0 ||
        !runtimes::canStandBy(m_spec->runtime, m_variables))
        return false;
    // Nothing is unpacked or built for what may never be asked for.
    return m_package || isQuick(*m_spec, m_fleet.stateDirectory());
}

void FunctionPool::beginStandby() {
    const auto ready = package();
    if (!ready)
        return;
    const auto environment =
        *ready ? create(**ready, Initialization::OnDemand) : Result<Environment*>{ready->error()};
    if (!environment) {
        // Said when it is invoked.
        m_package.reset();
        m_standbyFailed = true;
        return;
    }
    m_standby = *environment;
    if (!m_standby->standBy()) {
        m_standbyFailed = true;
        retire(*m_standby);
    }
}

void FunctionPool::endStandby() {
    if (m_standby)
        retire(*m_standby);
}

Environment* FunctionPool::takeStandby(const CodePackage& package) {
    if (!m_standby)
        return nullptr;
    if (m_standby->version() != m_version || m_version->package != package) {
        endStandby();
        return nullptr;
    }
    m_standbyMemory = {};
    return std::exchange(m_standby, nullptr);
}

void FunctionPool::onStandingBy(const Environment& environment) {
    m_standbyMemory = environment.peakMemory();
    m_fleet.standbys().consider();
}

} // namespace lathe::dispatch
