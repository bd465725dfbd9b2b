#include "engine/telemetry/LogAssembler.h"

#include <algorithm>
#include <cstdint>

namespace lathe::telemetry {

namespace {

constexpr std::size_t longestLine = 1024 * 1024;
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

bool isContinuation(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0xC0) == 0x80;
}

// How much of a line that is too long is cut off: whole characters.
std::size_t cutPoint(std::string_view line) {
    std::size_t cut = longestLine;
    for (int back = 0; back < 3 && isContinuation(line[cut]); ++back)
        --cut;
    return isContinuation(line[cut]) ? longestLine : cut;
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

LogAssembler::LogAssembler(const Clock& clock, Sink sink)
    : m_clock{clock}
    , m_sink{std::move(sink)} {}

void LogAssembler::feed(std::string_view bytes) {
    if (bytes.empty())
        return;
    const Timestamp now = m_clock.wall();
    for (auto end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
        addToPartial(bytes.substr(0, end), now);
        emitPartial();
        bytes.remove_prefix(end + 1);
    }
    addToPartial(bytes, now);
}

void LogAssembler::addToPartial(std::string_view bytes, Timestamp now) {
    if (m_partial.empty())
        m_since = now;
    m_partial += bytes;
    // One more, because a carriage return may be all that is too long.
    while (m_partial.size() > longestLine + 1)
        emitLongest(now);
}

void LogAssembler::emitLongest(Timestamp now) {
    const std::size_t cut = cutPoint(m_partial);
    m_sink(validUtf8(std::string_view{m_partial}.substr(0, cut)), m_since);
    m_partial.erase(0, cut);
    m_since = now;
}

void LogAssembler::emitPartial() {
    if (m_partial.ends_with('\r'))
        m_partial.pop_back();
    if (m_partial.size() > longestLine)
        emitLongest(m_since);
    const std::string line = std::move(m_partial);
    m_partial.clear();
    m_sink(validUtf8(line), m_since);
}

void LogAssembler::flush() {
    if (!m_partial.empty())
        emitPartial();
}

} // namespace lathe::telemetry
