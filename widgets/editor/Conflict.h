#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace lathe::editor {

/// A place where two sides of a merge differ, between the lines that git has put around it
/// (git-merge(1), HOW CONFLICTS ARE PRESENTED). Lines count from 0.
struct Conflict {
    /// "<<<<<<<".
    int begin = 0;
    /// "|||||||", before what both sides had; -1: it is not shown.
    int base = -1;
    /// "=======".
    int middle = 0;
    /// ">>>>>>>".
    int end = 0;

    bool operator==(const Conflict&) const = default;
};

/// In order; what is not whole is none.
std::vector<Conflict> conflictsIn(const QByteArray& text);

enum class Side { Ours, Theirs, Both };
/// What stays of the conflict's lines, ours before theirs.
QByteArray takenOf(const QByteArray& text, const Conflict& conflict, Side side);

} // namespace lathe::editor
