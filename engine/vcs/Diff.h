#pragma once

#include "engine/vcs/Repository.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lathe::vcs {

struct DiffLine {
    enum class Kind { Context, Added, Removed };
    Kind kind = Kind::Context;
    /// Bytes as git keeps them (line ends normalised), with the line's own end; without one at the
    /// end of a file that lacks it.
    std::string text;
    /// From 1; 0 on the side that has not the line.
    int oldLine = 0;
    int newLine = 0;

    bool operator==(const DiffLine&) const = default;
};

struct Hunk {
    int oldStart = 0;
    int oldCount = 0;
    int newStart = 0;
    int newCount = 0;
    /// "@@ -1,4 +1,6 @@ def handler(event, context):", without the line's end.
    std::string header;
    std::vector<DiffLine> lines;

    bool operator==(const Hunk&) const = default;
};

/// Which two states of a file are compared.
enum class Sides { WorktreeToIndex, IndexToHead, WorktreeToHead };

/// One file in two states.
struct FileDiff {
    std::string path;
    /// Differs from `path` when the file was renamed.
    std::string oldPath;
    /// As git writes them (0100644, 0100755, 0120000 a link, 0160000 a submodule); 0: no such file
    /// on this side.
    unsigned oldMode = 0;
    unsigned newMode = 0;
    /// Ids of the contents, by which a later call sees whether they are still the same. Empty where
    /// there is no file.
    std::string oldId;
    std::string newId;
    bool binary = false;
    /// Above MaximumDiffSize: not compared line by line.
    bool tooLarge = false;
    std::vector<Hunk> hunks;

    bool operator==(const FileDiff&) const = default;
};

/// In bytes, of either side.
inline constexpr std::size_t MaximumDiffSize = 4 * 1024 * 1024;

/// Lines of a FileDiff: the hunk's index and the line's index in it.
using LineSet = std::set<std::pair<std::size_t, std::size_t>>;
/// All lines of a hunk that are added or removed.
LineSet linesOf(const FileDiff& diff, std::size_t hunk);

struct DiffRequest {
    std::string path;
    /// Of a staged rename; empty: `path`.
    std::string oldPath;
    Sides sides = Sides::WorktreeToIndex;
    /// In place of the file on disk: what an editor holds, in the encoding and with the line ends
    /// of the file.
    std::optional<std::string> unsaved;
};

/// Fails with Git.Failed where a side cannot be read.
Result<FileDiff> diff(const Repository& repository, const DiffRequest& request);

} // namespace lathe::vcs
