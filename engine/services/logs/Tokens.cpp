#include "engine/services/logs/Tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lathe::services::logs {

namespace {

constexpr std::size_t timeDigits = 28;
constexpr std::size_t allDigits = 56;

std::optional<std::int64_t> numberIn(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || number < 0)
        return {};
    return number;
}

} // namespace

std::string digitsOf(const store::EventPosition& position) {
    return fmt::format("{:028}{:028}",
                       std::max<std::int64_t>(0, position.time.time_since_epoch().count()),
                       std::max<std::int64_t>(0, position.sequence));
}

std::optional<store::EventPosition> positionIn(std::string_view digits) {
    if (digits.size() != allDigits)
        return {};
    const auto time = numberIn(digits.substr(0, timeDigits));
    const auto sequence = numberIn(digits.substr(timeDigits));
    if (!time || !sequence)
        return {};
    return store::EventPosition{Timestamp{Microseconds{*time}}, *sequence};
}

std::string StreamToken::text() const {
    return fmt::format("{}/{}/s", forward ? 'f' : 'b', digitsOf(position));
}

std::optional<StreamToken> StreamToken::read(std::string_view text) {
    const bool forward = text.starts_with("f/");
    if ((!forward && !text.starts_with("b/")) || !text.ends_with("/s") || text.size() < 4)
        return {};
    const auto position = positionIn(text.substr(2, text.size() - 4));
    if (!position)
        return {};
    return StreamToken{forward, *position};
}

} // namespace lathe::services::logs
