#include "engine/sources/http/Throttles.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::sources::http {

namespace {

/// The closer a limit is to the route, the higher; 0 where it is none of it.
int closeness(const Throttle& throttle, const Route& route) {
    const bool path = throttle.path == route.path.text();
    const bool method = throttle.method == route.method;
    if ((!path && throttle.path != "*") || (!method && throttle.method != "*"))
        return 0;
    return 1 + 2 * static_cast<int>(path) + static_cast<int>(method);
}

} // namespace

Throttle throttleOfMethod(std::string_view key) {
    const auto slash = key.rfind('/');
    const std::string_view path = key.substr(0, slash);
    Throttle throttle;
    if (path != "*")
        throttle.path = (path.starts_with('/') ? "" : "/") + std::string{path};
    throttle.method = key.substr(slash + 1);
    return throttle;
}

const Throttle* closestThrottle(const std::vector<Throttle>& throttles, const Route& route) {
    const auto closest = std::max_element(
        throttles.begin(), throttles.end(), [&](const Throttle& one, const Throttle& other) {
            return closeness(one, route) < closeness(other, route);
        });
    return closest == throttles.end() || closeness(*closest, route) == 0 ? nullptr : &*closest;
}

bool Throttles::admit(const Exchange& exchange) {
    const Route& route = *exchange.route;
    const Throttle* closest = closestThrottle(exchange.stage->throttles, route);
    if (!closest)
        return true;
    TokenBucket& bucket = m_buckets[fmt::format(
        "{}\n{}\n{}\n{}", exchange.api->id, exchange.stage->name, route.method, route.path.text())];
    return bucket.take(closest->rate, closest->burst, m_clock.steady());
}

} // namespace lathe::sources::http
