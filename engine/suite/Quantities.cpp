#include "engine/suite/Quantities.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <map>

namespace lathe::suite {

namespace {

using Units = std::map<std::string_view, double>;

/// A number that is not negative, and its unit.
std::optional<double> amountOf(std::string_view text, const Units& units) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, number);
    if (failure != std::errc{} || !(number >= 0))
        return {};
    std::string_view unit{rest, static_cast<std::size_t>(end - rest)};
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    const auto found = units.find(unit);
    constexpr double most = 9e18;
    if (found == units.end() || number * found->second > most)
        return {};
    return number * found->second;
}

} // namespace

std::optional<Microseconds> durationFrom(std::string_view text) {
    static const Units units = {{"ms", 1e3}, {"s", 1e6}, {"min", 60e6}};
    const auto amount = amountOf(text, units);
    if (!amount)
        return {};
    return Microseconds{std::llround(*amount)};
}

std::optional<Bytes> sizeFrom(std::string_view text) {
    static const Units units = {{"KB", 1024}, {"MB", 1024.0 * 1024}, {"GB", 1024.0 * 1024 * 1024}};
    const auto amount = amountOf(text, units);
    if (!amount)
        return {};
    return Bytes{std::llround(*amount)};
}

std::optional<PicoDollars> moneyFrom(std::string_view text) {
    static const Units units = {{"", 1e12}};
    text.remove_prefix(text.starts_with('$') ? 1 : 0);
    const auto amount = amountOf(text, units);
    if (!amount)
        return {};
    return PicoDollars{std::llround(*amount)};
}

std::string durationText(Microseconds duration) {
    const double milliseconds = static_cast<double>(duration.count()) / 1000;
    if (milliseconds >= 1000)
        return fmt::format("{:.2f} s", milliseconds / 1000);
    return milliseconds < 10 ? fmt::format("{:.2f} ms", milliseconds)
                             : fmt::format("{:.0f} ms", milliseconds);
}

std::string sizeText(Bytes size) {
    return fmt::format("{} MB", size.ceilMebi());
}

} // namespace lathe::suite
