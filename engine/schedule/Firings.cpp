#include "engine/schedule/Firings.h"

#include <algorithm>

namespace lathe::schedule {

namespace {

using std::chrono::minutes;

/// Times outside of what expressions can name are taken for its borders, which keeps sums of times
/// within their range.
constexpr Timestamp earliest{std::chrono::sys_days{std::chrono::year{firstYear - 1} / 12 / 1}};
constexpr Timestamp latest{std::chrono::sys_days{std::chrono::year{lastYear + 1} / 1 / 2}};

Timestamp bounded(Timestamp time) {
    return std::clamp(time, earliest, latest);
}

std::optional<Timestamp> nextOf(const Rate& rate, const Options& options, Timestamp after) {
    const Timestamp start = bounded(options.start.value_or(after));
    if (options.start && start > after)
        return start;
    const Microseconds interval =
        std::min(rate.interval(), std::chrono::floor<Seconds>(latest - earliest));
    return start + ((after - start) / interval + 1) * interval;
}

std::optional<Timestamp> nextOf(const Cron& cron, const Options& options, Timestamp after) {
    // A firing at the start itself counts.
    if (options.start)
        after = std::max(after, bounded(*options.start) - Microseconds{1});
    const auto shown = options.timeZone.local(std::chrono::floor<Seconds>(after));
    for (auto local = cron.next(std::chrono::floor<minutes>(shown)); local;
         local = cron.next(*local + minutes{1})) {
        const auto instant = options.timeZone.instant(*local);
        if (instant && *instant > after)
            return *instant;
    }
    return std::nullopt;
}

std::optional<Timestamp> nextOf(const Once& once, const Options& options, Timestamp after) {
    const auto instant = options.timeZone.instant(once.time);
    return instant && *instant > after ? std::optional<Timestamp>{*instant} : std::nullopt;
}

} // namespace

std::optional<Timestamp> next(const Expression& expression, const Options& options,
                              Timestamp after) {
    const auto firing = std::visit(
        [&](const auto& kind) { return nextOf(kind, options, bounded(after)); }, expression);
    const bool once = std::holds_alternative<Once>(expression);
    if (!firing || *firing >= latest || (!once && options.end && *firing > *options.end))
        return std::nullopt;
    return firing;
}

std::vector<Timestamp> nextFirings(const Expression& expression, const Options& options,
                                   Timestamp after, std::size_t count) {
    std::vector<Timestamp> firings;
    for (auto firing = next(expression, options, after); firing && firings.size() < count;
         firing = next(expression, options, *firing))
        firings.push_back(*firing);
    return firings;
}

} // namespace lathe::schedule
