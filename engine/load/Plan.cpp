#include "engine/load/Plan.h"

#include <cmath>

namespace lathe::load {

namespace {

Error badPlan(Text detail) {
    return {"Load.BadPlan", std::move(detail)};
}

double secondsOf(Microseconds time) {
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace

// The rate grows evenly from `rate` to `lastRate`, so that by the time t as many are due as the
// area below it: rate * t + (lastRate - rate) * t * t / (2 * duration).
Microseconds dueOf(const Plan& plan, std::int64_t number) {
    if (!plan.recorded.empty())
        return plan.recorded[static_cast<std::size_t>(number)].after;
    const double n = static_cast<double>(number);
    const double growth = (plan.lastRate - plan.rate) / secondsOf(plan.duration);
    const double seconds =
        std::abs(growth) < 1e-9
            ? n / plan.rate
            : (std::sqrt(std::max(0.0, plan.rate * plan.rate + 2 * growth * n)) - plan.rate) /
                  growth;
    return Microseconds{std::llround(seconds * 1e6)};
}

std::int64_t countOf(const Plan& plan) {
    if (!plan.recorded.empty())
        return static_cast<std::int64_t>(plan.recorded.size());
    const double all = (plan.rate + plan.lastRate) / 2 * secondsOf(plan.duration);
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::floor(all + 1e-9)));
}

Result<void> check(const Plan& plan) {
    if (!plan.recorded.empty()) {
        if (plan.recorded.back().after > longest)
            return badPlan(Text::tr("Traffic of more than an hour is too long."));
        return {};
    }
    for (const double rate : {plan.rate, plan.lastRate}) {
        if (!(rate >= 0 && rate <= mostRate))
            return badPlan(Text::tr("A rate is between 0 and {} requests a second.",
                                    static_cast<int>(mostRate)));
    }
    if (plan.rate + plan.lastRate <= 0)
        return badPlan(Text::tr("Name a rate: requests a second."));
    if (plan.duration <= Microseconds{} || plan.duration > longest)
        return badPlan(Text::tr("A load lasts an hour at most."));
    return {};
}

} // namespace lathe::load
