#include "engine/services/signature/Times.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <charconv>

namespace lathe::services::signature {

namespace {

std::tm calendar(Timestamp time) {
    return fmt::gmtime(
        static_cast<std::time_t>(std::chrono::floor<Seconds>(time).time_since_epoch().count()));
}

/// The number that the digits are; nothing where they are none.
std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc{} || end != digits.data() + digits.size() || value < 0)
        return {};
    return value;
}

struct Parts {
    std::optional<int> year, month, day, hour, minute, second;
};

std::optional<Timestamp> joined(const Parts& parts) {
    if (!parts.year || !parts.month || !parts.day || !parts.hour || !parts.minute || !parts.second)
        return {};
    const std::chrono::year_month_day date{std::chrono::year{*parts.year},
                                           std::chrono::month{static_cast<unsigned>(*parts.month)},
                                           std::chrono::day{static_cast<unsigned>(*parts.day)}};
    if (!date.ok() || *parts.hour > 23 || *parts.minute > 59 || *parts.second > 60)
        return {};
    return Timestamp{std::chrono::sys_days{date} + std::chrono::hours{*parts.hour} +
                     std::chrono::minutes{*parts.minute} + Seconds{*parts.second}};
}

/// "Aug" -> 8
std::optional<int> monthOf(std::string_view name) {
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<int>(i) + 1;
    }
    return {};
}

} // namespace

std::string compactTime(Timestamp time) {
    return fmt::format("{:%Y%m%dT%H%M%SZ}", calendar(time));
}

std::string longTime(Timestamp time) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", calendar(time));
}

std::optional<Timestamp> timeOf(std::string_view text) {
    if (text.size() == 16 && text[8] == 'T' && text[15] == 'Z')
        return joined({number(text.substr(0, 4)), number(text.substr(4, 2)),
                       number(text.substr(6, 2)), number(text.substr(9, 2)),
                       number(text.substr(11, 2)), number(text.substr(13, 2))});
    // "Sun, 30 Aug 2015 12:36:00 GMT"
    if (text.size() >= 25 && text[3] == ',')
        return joined({number(text.substr(12, 4)), monthOf(text.substr(8, 3)),
                       number(text.substr(5, 2)), number(text.substr(17, 2)),
                       number(text.substr(20, 2)), number(text.substr(23, 2))});
    return {};
}

} // namespace lathe::services::signature
