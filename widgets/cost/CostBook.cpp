#include "widgets/cost/CostBook.h"

#include "engine/model/Trial.h"

#include <algorithm>

namespace lathe::cost {

namespace {

/// Dollars; PicoDollars holds a little more.
constexpr double mostDollars = 9'000'000;

bool sameSetting(const Alternative& a, Bytes memory, model::Architecture architecture) {
    return a.memory == memory && a.architecture == architecture;
}

PicoDollars firstTier(const RegionPrices& prices, model::Architecture architecture) {
    const auto& tiers = prices.tiers(architecture);
    return tiers.empty() ? PicoDollars{} : tiers.front().price;
}

} // namespace

std::int64_t Rate::perMonth() const {
    switch (per) {
    case Per::Minute:
        return count * 60 * hoursPerMonth;
    case Per::Hour:
        return count * hoursPerMonth;
    default:
        return (count * hoursPerMonth + 12) / 24;
    }
}

void CostBook::setRate(Rate rate) {
    if (rate.per != m_assumed.rate.per)
        m_assumed.ownRates.clear();
    m_assumed.rate = rate;
}

void CostBook::setRate(const std::string& function, std::int64_t count) {
    m_assumed.ownRates[function] = count;
}

const model::FunctionSpec* CostBook::spec(const std::string& function) const {
    return m_project ? m_project->findFunction(function) : nullptr;
}

Usage& CostBook::use(const std::string& function, Bytes memory) {
    const model::FunctionSpec* known = spec(function);
    const model::FunctionSpec& settings = known ? *known : model::FunctionSpec{};
    const Bytes size = memory.count > 0 ? memory : settings.memory;
    Usage& usage =
        m_uses[function][{settings.architecture, size.count, settings.ephemeralStorage.count}];
    usage.architecture = settings.architecture;
    usage.memory = size;
    usage.ephemeralStorage = settings.ephemeralStorage;
    return usage;
}

void CostBook::setTotals(const std::vector<store::FunctionTotals>& totals, Timestamp asOf) {
    m_uses.clear();
    m_paid.clear();
    for (const store::FunctionTotals& total : totals) {
        Usage& usage = use(total.function, {});
        usage.requests += total.invocations;
        usage.billedDuration += total.billedDuration;
        m_paid[total.function] += total.cost;
    }
    std::vector<model::InvocationRecord> younger;
    std::copy_if(m_recent.begin(), m_recent.end(), std::back_inserter(younger),
                 [&](const auto& record) { return *record.finished > asOf; });
    m_recent.clear();
    add(younger);
}

void CostBook::add(const std::vector<model::InvocationRecord>& finished) {
    constexpr std::size_t mostKept = 100'000;
    for (const model::InvocationRecord& record : finished) {
        // What never ran is not billed, nor what a debugger held up.
        if (!record.finished || record.billedDuration.count() == 0 || model::isTrial(record))
            continue;
        Usage& usage = use(record.function, record.memorySize);
        ++usage.requests;
        usage.billedDuration += record.billedDuration;
        m_paid[record.function] += record.cost;
        if (m_recent.size() < mostKept) {
            model::InvocationRecord kept;
            kept.function = record.function;
            kept.finished = record.finished;
            kept.memorySize = record.memorySize;
            kept.billedDuration = record.billedDuration;
            kept.cost = record.cost;
            m_recent.push_back(std::move(kept));
        }
    }
}

void CostBook::clear() {
    m_uses.clear();
    m_paid.clear();
    m_recent.clear();
}

std::optional<Microseconds> CostBook::mean(const std::string& function) const {
    const auto found = m_uses.find(function);
    std::int64_t requests = 0;
    Milliseconds billed{};
    if (found != m_uses.end()) {
        for (const auto& [setting, usage] : found->second) {
            requests += usage.requests;
            billed += usage.billedDuration;
        }
    }
    if (requests == 0)
        return {};
    return Microseconds{billed} / requests;
}

Bytes CostBook::readyMemory(const std::string& function) const {
    Bytes sum;
    if (!m_project)
        return sum;
    for (const auto* list : {&m_project->functions, &m_project->versions}) {
        for (const model::FunctionSpec& version : *list) {
            if (version.logicalId == function)
                sum.count += version.memory.count * version.provisionedConcurrency.value_or(0);
        }
    }
    return sum;
}

std::optional<Usage> CostBook::monthly(const std::string& function) const {
    const auto average = mean(function);
    const model::FunctionSpec* known = spec(function);
    Usage usage;
    usage.readyMemory = readyMemory(function);
    if (!average && usage.readyMemory.count == 0)
        return {};
    if (known) {
        usage.architecture = known->architecture;
        usage.memory = known->memory;
        usage.ephemeralStorage = known->ephemeralStorage;
    } else {
        usage = m_uses.at(function).begin()->second;
    }
    if (!average)
        return usage;
    Rate rate = m_assumed.rate;
    if (const auto own = m_assumed.ownRates.find(function); own != m_assumed.ownRates.end())
        rate.count = own->second;
    usage.requests = rate.perMonth();
    // A mean times a wished-for rate is an estimate: floating point cannot overflow here.
    usage.billedDuration = std::chrono::duration_cast<Milliseconds>(
        std::chrono::duration<double, std::micro>(*average) * double(usage.requests));
    return usage;
}

bool CostBook::withinRange(const Usage& usage) const {
    const RegionPrices& prices = m_prices->region(m_assumed.region);
    const double gbSeconds = double(usage.memory.count) / (1024.0 * 1024 * 1024) *
                             double(usage.billedDuration.count()) / 1000;
    const auto& provisioned = prices.provisioned(usage.architecture);
    const double readyGbSeconds =
        double(usage.readyMemory.count) / (1024.0 * 1024 * 1024) * hoursPerMonth * 3600;
    const double dollars = (readyGbSeconds * double(provisioned ? provisioned->idle.count : 0) +
                            gbSeconds * double(firstTier(prices, usage.architecture).count) +
                            double(usage.requests) * double(prices.perRequest.count)) /
                           1e12;
    return dollars < mostDollars;
}

CostLine CostBook::line(const std::string& function) const {
    CostLine line;
    line.function = function;
    line.rate = m_assumed.rate;
    if (const auto own = m_assumed.ownRates.find(function); own != m_assumed.ownRates.end()) {
        line.rate.count = own->second;
        line.ownRate = true;
    }
    if (const auto found = m_uses.find(function); found != m_uses.end()) {
        std::vector<Usage> usages;
        for (const auto& [setting, usage] : found->second) {
            line.invocations += usage.requests;
            line.billed += usage.billedDuration;
            line.milliGbSeconds += usage.memory.ceilMebi() * usage.billedDuration.count() / 1024;
            usages.push_back(usage);
        }
        if (m_project && m_assumed.region == m_project->region)
            line.today = m_paid.at(function);
        else if (m_prices)
            line.today = m_prices->month(m_assumed.region, usages, FreeAllowance::Ignored);
    }
    if (const auto usage = monthly(function); usage && m_prices) {
        line.beyondRange = !withinRange(*usage);
        if (!line.beyondRange)
            line.month = m_prices->month(m_assumed.region, {*usage}, FreeAllowance::Ignored);
        Usage idle = *usage;
        idle.requests = 0;
        idle.billedDuration = {};
        if (!line.beyondRange)
            line.ready = m_prices->month(m_assumed.region, {idle}, FreeAllowance::Ignored);
    }
    return line;
}

std::vector<CostLine> CostBook::lines() const {
    std::vector<CostLine> lines;
    if (m_project) {
        for (const model::FunctionSpec& function : m_project->functions)
            lines.push_back(line(function.logicalId));
    }
    for (const auto& [function, uses] : m_uses) {
        if (!spec(function))
            lines.push_back(line(function));
    }
    return lines;
}

PicoDollars CostBook::today() const {
    PicoDollars sum;
    for (const CostLine& line : lines())
        sum += line.today;
    return sum;
}

std::optional<PicoDollars> CostBook::month() const {
    if (!m_prices)
        return {};
    std::vector<Usage> usages;
    double dollars = 0;
    for (const CostLine& line : lines()) {
        if (line.beyondRange)
            return {};
        if (!line.month)
            continue;
        dollars += double(line.month->count) / 1e12;
        usages.push_back(*monthly(line.function));
    }
    if (usages.empty() || dollars > mostDollars)
        return {};
    return m_prices->month(m_assumed.region, usages, m_assumed.allowance);
}

std::vector<Alternative> CostBook::alternatives(const std::string& function) const {
    const model::FunctionSpec* known = spec(function);
    const auto usage = monthly(function);
    if (!known || !mean(function) || !usage || !m_prices)
        return {};
    const RegionPrices& prices = m_prices->region(m_assumed.region);
    const Microseconds average = *mean(function);
    const auto other = known->architecture == model::Architecture::Arm64
                           ? model::Architecture::X86_64
                           : model::Architecture::Arm64;
    const std::int64_t now = known->memory.ceilMebi();
    const double weight = double(now) * double(firstTier(prices, known->architecture).count);
    std::vector<Alternative> list;
    const auto offer = [&](std::int64_t mebi, model::Architecture architecture) {
        const Bytes memory = Bytes::mebi(std::clamp<std::int64_t>(mebi, 128, 10'240));
        const double price = double(firstTier(prices, architecture).count);
        if (price <= 0 || std::any_of(list.begin(), list.end(), [&](const Alternative& a) {
                return sameSetting(a, memory, architecture);
            }))
            return;
        Usage changed = *usage;
        changed.memory = memory;
        changed.readyMemory.count = usage->readyMemory.count / now * memory.ceilMebi();
        changed.architecture = architecture;
        Alternative alternative{memory, architecture, {}, {}, list.empty()};
        if (withinRange(changed))
            alternative.month =
                m_prices->month(m_assumed.region, {changed}, FreeAllowance::Ignored);
        alternative.breakEven = Microseconds{
            std::int64_t(double(average.count()) * weight / (double(memory.ceilMebi()) * price))};
        list.push_back(alternative);
    };
    offer(now, known->architecture);
    offer(now, other);
    offer(now / 2, known->architecture);
    offer(now * 2, known->architecture);
    offer(now * 2, other);
    offer(now * 4, known->architecture);
    return list;
}

} // namespace lathe::cost
