#include "engine/schedule/Expression.h"

#include <algorithm>
#include <charconv>

namespace lathe::schedule {

namespace {

/// The words of a unit, by number.
struct UnitName {
    Rate::Unit unit;
    std::string_view one;
    std::string_view many;
};
constexpr UnitName unitNames[] = {
    {Rate::Unit::Minutes, "minute", "minutes"},
    {Rate::Unit::Hours, "hour", "hours"},
    {Rate::Unit::Days, "day", "days"},
};

std::string_view withoutSpaces(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

Error wrongRate(Text detail) {
    return {"Schedule.Rate", std::move(detail)};
}

Result<Expression> parseRate(std::string_view text, RateWords words) {
    const auto gap = text.find(' ');
    const std::string_view number = text.substr(0, gap);
    const std::string_view word =
        gap == std::string_view::npos ? std::string_view{} : withoutSpaces(text.substr(gap));
    Rate rate;
    const auto [end, failure] =
        std::from_chars(number.data(), number.data() + number.size(), rate.value);
    if (failure != std::errc{} || end != number.data() + number.size() || rate.value < 1)
        return wrongRate(Text::tr("rate: '{}' is not a whole number from 1; write for instance "
                                  "rate(5 minutes)",
                                  number));
    if (rate.value > 1'000'000'000)
        return wrongRate(Text::tr("rate: {} is too large a number", number));
    for (const UnitName& name : unitNames) {
        if (word != name.one && word != name.many)
            continue;
        const std::string_view right = rate.value == 1 ? name.one : name.many;
        if (word != right && words == RateWords::Agreeing)
            return wrongRate(
                Text::tr("rate: with {} the unit is '{}', not '{}'", rate.value, right, word));
        rate.unit = name.unit;
        return Expression{rate};
    }
    if (word.empty())
        return wrongRate(Text::tr("rate: the unit is missing after {}; write for instance "
                                  "rate(5 minutes)",
                                  number));
    return wrongRate(Text::tr("rate: '{}' is no unit; units are minutes, hours and days, and after "
                              "1 minute, hour and day",
                              word));
}

/// The number that these digits are.
int digitsIn(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Result<Expression> parseAt(std::string_view text) {
    constexpr std::string_view form = "0000-00-00T00:00:00";
    bool fits = text.size() == form.size();
    for (std::size_t i = 0; fits && i < form.size(); ++i)
        fits = form[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];
    if (!fits)
        return Error{"Schedule.At", Text::tr("at: '{}' is not a time in the form "
                                             "yyyy-mm-ddThh:mm:ss, such as 2026-01-31T09:30:00",
                                             text)};
    const std::chrono::year_month_day date{
        std::chrono::year{digitsIn(text.substr(0, 4))},
        std::chrono::month{static_cast<unsigned>(digitsIn(text.substr(5, 2)))},
        std::chrono::day{static_cast<unsigned>(digitsIn(text.substr(8, 2)))}};
    const int hour = digitsIn(text.substr(11, 2));
    const int minute = digitsIn(text.substr(14, 2));
    const int second = digitsIn(text.substr(17, 2));
    if (!date.ok())
        return Error{"Schedule.At", Text::tr("at: there is no day {}", text.substr(0, 10))};
    if (int{date.year()} < firstYear || int{date.year()} > lastYear)
        return Error{"Schedule.At",
                     Text::tr("at: the year is not one of {} to {}", firstYear, lastYear)};
    if (hour > 23 || minute > 59 || second > 59)
        return Error{"Schedule.At", Text::tr("at: there is no time {}; hours go to 23, minutes and "
                                             "seconds to 59",
                                             text.substr(11))};
    return Expression{Once{std::chrono::local_days{date} + std::chrono::hours{hour} +
                           std::chrono::minutes{minute} + Seconds{second}}};
}

Result<Expression> parseCron(std::string_view text) {
    auto cron = Cron::parse(text);
    if (!cron)
        return cron.error();
    return Expression{*std::move(cron)};
}

} // namespace

Seconds Rate::interval() const {
    switch (unit) {
    case Unit::Minutes:
        return std::chrono::minutes{value};
    case Unit::Hours:
        return std::chrono::hours{value};
    case Unit::Days:
        break;
    }
    return std::chrono::days{value};
}

Result<Expression> parse(std::string_view text, RateWords words) {
    const auto open = text.find('(');
    const std::string_view kind = text.substr(0, open);
    if (kind != "rate" && kind != "cron" && kind != "at")
        return Error{"Schedule.Form", Text::tr("'{}' is not a schedule; write rate(5 minutes), "
                                               "cron(0 12 * * ? *) or at(2026-01-31T09:30:00)",
                                               text)};
    if (open == std::string_view::npos || text.back() != ')')
        return Error{
            "Schedule.Form",
            Text::tr("{}: what follows must be in parentheses, and nothing after them", kind)};
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    if (kind == "rate")
        return parseRate(inside, words);
    return kind == "cron" ? parseCron(inside) : parseAt(inside);
}

} // namespace lathe::schedule
