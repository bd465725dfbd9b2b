#include "engine/base/Units.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cctype>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace lathe {

std::string toText(PicoDollars price, int significant) {
    if (price.count == 0)
        return "$0.00";
    const bool negative = price.count < 0;
    const auto magnitude = static_cast<std::uint64_t>(std::llabs(price.count));
    std::uint64_t digits = 1;
    for (std::uint64_t rest = magnitude; rest >= 10; rest /= 10)
        ++digits;

    // Round away the digits past the significant ones, but never past the cent.
    std::uint64_t rounded = magnitude;
    const auto surplus = static_cast<std::int64_t>(digits) - significant;
    if (surplus > 0) {
        std::uint64_t unit = 1;
        for (std::int64_t i = 0; i < surplus && i < 10; ++i)
            unit *= 10;
        rounded = (magnitude + unit / 2) / unit * unit;
    }
    constexpr std::uint64_t dollar = 1'000'000'000'000;
    std::string fraction = fmt::format("{:012}", rounded % dollar);
    while (fraction.size() > 2 && fraction.back() == '0')
        fraction.pop_back();
    return fmt::format("{}${}.{}", negative ? "-" : "", rounded / dollar, fraction);
}

std::string toIso8601(Timestamp time) {
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(time);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(millis);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                       fmt::gmtime(static_cast<std::time_t>(seconds.time_since_epoch().count())),
                       (millis - seconds).count());
}

std::optional<Timestamp> fromIso8601(std::string_view text) {
    int year = 0;
    unsigned month = 0, day = 0, hour = 0, minute = 0, second = 0;
    int read = 0;
    if (std::sscanf(std::string{text}.c_str(), "%4d-%2u-%2uT%2u:%2u:%2u%n", &year, &month, &day,
                    &hour, &minute, &second, &read) != 6)
        return {};
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60)
        return {};
    std::string_view rest = text.substr(static_cast<std::size_t>(read));
    Microseconds fraction{0};
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        for (Microseconds unit{100'000}; !rest.empty() && std::isdigit(rest[0]); unit /= 10) {
            fraction += (rest[0] - '0') * unit;
            rest.remove_prefix(1);
        }
    }
    unsigned hours = 0, minutes = 0;
    if (rest != "Z" && !rest.empty() &&
        ((rest[0] != '+' && rest[0] != '-') ||
         std::sscanf(std::string{rest.substr(1)}.c_str(), "%2u:%2u", &hours, &minutes) != 2))
        return {};
    const std::chrono::minutes offset{(hours * 60 + minutes)};
    return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           Seconds{second} + fraction - (rest.starts_with('-') ? -offset : offset);
}

} // namespace lathe
