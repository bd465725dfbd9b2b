#include "engine/schedule/TimeZone.h"

#include <date/tz.h>

#include <set>
#include <stdexcept>

namespace lathe::schedule {

namespace {

using std::chrono::seconds;

/// The last year for which the compiled database has the changes of rules that go on for ever
/// (zic(8), -b fat).
constexpr date::year lastCompiledYear{2037};
/// Behind all that is asked for.
constexpr date::sys_days forever{date::year{2300} / 1 / 1};

/// The name of the machine's own zone, whatever that is.
constexpr std::string_view machineZone = "localtime";

date::year yearOf(date::sys_time<seconds> time) {
    return date::year_month_day{date::floor<date::days>(time)}.year();
}

/// How far to move a day into the years that the database has: to the same date on the same day of
/// the week, which is all that rules ask for.
date::days mirrored(date::sys_days day) {
    // No rule changes anything around the day that leap years have.
    if (date::year_month_day date{day};
        date.month() == date::February && date.day() == date::day{29})
        day -= date::days{1};
    const date::year_month_day date{day};
    date::year year = lastCompiledYear;
    while (date::weekday{date::sys_days{year / date.month() / date.day()}} != date::weekday{day})
        --year;
    return date::sys_days{year / date.month() / date.day()} - day;
}

/// Whether the database has ended with rules that go on.
bool goesOn(const date::sys_info& info, date::sys_time<seconds> time) {
    return yearOf(time) > lastCompiledYear && yearOf(info.begin) == lastCompiledYear &&
           info.end > forever;
}

} // namespace

Result<TimeZone> TimeZone::named(std::string_view name) {
    TimeZone zone;
    if (name == "UTC")
        return zone;
    try {
        if (name != machineZone) {
            zone.m_zone = date::locate_zone(name);
            return zone;
        }
    } catch (const std::runtime_error&) {
        // There is none of that name, or no database.
    }
    return Error{
        "Schedule.TimeZone",
        Text::tr("there is no time zone '{}'; names are like Europe/Berlin, or UTC", name)};
}

std::vector<std::string> TimeZone::names() {
    std::set<std::string> names{"UTC"};
    try {
        for (const date::time_zone& zone : date::get_tzdb().zones)
            if (zone.name() != machineZone)
                names.insert(zone.name());
    } catch (const std::runtime_error&) {
        // There is no database.
    }
    return {names.begin(), names.end()};
}

std::optional<std::chrono::sys_seconds> TimeZone::instant(std::chrono::local_seconds local) const {
    const seconds count = local.time_since_epoch();
    if (!m_zone)
        return std::chrono::sys_seconds{count};
    date::local_info info = m_zone->get_info(date::local_seconds{count});
    if (const date::sys_time<seconds> time{count}; goesOn(info.first, time))
        info =
            m_zone->get_info(date::local_seconds{count + mirrored(date::floor<date::days>(time))});
    if (info.result == date::local_info::nonexistent)
        return std::nullopt;
    return std::chrono::sys_seconds{count - info.first.offset};
}

std::chrono::local_seconds TimeZone::local(std::chrono::sys_seconds instant) const {
    const seconds count = instant.time_since_epoch();
    if (!m_zone)
        return std::chrono::local_seconds{count};
    date::sys_info info = m_zone->get_info(instant);
    if (goesOn(info, instant))
        info = m_zone->get_info(instant + mirrored(date::floor<date::days>(instant)));
    return std::chrono::local_seconds{count + info.offset};
}

} // namespace lathe::schedule
