#include "engine/insights/Baseline.h"

#include <chrono>

namespace lathe::insights {

namespace {

Timestamp monthBefore(Timestamp time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day date{day};
    date -= std::chrono::months{1};
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return std::chrono::sys_days{date} + (time - day);
}

} // namespace

std::pair<Timestamp, Timestamp> Baseline::timeOf(Timestamp from, Timestamp until) const {
    if (std::holds_alternative<Before>(distance))
        return {from - (until - from), from};
    if (std::holds_alternative<PreviousMonth>(distance)) {
        const Timestamp begin = monthBefore(from);
        return {begin, begin + (until - from)};
    }
    const Milliseconds back = std::get<Milliseconds>(distance);
    return {from - back, until - back};
}

} // namespace lathe::insights
