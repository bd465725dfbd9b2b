#include "engine/tuning/Measurement.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace lathe::tuning {

namespace {

constexpr std::int64_t million = 1'000'000;

// 128 bits: a million of the longest and largest invocations are more than 64 hold on the way.
__extension__ using Wide = __int128;

} // namespace

Microseconds Measurement::mean() const {
    if (durations.empty())
        return {};
    const Microseconds sum = std::accumulate(durations.begin(), durations.end(), Microseconds{});
    return sum / static_cast<std::int64_t>(durations.size());
}

Microseconds Measurement::percentile(int percent) const {
    if (durations.empty())
        return {};
    std::vector<Microseconds> sorted = durations;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

std::optional<PicoDollars> Measurement::perMillion(model::Architecture architecture) const {
    if (durations.empty())
        return {};
    const PicoDollars sum = architecture == model::Architecture::Arm64 ? costArm : costX86;
    const auto count = static_cast<Wide>(durations.size());
    return PicoDollars{static_cast<std::int64_t>((Wide{sum.count} * million + count / 2) / count)};
}

void add(Measurement& to, const model::InvocationRecord& record, const cost::PriceTable& prices,
         const std::string& region, const model::FunctionSpec& function) {
    to.maxMemoryUsed = std::max(to.maxMemoryUsed, record.maxMemoryUsed);
    if (record.outcome.kind != model::OutcomeKind::Success) {
        to.failure = record.outcome;
        return;
    }
    if (record.coldStart()) {
        to.cold = Measurement::Cold{record.initDuration.value_or(Microseconds{}) +
                                        record.restoreDuration.value_or(Microseconds{}),
                                    record.duration};
        return;
    }
    to.durations.push_back(record.duration);
    to.billed += record.billedDuration;
    model::FunctionSpec priced = function;
    priced.memory = to.memory;
    priced.architecture = model::Architecture::X86_64;
    to.costX86 += prices.invocation(region, priced, record.billedDuration);
    priced.architecture = model::Architecture::Arm64;
    to.costArm += prices.invocation(region, priced, record.billedDuration);
}

} // namespace lathe::tuning
