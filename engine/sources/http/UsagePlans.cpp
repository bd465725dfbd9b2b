#include "engine/sources/http/UsagePlans.h"

#include <algorithm>
#include <chrono>

namespace lathe::sources::http {

namespace {

std::string keyIn(const Exchange& exchange) {
    if (exchange.api->apiKeySource == "AUTHORIZER")
        return exchange.usageKey;
    return std::string{exchange.request.fields.valueOr("x-api-key", "")};
}

/// The number of the day, week or month that a quota counts in.
std::int64_t periodOf(const std::string& name, Timestamp now) {
    using namespace std::chrono;
    const auto day = floor<days>(sys_time<microseconds>{now.time_since_epoch()});
    if (name == "MONTH") {
        const year_month_day date{day};
        return static_cast<int>(date.year()) * 12 + static_cast<unsigned>(date.month());
    }
    // Weeks begin on Sunday; 1970-01-01 was a Thursday.
    const auto number = day.time_since_epoch().count();
    return name == "WEEK" ? (number + 4) / 7 : number;
}

} // namespace

std::optional<GatewayError> UsagePlans::check(Exchange& exchange) {
    const std::string value = keyIn(exchange);
    const auto& keys = exchange.api->keys;
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const ApiKey& one) {
        return one.enabled && !value.empty() && one.value == value;
    });
    if (key == keys.end())
        return GatewayError::InvalidApiKey;
    const auto plan = std::find_if(key->plans.begin(), key->plans.end(), [&](const UsagePlan& one) {
        return one.stage.empty() || one.stage == exchange.stage->name;
    });
    if (plan == key->plans.end())
        return GatewayError::InvalidApiKey;
    exchange.identity["apiKey"] = key->value;
    exchange.identity["apiKeyId"] = key->id;
    return count(*plan, key->id, *exchange.route);
}

std::optional<GatewayError> UsagePlans::count(const UsagePlan& plan, const std::string& key,
                                              const Route& route) {
    Use& use = m_uses[plan.id + "\n" + key];
    if (plan.quota) {
        const std::int64_t period = periodOf(plan.quotaPeriod, m_clock.wall());
        if (period != use.period)
            use.count = 0;
        use.period = period;
        if (use.count >= *plan.quota)
            return GatewayError::QuotaExceeded;
    }
    const int burst = plan.burst.value_or(static_cast<int>(plan.rate.value_or(0)));
    const Throttle* own = closestThrottle(plan.throttles, route);
    const auto now = m_clock.steady();
    if (own ? !use.ofMethods[{route.method, route.path.text()}].take(own->rate, own->burst, now)
            : plan.rate && !use.bucket.take(*plan.rate, burst, now))
        return GatewayError::Throttled;
    ++use.count;
    return {};
}

} // namespace lathe::sources::http
