#include "engine/dispatch/Fleet.h"
#include "engine/dispatch/FunctionPool.h"

#include <utility>

// The environments that a pool keeps initialised ahead of invocations: provisioned concurrency
// (https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html).

namespace lathe::dispatch {

namespace {

/// Inits of one version that run at once: more only make each other slower.
constexpr std::size_t mostPreparing = 4;

} // namespace

std::size_t FunctionPool::wanted() const {
    if (m_closed || !m_fleet.surroundings().provisions)
        return 0;
    return static_cast<std::size_t>(m_spec->provisionedConcurrency.value_or(0));
}

void FunctionPool::provision() {
    while (m_provisioned > wanted() && !m_ready.empty())
        retire(*m_ready.back());
    while (m_provisioned < wanted() && m_preparing.size() < mostPreparing && prepareOne()) {
    }
    tellProvisioned();
}

bool FunctionPool::prepareOne() {
    if (m_provisioningFailed)
        return false;
    const auto ready = package();
    if (!ready || (*ready && !m_fleet.makeRoom(expectedEach())))
        return false;
    const auto environment = *ready ? create(**ready, Initialization::Provisioned)
                                    : Result<Environment*>{ready->error()};
    if (!environment) {
        m_package.reset();
        m_provisioningFailed = true;
        return false;
    }
    ++m_provisioned;
    m_preparing.insert(*environment);
    (*environment)->prepare();
    return true;
}

// A process that goes by itself is replaced. One that cannot be initialised would fail for ever.
void FunctionPool::onLost(const Environment& environment, Environment::Loss loss) {
    if (loss == Environment::Loss::InitFailed && environment.version() == m_version)
        (environment.isProvisioned() ? m_provisioningFailed : m_standbyFailed) = true;
    retire(environment);
    pump();
}

void FunctionPool::tellProvisioned() {
    const ProvisionedState state{static_cast<int>(m_provisioned - m_preparing.size()),
                                 m_provisioningFailed && m_provisioned < wanted()};
    if (std::exchange(m_told, state) != state)
        m_fleet.surroundings().provisioned.set(m_spec->logicalId, m_spec->version, state);
}

} // namespace lathe::dispatch
