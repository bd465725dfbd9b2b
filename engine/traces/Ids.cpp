#include "engine/traces/Ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lathe::traces {

namespace {

constexpr std::size_t timeDigits = 8;
constexpr std::size_t traceIdLength = 35;

bool isHex(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
               (letter >= 'A' && letter <= 'F');
    });
}

} // namespace

bool isTraceId(std::string_view text) {
    return text.size() == traceIdLength && text.starts_with("1-") && text[10] == '-' &&
           isHex(text.substr(2, timeDigits)) && isHex(text.substr(11));
}

bool isSegmentId(std::string_view text) {
    return text.size() == 16 && isHex(text);
}

std::optional<Timestamp> timeOfTraceId(std::string_view traceId) {
    if (!isTraceId(traceId))
        return {};
    std::uint32_t seconds = 0;
    std::from_chars(traceId.data() + 2, traceId.data() + 2 + timeDigits, seconds, 16);
    return Timestamp{Seconds{seconds}};
}

std::string traceIdOf(std::string_view openTelemetryId) {
    return fmt::format("1-{}-{}", openTelemetryId.substr(0, timeDigits),
                       openTelemetryId.substr(std::min(timeDigits, openTelemetryId.size())));
}

} // namespace lathe::traces
