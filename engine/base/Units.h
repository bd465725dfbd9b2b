#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lathe {

using Milliseconds = std::chrono::milliseconds;
using Microseconds = std::chrono::microseconds;
using Seconds = std::chrono::seconds;
/// Wall-clock time, as it is logged and stored.
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;

/// A size in bytes.
struct Bytes {
    std::int64_t count = 0;

    static constexpr Bytes mebi(std::int64_t mebibytes) { return {mebibytes * 1024 * 1024}; }
    /// Whole mebibytes, rounded up: the unit of Lambda's "MB".
    constexpr std::int64_t ceilMebi() const { return (count + 1024 * 1024 - 1) / (1024 * 1024); }
    constexpr auto operator<=>(const Bytes&) const = default;
};

/// Money: a million-millionth of a US dollar, so that every Lambda price is an integer.
/// The range of +-9.2 million dollars holds any sum shown here.
struct PicoDollars {
    std::int64_t count = 0;

    constexpr auto operator<=>(const PicoDollars&) const = default;
    constexpr PicoDollars operator+(PicoDollars other) const { return {count + other.count}; }
    constexpr PicoDollars operator-(PicoDollars other) const { return {count - other.count}; }
    constexpr PicoDollars& operator+=(PicoDollars other) {
        count += other.count;
        return *this;
    }
};

/// "$0.0000021" and the like: the shortest text with at least `significant` significant digits,
/// rounded half up; "$0.00" for zero.
std::string toText(PicoDollars price, int significant = 3);

/// RFC 3339 in UTC with milliseconds: "2026-01-02T03:04:05.678Z".
std::string toIso8601(Timestamp time);
/// A time of RFC 3339 with any number of digits after the second, "Z" or an offset; empty optional
/// for what is none.
std::optional<Timestamp> fromIso8601(std::string_view text);

} // namespace lathe
