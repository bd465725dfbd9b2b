#include "engine/dispatch/Fleet.h"
#include "engine/dispatch/FunctionPool.h"
#include "engine/model/SnapStart.h"
#include "engine/runtimes/Runtimes.h"

#include <utility>

// The environment of a pool whose runtime is up before the function is asked for, with none of its
// code loaded: the first invocation waits for the function's own init only. With SnapStart it has
// been initialised too, as Lambda does it when a version is published, and waits to be restored.

namespace lathe::dispatch {

bool FunctionPool::mayStandBy() {
    if (m_closed || m_standby || m_standbyFailed || m_spec->reservedConcurrency == 0)
        return false;
    if (model::startsFromSnapshot(*m_spec))
        return true;
    // Nothing is unpacked or built for what may never be asked for.
    return runtimes::canStandBy(m_spec->runtime, m_variables) &&
           (m_package || (!m_packaging && isQuick(*m_spec, m_fleet.stateDirectory())));
}

std::string FunctionPool::standbyKind() const {
    return model::startsFromSnapshot(*m_spec) ? m_spec->logicalId + ":" + m_spec->version
                                              : m_spec->runtime;
}

void FunctionPool::beginStandby() {
    const auto ready = package();
    if (!ready)
        return;
    const auto environment =
        *ready ? create(**ready, usualInitialization()) : Result<Environment*>{ready->error()};
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
    if (&environment != m_standby)
        return;
    m_standbyMemory = environment.peakMemory();
    m_fleet.standbys().consider();
}

} // namespace lathe::dispatch
