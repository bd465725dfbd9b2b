#include "engine/telemetry/LogAssembler.h"

#include "engine/base/Utf8.h"

#include <algorithm>
#include <cstdint>

namespace lathe::telemetry {

namespace {

constexpr std::size_t longestLine = 1024 * 1024;

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
