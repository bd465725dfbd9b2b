#include "engine/schedule/CronField.h"

#include <boost/algorithm/string/predicate.hpp>

#include <algorithm>
#include <charconv>
#include <span>

namespace lathe::schedule {

namespace {

constexpr std::string_view monthNames[] = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                           "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::string_view dayNames[] = {"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"};

/// What a field takes (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
struct Limits {
    std::string_view code;
    int first;
    int last;
    /// Of the values from `first` on.
    std::span<const std::string_view> names;
};

const Limits& limitsOf(Field field) {
    static constexpr Limits limits[] = {
        {"Schedule.Minutes", 0, 59, {}},        {"Schedule.Hours", 0, 23, {}},
        {"Schedule.DayOfMonth", 1, 31, {}},     {"Schedule.Month", 1, 12, monthNames},
        {"Schedule.DayOfWeek", 1, 7, dayNames}, {"Schedule.Year", firstYear, lastYear, {}},
    };
    return limits[static_cast<std::size_t>(field)];
}

/// "0 to 59", "1 to 12 or JAN to DEC".
Text valuesOf(const Limits& limits) {
    if (limits.names.empty())
        return Text::tr("{} to {}", limits.first, limits.last);
    return Text::tr("{} to {} or {} to {}", limits.first, limits.last, limits.names.front(),
                    limits.names.back());
}

std::optional<int> numberIn(std::string_view text) {
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool digits = !text.empty() && text.front() != '-' && end == text.data() + text.size();
    return digits && failure == std::errc{} ? std::optional{number} : std::nullopt;
}

struct Range {
    int first;
    int last;
};

/// "7", "MON-FRI", "*".
Result<Range> parseRange(Field field, std::string_view text) {
    const Limits& limits = limitsOf(field);
    if (text == "*")
        return Range{limits.first, limits.last};
    const auto dash = text.find('-');
    const auto first = parseValue(field, text.substr(0, dash));
    if (!first)
        return first.error();
    if (dash == std::string_view::npos)
        return Range{*first, *first};
    const auto last = parseValue(field, text.substr(dash + 1));
    if (!last)
        return last.error();
    if (field == Field::Year && *first > *last)
        return wrong(field, Text::tr("'{}' ends before it begins", text));
    return Range{*first, *last};
}

/// One of the parts that commas separate.
Result<Values> parsePart(Field field, std::string_view text) {
    const Limits& limits = limitsOf(field);
    const auto slash = text.find('/');
    const std::string_view from = text.substr(0, slash);
    const auto parsed = parseRange(field, from);
    if (!parsed)
        return parsed.error();
    Range range = *parsed;
    int step = 1;
    if (slash != std::string_view::npos) {
        const auto number = numberIn(text.substr(slash + 1));
        if (!number || *number == 0)
            return wrong(field, Text::tr("'{}' has no step; write a whole number from 1 after the "
                                         "slash, as in {}/2",
                                         text, from));
        // Steps that lead out of the field are alike.
        step = std::min(*number, limits.last + 1);
        if (from.find('-') == std::string_view::npos)
            range.last = limits.last;
    }
    const int count = limits.last - limits.first + 1;
    if (range.last < range.first)
        range.last += count;
    const int origin = field == Field::Year ? firstYear : 0;
    Values values;
    for (int value = range.first; value <= range.last; value += step)
        values.set(
            static_cast<std::size_t>((value - limits.first) % count + limits.first - origin));
    return values;
}

} // namespace

Text nameOf(Field field) {
    switch (field) {
    case Field::Minutes:
        return Text::tr("minutes");
    case Field::Hours:
        return Text::tr("hours");
    case Field::DayOfMonth:
        return Text::tr("day-of-month");
    case Field::Month:
        return Text::tr("month");
    case Field::DayOfWeek:
        return Text::tr("day-of-week");
    case Field::Year:
        break;
    }
    return Text::tr("year");
}

Error wrong(Field field, const Text& what) {
    return {std::string{limitsOf(field).code}, Text::tr("{}: {}", nameOf(field), what)};
}

Result<int> parseValue(Field field, std::string_view text) {
    const Limits& limits = limitsOf(field);
    const auto name =
        std::find_if(limits.names.begin(), limits.names.end(), [&](std::string_view candidate) {
            return boost::algorithm::iequals(candidate, text);
        });
    if (name != limits.names.end())
        return limits.first + static_cast<int>(name - limits.names.begin());
    const auto number = numberIn(text);
    if (number && *number >= limits.first && *number <= limits.last)
        return *number;
    if (text.empty())
        return wrong(field, Text::tr("a value is missing; values are {}", valuesOf(limits)));
    return wrong(field,
                 Text::tr("'{}' is none of its values, which are {}", text, valuesOf(limits)));
}

Result<Values> parseValues(Field field, std::string_view text) {
    Values values;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto part = parsePart(field, text.substr(begin, end - begin));
        if (!part)
            return part.error();
        values |= *part;
        begin = end + 1;
    }
    return values;
}

std::optional<int> nextValue(const Values& values, int from) {
    const auto found =
        from <= 0 ? values._Find_first() : values._Find_next(static_cast<std::size_t>(from - 1));
    return found < values.size() ? std::optional{static_cast<int>(found)} : std::nullopt;
}

} // namespace lathe::schedule
