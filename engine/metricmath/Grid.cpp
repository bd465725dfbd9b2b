#include "engine/metricmath/Grid.h"

#include "engine/metricmath/Problem.h"

#include <algorithm>
#include <cstdint>

namespace lathe::metricmath {

namespace {

/// The multiples: the first, and the one after the last.
struct Multiples {
    std::int64_t begin;
    std::int64_t end;
    std::int64_t period;
};

std::int64_t dividedUp(std::int64_t number, std::int64_t by) {
    return number / by + (number % by > 0 ? 1 : 0);
}

Multiples multiplesOf(const Grid& grid, Seconds ownPeriod) {
    const std::int64_t period =
        std::max<std::int64_t>((ownPeriod.count() > 0 ? ownPeriod : grid.period).count(), 1);
    const auto seconds = [](Timestamp time) {
        return std::chrono::ceil<Seconds>(time.time_since_epoch()).count();
    };
    const std::int64_t begin = dividedUp(seconds(grid.start), period);
    return {begin, std::max(begin, dividedUp(seconds(grid.end), period)), period};
}

} // namespace

std::size_t Grid::count(Seconds ownPeriod) const {
    const Multiples multiples = multiplesOf(*this, ownPeriod);
    return static_cast<std::size_t>(multiples.end - multiples.begin);
}

std::vector<Timestamp> Grid::times(Seconds ownPeriod) const {
    const std::size_t all = count(ownPeriod);
    if (all > mostTimes)
        throw Failure{
            Text::tr("the time range has {} periods, and CloudWatch takes {}", all, mostTimes)};
    const Multiples multiples = multiplesOf(*this, ownPeriod);
    std::vector<Timestamp> result;
    result.reserve(all);
    for (std::int64_t each = multiples.begin; each < multiples.end; ++each)
        result.push_back(Timestamp{Seconds{each * multiples.period}});
    return result;
}

} // namespace lathe::metricmath
