#include "engine/dispatch/Environment.h"

#include <algorithm>
#include <chrono>

// What is measured of an invocation, and what it costs.

namespace lathe::dispatch {

namespace {

constexpr Milliseconds shortInvocation{5};
constexpr Milliseconds memoryGoodFor{50};

} // namespace

void Environment::completeRecord(Clock::Steady ended) {
    using namespace std::chrono;
    model::InvocationRecord& record = m_invocation->record;
    const Clock& clock = m_surroundings.clock();
    record.finished = clock.wall();
    if (record.started)
        record.duration = std::min<Microseconds>(
            duration_cast<Microseconds>(ended - m_invokeStarted), m_version->spec->timeout);
    m_lastDuration = record.duration;
    measureMemory(ended);
    record.maxMemoryUsed = m_peakMemory;
    if (record.outcome.kind == model::OutcomeKind::NotRun)
        return;
    record.billedDuration =
        std::max(Milliseconds{1},
                 ceil<Milliseconds>(record.duration + record.initDuration.value_or(Microseconds{}) +
                                    record.billedRestore()));
    if (isDebugged())
        return;
    const cost::PriceTable& prices = m_surroundings.prices;
    const model::FunctionSpec& spec = *m_version->spec;
    const std::string& region = m_version->place.region;
    record.cost = isProvisioned()
                      ? prices.provisionedInvocation(region, spec, record.billedDuration)
                      : prices.invocation(region, spec, record.billedDuration);
}

// Reading costs as much as a short invocation: what the shortest ones take is told a few
// invocations later.
void Environment::measureMemory(Clock::Steady now) {
    if (now - m_invokeStarted < shortInvocation && now - m_memoryRead < memoryGoodFor)
        return;
    m_peakMemory = m_worker->peakMemory();
    m_memoryRead = now;
}

} // namespace lathe::dispatch
