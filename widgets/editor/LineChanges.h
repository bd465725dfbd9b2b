#pragma once

#include <QByteArray>

#include <vector>

namespace lathe::editor {

enum class LineChange { Added, Changed, Removed };

/// `line` counts from 0 in the new text. Removed: lines are missing above it (or at the end).
struct ChangedLine {
    int line = 0;
    LineChange kind = LineChange::Added;
    bool operator==(const ChangedLine&) const = default;
};

/// How the lines of `now` differ from those of `saved` (Myers, "An O(ND) Difference Algorithm",
/// 1986). Where more than 1,000 lines differ, the whole middle counts as changed.
std::vector<ChangedLine> lineChanges(const QByteArray& saved, const QByteArray& now);

} // namespace lathe::editor
