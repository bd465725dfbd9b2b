#include "engine/store/LogBlock.h"

#include <algorithm>
#include <optional>

namespace lathe::store {

namespace {

constexpr unsigned char more = 0x80;
constexpr int kindBits = 4;
/// One that comes again after as many others is written once more: that costs less than to look
/// through them all.
constexpr std::size_t originsLookedAt = 64;

void putNumber(std::string& bytes, std::uint64_t number) {
    for (; number >= more; number >>= 7)
        bytes += static_cast<char>(number | more);
    bytes += static_cast<char>(number);
}

void putString(std::string& bytes, std::string_view text) {
    putNumber(bytes, text.size());
    bytes += text;
}

std::uint64_t zigzag(std::int64_t number) {
    return (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63);
}

std::int64_t unzigzag(std::uint64_t number) {
    return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
}

/// Reads from the front of bytes; once something is missing, everything after it is.
class Reader {
  public:
    explicit Reader(std::string_view bytes)
        : m_bytes{bytes} {}

    bool atEnd() const { return m_bytes.empty(); }
    bool isWhole() const { return m_whole; }

    unsigned char byte() {
        if (m_bytes.empty()) {
            m_whole = false;
            return 0;
        }
        const auto value = static_cast<unsigned char>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const unsigned char next = byte();
            value |= std::uint64_t{next & (more - 1U)} << shift;
            if (next < more)
                return value;
        }
        m_whole = false;
        return 0;
    }

    std::string_view string() {
        const std::uint64_t size = number();
        if (size > m_bytes.size()) {
            m_whole = false;
            return {};
        }
        const std::string_view text = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return text;
    }

  private:
    std::string_view m_bytes;
    bool m_whole = true;
};

/// Damaged bytes may take it round.
Timestamp later(Timestamp time, std::int64_t micros) {
    return Timestamp{Microseconds{
        static_cast<std::int64_t>(static_cast<std::uint64_t>(time.time_since_epoch().count()) +
                                  static_cast<std::uint64_t>(micros))}};
}

template <class Enum> std::optional<Enum> enumOf(int value, Enum last) {
    return value <= static_cast<int>(last) ? std::optional{static_cast<Enum>(value)} : std::nullopt;
}

} // namespace

std::size_t LogBlock::originOf(const model::LogLine& line) {
    const std::size_t end = m_origins.size() - std::min(m_origins.size(), originsLookedAt);
    for (std::size_t i = m_origins.size(); i > end; --i) {
        const Origin& origin = m_origins[i - 1];
        if (origin.requestId == line.requestId && origin.environmentId == line.environmentId &&
            origin.function == line.function)
            return i;
    }
    m_origins.push_back({line.function, line.requestId, line.environmentId});
    return 0;
}

void LogBlock::append(const model::LogLine& line) {
    const std::size_t origin = originOf(line);
    putNumber(m_bytes, origin);
    if (origin == 0) {
        putString(m_bytes, line.function);
        putString(m_bytes, line.requestId);
        putString(m_bytes, line.environmentId);
    }
    putNumber(m_bytes, zigzag((line.time - m_previous).count()));
    m_bytes +=
        static_cast<char>(static_cast<int>(line.source) << kindBits | static_cast<int>(line.level));
    putString(m_bytes, line.text);
    m_previous = line.time;
    m_latest = std::max(m_latest, line.time);
    ++m_count;
    (origin == 0 ? m_origins.back() : m_origins[origin - 1]).span.take({line.time, line.time});
}

void LogBlock::Span::take(const Span& other) {
    earliest = std::min(earliest, other.earliest);
    latest = std::max(latest, other.latest);
}

std::map<std::string_view, LogBlock::Span> LogBlock::functions() const {
    std::map<std::string_view, Span> functions;
    for (const Origin& origin : m_origins)
        functions[origin.function].take(origin.span);
    return functions;
}

std::map<std::string_view, LogBlock::Span> LogBlock::environments() const {
    std::map<std::string_view, Span> environments;
    for (const Origin& origin : m_origins)
        environments[origin.environmentId].take(origin.span);
    return environments;
}

std::vector<BlockLine> readBlock(std::string_view bytes) {
    std::vector<BlockLine> origins;
    std::vector<BlockLine> lines;
    Timestamp previous{};
    for (Reader reader{bytes}; !reader.atEnd();) {
        BlockLine line;
        const std::uint64_t origin = reader.number();
        if (origin > origins.size())
            break;
        if (origin > 0) {
            line = origins[origin - 1];
        } else {
            line.function = reader.string();
            line.requestId = reader.string();
            line.environmentId = reader.string();
            origins.push_back(line);
        }
        line.time = later(previous, unzigzag(reader.number()));
        const int kind = reader.byte();
        const auto source = enumOf(kind >> kindBits, model::LogSource::Extension);
        const auto level = enumOf(kind & ((1 << kindBits) - 1), model::LogLevel::Fatal);
        line.text = reader.string();
        if (!reader.isWhole() || !source || !level)
            break;
        line.source = *source;
        line.level = *level;
        previous = line.time;
        lines.push_back(line);
    }
    return lines;
}

} // namespace lathe::store
