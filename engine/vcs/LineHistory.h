#pragma once

#include "engine/vcs/Diff.h"

#include <optional>

/// Lines of a file followed back through its versions. Pure.
namespace lathe::vcs {

/// From 1, both ends in it.
struct LineRange {
    int first = 0;
    int last = 0;

    bool operator==(const LineRange&) const = default;
};

struct TracedLines {
    /// The diff adds, changes or removes some of them.
    bool changed = false;
    /// Where they were on the old side; nothing where all of them are new.
    std::optional<LineRange> before;

    bool operator==(const TracedLines&) const = default;
};

/// Where lines of the new side come from.
TracedLines traceBack(const FileDiff& diff, LineRange now);

} // namespace lathe::vcs
