#pragma once

#include "engine/compare/JsonDiff.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lathe::compare {

/// One difference as a person reads it: `/total: 12.5 -> 13`.
struct DiffLine {
    Difference::Kind kind = Difference::Kind::Changed;
    std::string path;
    /// Of the document before and the one after; long ones in part, from where they differ.
    std::string before;
    std::string after;
    /// "string -> number" where the types differ; "was /items/3" of what was moved.
    std::string note;

    bool operator==(const DiffLine&) const = default;
};

/// The first `most` differences that count.
std::vector<DiffLine> describe(const Difference& root, std::size_t most);
/// `~ /total: 12.5 -> 13`, `+ /items/2: {...}`, `- /old: 1`, `> /items/0: was /items/3`.
std::string toText(const DiffLine& line);

/// The parts of two long texts from a little before the place where they differ, no longer than
/// `limit` bytes each, with "..." where something is left out.
std::pair<std::string, std::string> excerpts(const std::string& before, const std::string& after,
                                             std::size_t limit);

} // namespace lathe::compare
