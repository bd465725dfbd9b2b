#include "engine/base/Units.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

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

} // namespace lathe
