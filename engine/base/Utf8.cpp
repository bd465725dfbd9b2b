#include "engine/base/Utf8.h"

#include <algorithm>
#include <cstdint>

namespace lathe {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Length of the valid UTF-8 sequence that `bytes` begins with (RFC 3629, table 3-7 of the Unicode
// standard); 0 when there is none.
std::size_t sequenceLength(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const auto within = [&](std::size_t i, std::uint8_t low, std::uint8_t high) {
        return i < bytes.size() && at(i) >= low && at(i) <= high;
    };
    const std::uint8_t lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return within(1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const std::uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
        const std::uint8_t high = lead == 0xED ? 0x9F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const std::uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
        const std::uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

} // namespace

std::string validUtf8(std::string_view bytes) {
    std::string valid;
    valid.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto isAscii = [](char byte) { return static_cast<std::uint8_t>(byte) < 0x80; };
        const auto plain = static_cast<std::size_t>(
            std::find_if_not(bytes.begin(), bytes.end(), isAscii) - bytes.begin());
        valid.append(bytes, 0, plain);
        bytes.remove_prefix(plain);
        if (bytes.empty())
            break;
        const std::size_t length = sequenceLength(bytes);
        valid.append(length == 0 ? replacement : bytes.substr(0, length));
        bytes.remove_prefix(std::max<std::size_t>(1, length));
    }
    return valid;
}

} // namespace lathe
