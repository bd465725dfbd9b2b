#include "engine/schedule/Cron.h"

#include <algorithm>
#include <vector>

namespace lathe::schedule {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;

std::vector<std::string_view> wordsIn(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    std::vector<std::string_view> words;
    for (auto begin = text.find_first_not_of(space); begin != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(space, begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(space, end);
    }
    return words;
}

} // namespace

Result<Cron> Cron::parse(std::string_view text) {
    const auto words = wordsIn(text);
    if (words.size() != 6)
        return Error{"Schedule.Form",
                     Text::tr("cron has six fields and here are {}: minutes, hours, day-of-month, "
                              "month, day-of-week and year, as in cron(0 12 * * ? *)",
                              words.size())};
    Cron cron;
    const auto take = [](auto& into, auto parsed) -> std::optional<Error> {
        if (!parsed)
            return parsed.error();
        into = *std::move(parsed);
        return std::nullopt;
    };
    const auto takeValues = [&](Values& into, Field field) {
        return take(into, parseValues(field, words[static_cast<std::size_t>(field)]));
    };
    if (auto error = takeValues(cron.m_minutes, Field::Minutes))
        return *error;
    if (auto error = takeValues(cron.m_hours, Field::Hours))
        return *error;
    if (auto error = take(cron.m_dayOfMonth, parseDayOfMonth(words[2])))
        return *error;
    if (auto error = takeValues(cron.m_months, Field::Month))
        return *error;
    if (auto error = take(cron.m_dayOfWeek, parseDayOfWeek(words[4])))
        return *error;
    if (auto error = takeValues(cron.m_years, Field::Year))
        return *error;

    const bool anyOfMonth = std::holds_alternative<AnyDay>(cron.m_dayOfMonth);
    const bool anyOfWeek = std::holds_alternative<AnyDay>(cron.m_dayOfWeek);
    if (anyOfMonth && anyOfWeek)
        return wrong(Field::DayOfWeek, Text::tr("it is ? and so is day-of-month; write * in one of "
                                                "them for every day"));
    if (!anyOfMonth && !anyOfWeek)
        return wrong(Field::DayOfWeek, Text::tr("it says {} and day-of-month says {}; only one of "
                                                "them may choose days, so write ? in the other",
                                                words[4], words[2]));
    return cron;
}

std::optional<local_days> Cron::nextDay(local_days from) const {
    std::chrono::year_month_day start{from};
    if (int{start.year()} < firstYear)
        start = std::chrono::year{firstYear} / 1 / 1;
    int fromMonth = static_cast<int>(static_cast<unsigned>(start.month()));
    int fromDay = static_cast<int>(static_cast<unsigned>(start.day()));
    for (auto year = nextValue(m_years, int{start.year()} - firstYear); year;
         year = nextValue(m_years, *year + 1)) {
        if (*year + firstYear != int{start.year()})
            fromMonth = fromDay = 1;
        for (auto month = nextValue(m_months, fromMonth); month;
             month = nextValue(m_months, *month + 1)) {
            if (*month != fromMonth)
                fromDay = 1;
            const auto inYear =
                std::chrono::year{*year + firstYear} / std::chrono::month{unsigned(*month)};
            const Values found = daysIn(inYear, m_dayOfMonth) & daysIn(inYear, m_dayOfWeek);
            if (const auto day = nextValue(found, fromDay))
                return local_days{inYear / std::chrono::day{unsigned(*day)}};
            fromDay = 1;
        }
    }
    return std::nullopt;
}

std::optional<minutes> Cron::nextOfDay(minutes from) const {
    const int fromHour = static_cast<int>(from / hours{1});
    const int fromMinute = static_cast<int>((from % hours{1}).count());
    for (auto hour = nextValue(m_hours, fromHour); hour; hour = nextValue(m_hours, *hour + 1))
        if (const auto minute = nextValue(m_minutes, *hour == fromHour ? fromMinute : 0))
            return hours{*hour} + minutes{*minute};
    return std::nullopt;
}

std::optional<Cron::LocalMinutes> Cron::next(LocalMinutes from) const {
    const auto today = std::chrono::floor<days>(from);
    auto day = nextDay(today);
    auto time = day == today ? nextOfDay(from - today) : nextOfDay(minutes{0});
    if (day && !time) {
        day = nextDay(today + days{1});
        time = nextOfDay(minutes{0});
    }
    return day ? std::optional{LocalMinutes{*day} + *time} : std::nullopt;
}

} // namespace lathe::schedule
