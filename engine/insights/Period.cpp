#include "engine/insights/Period.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

namespace lathe::insights {

namespace {

struct Unit {
    /// The longest first; then short ones, which take an s at the end when they have two letters or
    /// more.
    std::array<std::string_view, 3> names;
    std::int64_t size;
    bool isMonths;
    std::int64_t most;
};

constexpr std::int64_t noCap = 100'000;
constexpr std::int64_t day = 86'400'000;
constexpr std::array<Unit, 9> units{{{{"millisecond", "ms", "msec"}, 1, false, 1000},
                                     {{"second", "s", "sec"}, 1000, false, 60},
                                     {{"minute", "m", "min"}, 60'000, false, 60},
                                     {{"hour", "h", "hr"}, 3'600'000, false, 24},
                                     {{"day", "d", ""}, day, false, noCap},
                                     {{"week", "w", ""}, 7 * day, false, noCap},
                                     {{"month", "mo", "mon"}, 1, true, noCap},
                                     {{"quarter", "q", "qtr"}, 3, true, noCap},
                                     {{"year", "y", "yr"}, 12, true, noCap}}};

const Unit* unitNamed(std::string_view name) {
    const auto is = [&](std::string_view known) {
        if (known.empty() || name.substr(0, known.size()) != known)
            return false;
        return name.size() == known.size() ||
               (known.size() > 1 && name.substr(known.size()) == "s");
    };
    for (const Unit& unit : units)
        if (std::any_of(unit.names.begin(), unit.names.end(), is))
            return &unit;
    return nullptr;
}

std::int64_t floorTo(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

std::int64_t monthsOf(Timestamp time) {
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    return (static_cast<int>(date.year()) - 1970) * 12 +
           static_cast<std::int64_t>(static_cast<unsigned>(date.month())) - 1;
}

Timestamp beginOfMonth(std::int64_t months) {
    const std::int64_t year = floorTo(months, 12) / 12;
    return std::chrono::sys_days{std::chrono::year{static_cast<int>(1970 + year)} /
                                 static_cast<int>(months - year * 12 + 1) / 1};
}

/// The first Monday of 1970, as milliseconds.
constexpr std::int64_t firstMonday = 4 * day;

} // namespace

namespace {

struct Amount {
    std::int64_t count;
    const Unit* unit;
};

std::optional<Amount> amountIn(std::string_view text) {
    std::int64_t count = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (failure != std::errc{} || count < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::string name{text};
    for (char& c : name)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    const Unit* unit = unitNamed(name);
    return unit ? std::optional{Amount{count, unit}} : std::nullopt;
}

} // namespace

std::optional<Period> Period::parse(std::string_view text) {
    const auto amount = amountIn(text);
    if (!amount || amount->count == 0)
        return std::nullopt;
    return Period{std::min(amount->count, amount->unit->most) * amount->unit->size,
                  amount->unit->isMonths};
}

std::optional<Milliseconds> durationIn(std::string_view text) {
    const auto amount = amountIn(text);
    std::int64_t length = 0;
    if (!amount || amount->unit->isMonths ||
        __builtin_mul_overflow(amount->count, amount->unit->size, &length) ||
        length > farthestMilliseconds)
        return std::nullopt;
    return Milliseconds{length};
}

Timestamp Period::floor(Timestamp time) const {
    if (m_isMonths)
        return beginOfMonth(floorTo(monthsOf(time), m_count));
    const std::int64_t origin = m_count % (7 * day) == 0 ? firstMonday : 0;
    const std::int64_t milliseconds =
        std::chrono::floor<Milliseconds>(time).time_since_epoch().count() - origin;
    return Timestamp{Milliseconds{floorTo(milliseconds, m_count) + origin}};
}

Timestamp Period::ceil(Timestamp time) const {
    const Timestamp begin = floor(time);
    if (begin == std::chrono::floor<Milliseconds>(time))
        return begin;
    return m_isMonths ? beginOfMonth(monthsOf(begin) + m_count) : begin + Milliseconds{m_count};
}

} // namespace lathe::insights
