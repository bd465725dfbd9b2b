#include "widgets/cost/LoopWatch.h"

#include "engine/base/Trace.h"

#include <algorithm>
#include <chrono>

namespace lathe::cost {

namespace {

constexpr std::size_t mostChains = 10'000;
/// A chain that has not gone on for so long is over.
constexpr Seconds longestPause{15 * 60};
/// Shorter times say nothing of a pace.
constexpr Microseconds shortestTime{100'000};

PicoDollars perHour(PicoDollars cost, Microseconds time) {
    constexpr double hour = 3600e6;
    constexpr double mostPicoDollars = 9e18;
    const double rate = double(cost.count) * hour / double(std::max(time, shortestTime).count());
    return {std::int64_t(std::min(rate, mostPicoDollars))};
}

} // namespace

std::optional<Loop> LoopWatch::add(const model::InvocationRecord& finished, int round) {
    const std::string_view root = traceRootOf(finished.traceId);
    const Timestamp now = finished.finished.value_or(finished.accepted);
    if (root.empty())
        return {};
    if (m_chains.size() >= mostChains)
        forgetOld(now);
    const auto [found, isNew] = m_chains.try_emplace(std::string{root});
    Chain& chain = found->second;
    if (isNew)
        chain.first = finished.accepted;
    chain.last = std::max(chain.last, now);
    chain.cost += finished.cost;
    const bool stopped = finished.outcome.errorType == "RecursiveInvocationException";
    if (round < fewestRounds || (stopped ? chain.toldStop : chain.told))
        return {};
    chain.told = true;
    chain.toldStop = stopped;
    const Microseconds time = chain.last - chain.first;
    return Loop{finished.function,         finished.traceId, round, time,
                perHour(chain.cost, time), stopped};
}

void LoopWatch::forgetOld(Timestamp now) {
    std::erase_if(m_chains,
                  [now](const auto& entry) { return now - entry.second.last > longestPause; });
    if (m_chains.size() >= mostChains)
        m_chains.clear();
}

} // namespace lathe::cost
