#pragma once

#include "engine/model/TraceLines.h"
#include "engine/store/LogBlock.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace lathe::store {

/// A line of a block, and what it is to the others.
struct PlacedLine {
    std::int64_t sequence = 0;
    BlockLine line;
    /// Its own, or that of the line that it belongs to.
    model::LogLevel level = model::LogLevel::Info;
    /// The number of the line that begins the stack trace that this one is a part of; 0: of none.
    std::int64_t head = 0;
};

/// A line as it was read.
struct StoredLine {
    /// With the level of the line that it belongs to; its text may be cut.
    model::LogLine line;
    /// Bytes of the whole text.
    std::size_t size = 0;
    /// See PlacedLine.
    std::int64_t head = 0;

    bool operator==(const StoredLine&) const = default;
};

StoredLine stored(const PlacedLine& placed, std::size_t longestText);

/// Finds out what lines are to each other, of one block after the other in their order.
class LinePlacer {
  public:
    /// `first` is the number of the first line. The lines are valid while the block is.
    std::vector<PlacedLine> place(const std::vector<BlockLine>& lines, std::int64_t first);
    /// Whether lines of the last block may belong to one that was not told.
    bool missesHeads() const { return m_missesHeads; }

  private:
    struct Origin {
        model::TraceLines traces;
        std::int64_t head = 0;
    };

    Origin& originOf(const BlockLine& line);

    /// By environment and request.
    std::unordered_map<std::string, Origin> m_origins;
    /// The same by where the block has their names.
    std::unordered_map<const char*, Origin*> m_known;
    bool m_missesHeads = false;
};

} // namespace lathe::store
