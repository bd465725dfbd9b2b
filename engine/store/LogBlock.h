#pragma once

#include "engine/model/Invocation.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::store {

/// A line as it lies in a block; valid while the block is.
struct BlockLine {
    Timestamp time{};
    std::string_view function;
    std::string_view requestId;
    std::string_view environmentId;
    model::LogSource source = model::LogSource::Function;
    model::LogLevel level = model::LogLevel::Info;
    std::string_view text;
};

/// Log lines in their order as one string of bytes, for one row of the journal: a row a line, with
/// what finds it, costs many times as much. A line is
///
///     origin    0 and three strings (function, request id, environment id): a new one;
///               n: that of the block's n-th origin
///     time      microseconds since the line before (the first: since 1970), zigzag
///     kind      one byte: source * 16 + level
///     text      string
///
/// with numbers as little-endian base 128 and strings as their length and bytes.
class LogBlock {
  public:
    void append(const model::LogLine& line);
    void clear() { *this = {}; }

    bool empty() const { return m_count == 0; }
    std::int64_t count() const { return m_count; }
    Timestamp latest() const { return m_latest; }
    const std::string& bytes() const { return m_bytes; }
    /// When lines of it are from.
    struct Span {
        Timestamp earliest = Timestamp::max();
        Timestamp latest = Timestamp::min();

        void take(const Span& other);
    };
    /// Those that have lines in it.
    std::map<std::string_view, Span> functions() const;
    std::map<std::string_view, Span> environments() const;

  private:
    struct Origin {
        std::string function;
        std::string requestId;
        std::string environmentId;
        Span span = {};
    };

    /// Its number; 0 for a new one, which is the last from then on.
    std::size_t originOf(const model::LogLine& line);

    std::vector<Origin> m_origins;
    std::string m_bytes;
    std::int64_t m_count = 0;
    Timestamp m_previous{};
    Timestamp m_latest = Timestamp::min();
};

/// The lines of a block's bytes; of damaged ones those before the damage.
std::vector<BlockLine> readBlock(std::string_view bytes);

} // namespace lathe::store
