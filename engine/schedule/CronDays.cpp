#include "engine/schedule/CronDays.h"

#include <boost/algorithm/string/predicate.hpp>

namespace lathe::schedule {

namespace {

using std::chrono::local_days;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::weekday;
using std::chrono::year_month;

unsigned lengthOf(year_month month) {
    return static_cast<unsigned>((month / std::chrono::last).day());
}

weekday weekdayOf(year_month month, unsigned day) {
    return weekday{local_days{month / std::chrono::day{day}}};
}

/// AWS counts days of the week from 1 = Sunday.
weekday weekdayFrom(int value) {
    return weekday{static_cast<unsigned>(value - 1)};
}

unsigned nearestWorkday(year_month month, unsigned day) {
    const weekday weekday = weekdayOf(month, day);
    if (weekday == Saturday)
        return day == 1 ? 3 : day - 1;
    if (weekday == Sunday)
        return day == lengthOf(month) ? day - 2 : day + 1;
    return day;
}

Values only(unsigned day) {
    return Values{}.set(day);
}

/// Calls the first of its functions that takes the alternative.
template <class... Functions> struct Choose : Functions... { using Functions::operator()...; };
template <class... Functions> Choose(Functions...) -> Choose<Functions...>;

Values allIn(year_month month) {
    Values days;
    for (unsigned day = 1; day <= lengthOf(month); ++day)
        days.set(day);
    return days;
}

bool endsWith(std::string_view text, std::string_view letter) {
    return text.size() > letter.size() && boost::algorithm::iends_with(text, letter);
}

/// What is said of "1W,15W", "L,15" and the like.
Error notAlone(Field field, std::string_view text, std::string_view wildcards) {
    return wrong(field, Text::tr("'{}' combines {} with other values; it must stand alone", text,
                                 wildcards));
}

} // namespace

Result<DayOfMonth> parseDayOfMonth(std::string_view text) {
    constexpr Field field = Field::DayOfMonth;
    if (text == "?")
        return DayOfMonth{AnyDay{}};
    if (boost::algorithm::iequals(text, "L"))
        return DayOfMonth{LastDay{}};
    if (boost::algorithm::iequals(text, "LW"))
        return DayOfMonth{LastWorkday{}};
    if (text.find_first_of(",-/") != std::string_view::npos &&
        text.find_first_of("?LlWw") != std::string_view::npos)
        return notAlone(field, text, "?, L or W");
    if (endsWith(text, "W")) {
        const auto day = parseValue(field, text.substr(0, text.size() - 1));
        if (!day)
            return day.error();
        return DayOfMonth{NearestWorkday{static_cast<unsigned>(*day)}};
    }
    const auto values = parseValues(field, text);
    if (!values)
        return values.error();
    return DayOfMonth{*values};
}

Result<DayOfWeek> parseDayOfWeek(std::string_view text) {
    constexpr Field field = Field::DayOfWeek;
    if (text == "?")
        return DayOfWeek{AnyDay{}};
    if (boost::algorithm::iequals(text, "L"))
        return DayOfWeek{Values{}.set(7)};
    const auto hash = text.find('#');
    const bool last = endsWith(text, "L");
    if (text.find_first_of(",-") != std::string_view::npos &&
        (hash != std::string_view::npos || last || text.find('?') != std::string_view::npos))
        return notAlone(field, text, "?, L or #");
    if (text.find('/') != std::string_view::npos)
        return wrong(field, Text::tr("'{}' has a step, which this field does not take; name the "
                                     "days, as in MON,WED,FRI",
                                     text));
    if (hash != std::string_view::npos) {
        const auto day = parseValue(field, text.substr(0, hash));
        if (!day)
            return day.error();
        const std::string_view nth = text.substr(hash + 1);
        if (nth.size() != 1 || nth.front() < '1' || nth.front() > '5')
            return wrong(field, Text::tr("'{}' has no number from 1 to 5 after the #; {}#1 is the "
                                         "first in the month",
                                         text, text.substr(0, hash)));
        return DayOfWeek{NthWeekday{weekdayFrom(*day), static_cast<unsigned>(nth.front() - '0')}};
    }
    if (last) {
        const auto day = parseValue(field, text.substr(0, text.size() - 1));
        if (!day)
            return day.error();
        return DayOfWeek{LastWeekday{weekdayFrom(*day)}};
    }
    const auto values = parseValues(field, text);
    if (!values)
        return values.error();
    return DayOfWeek{*values};
}

Values daysIn(year_month month, const DayOfMonth& days) {
    const unsigned length = lengthOf(month);
    return std::visit(Choose{
                          [&](AnyDay) { return allIn(month); },
                          [&](const Values& values) { return values & allIn(month); },
                          [&](LastDay) { return only(length); },
                          [&](LastWorkday) { return only(nearestWorkday(month, length)); },
                          [&](NearestWorkday nearest) {
                              return nearest.day > length
                                         ? Values{}
                                         : only(nearestWorkday(month, nearest.day));
                          },
                      },
                      days);
}

Values daysIn(year_month month, const DayOfWeek& days) {
    const auto on = [](local_days date) {
        return only(static_cast<unsigned>(std::chrono::year_month_day{date}.day()));
    };
    return std::visit(Choose{
                          [&](AnyDay) { return allIn(month); },
                          [&](const Values& values) {
                              Values found;
                              for (unsigned day = 1; day <= lengthOf(month); ++day)
                                  if (values.test(weekdayOf(month, day).c_encoding() + 1))
                                      found.set(day);
                              return found;
                          },
                          [&](NthWeekday nth) {
                              const auto date = month / nth.weekday[nth.nth];
                              return date.ok() ? on(local_days{date}) : Values{};
                          },
                          [&](LastWeekday last) {
                              return on(local_days{month / last.weekday[std::chrono::last]});
                          },
                      },
                      days);
}

} // namespace lathe::schedule
