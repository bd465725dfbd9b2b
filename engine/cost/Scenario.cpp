#include "engine/cost/Scenario.h"

#include <algorithm>

namespace lathe::cost {

namespace {

/// Dollars; PicoDollars holds a little more.
constexpr double mostDollars = 9'000'000;
constexpr double giga = 1024.0 * 1024 * 1024;

Milliseconds billedOf(const Scenario& scenario) {
    // A mean times a wished-for number is an estimate: floating point cannot overflow here.
    return std::chrono::duration_cast<Milliseconds>(
        std::chrono::duration<double, std::micro>(scenario.duration) *
        static_cast<double>(scenario.requests));
}

Usage usageOf(const Scenario& scenario) {
    Usage usage;
    usage.architecture = scenario.architecture;
    usage.memory = scenario.memory;
    usage.ephemeralStorage = scenario.ephemeralStorage;
    usage.readyMemory.count = scenario.memory.count * scenario.provisioned;
    usage.requests = scenario.requests;
    usage.billedDuration = billedOf(scenario);
    return usage;
}

/// Lambda's price without the rest, at the first tier: more than it will be.
double roughDollars(const Scenario& scenario, const RegionPrices& prices) {
    const double seconds = static_cast<double>(scenario.duration.count()) / 1e6 *
                           static_cast<double>(scenario.requests);
    const double gigabytes = static_cast<double>(scenario.memory.count) / giga;
    const double perGbSecond =
        static_cast<double>(prices.tiers(scenario.architecture).front().price.count) / 1e12;
    const double perRequest = static_cast<double>(prices.perRequest.count) / 1e12;
    return seconds * gigabytes * perGbSecond + static_cast<double>(scenario.requests) * perRequest;
}

PicoDollars ofLogs(const Scenario& scenario, const SourcePrices& sources) {
    const double gigabytes =
        static_cast<double>(scenario.log.count) / giga * static_cast<double>(scenario.requests);
    // Billed by the gigabyte; a thousandth of one is exact enough for an estimate.
    const auto thousandths = static_cast<std::int64_t>(gigabytes * 1000);
    const bool lessFree = scenario.allowance == FreeAllowance::Applied;
    const SourcePrice* price = sources.find(scenario.region, Item::LogGigabyte);
    if (!price)
        return {};
    const std::int64_t free = lessFree ? price->freePerMonth * 1000 : 0;
    return {price->tiers.front().price.count / 1000 *
            std::max<std::int64_t>(0, thousandths - free)};
}

} // namespace

Bill billOf(const Scenario& scenario, const PriceTable& prices, const SourcePrices& sources) {
    Bill bill;
    if (roughDollars(scenario, prices.region(scenario.region)) > mostDollars) {
        bill.beyondRange = true;
        return bill;
    }
    const bool lessFree = scenario.allowance == FreeAllowance::Applied;
    const auto month = [&](const Usage& usage) {
        return prices.month(scenario.region, {usage}, scenario.allowance);
    };
    const Usage all = usageOf(scenario);
    Usage withoutStorage = all;
    withoutStorage.ephemeralStorage = Bytes::mebi(512);
    Usage requestsOnly = withoutStorage;
    requestsOnly.billedDuration = {};
    Usage readyOnly = requestsOnly;
    readyOnly.requests = 0;
    const PicoDollars ready = month(readyOnly);
    PicoDollars source;
    for (const Charge& charge : scenario.perInvocation)
        source +=
            sources.month(scenario.region, charge.item, charge.units * scenario.requests, lessFree);
    const std::int64_t traces = scenario.requests / 100 * scenario.tracedPercent;
    bill.lines = {
        {Part::Requests, month(requestsOnly) - ready},
        {Part::Duration, month(withoutStorage) - month(requestsOnly)},
        {Part::Storage, month(all) - month(withoutStorage)},
        {Part::Provisioned, ready},
        {Part::Source, source},
        {Part::Logs, ofLogs(scenario, sources)},
        {Part::Traces, sources.month(scenario.region, Item::TraceRecorded, traces, lessFree)}};
    for (const Bill::Line& line : bill.lines)
        bill.sum += line.price;
    return bill;
}

} // namespace lathe::cost
