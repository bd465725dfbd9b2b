#include "engine/dispatch/Environment.h"

#include <algorithm>
#include <chrono>
#include <utility>

// The clock of an environment: under a debugger it stands while the program does.

namespace lathe::dispatch {

void Environment::setLimit(Clock::Steady due) {
    m_limit = due;
    if (!m_stillSince)
        m_deadline.set(due);
}

void Environment::clearLimit() {
    m_limit.reset();
    m_deadline.clear();
}

// What has begun while it stood has stood from then on only.
void Environment::stand(bool still) {
    const Clock::Steady now = m_surroundings.clock().steady();
    if (still == m_stillSince.has_value())
        return;
    if (still) {
        m_stillSince = now;
        m_deadline.clear();
        return;
    }
    const Clock::Steady since = *std::exchange(m_stillSince, std::nullopt);
    const Clock::Steady began = m_phase == Phase::Running ? m_invokeStarted : m_processStarted;
    m_stoodStill += std::chrono::duration_cast<Microseconds>(now - since);
    if (m_limit)
        setLimit(*m_limit + (now - std::max(since, began)));
    m_processStarted += now - std::max(since, m_processStarted);
    m_invokeStarted += now - std::max(since, m_invokeStarted);
}

// The debugger needs time of its own, which a small share would not give.
int Environment::cpuMillis() const {
    const int millis = cpuMillisFor(m_version->spec->memory);
    return isDebugged() ? std::max(1000, millis) : millis;
}

} // namespace lathe::dispatch
