#include "engine/vcs/LineHistory.h"

#include <algorithm>

namespace lathe::vcs {

namespace {

using Kind = DiffLine::Kind;

/// Lines that give way to others, without context. A side without lines is before `first`.
struct Run {
    int oldFirst = 0;
    int oldCount = 0;
    int newFirst = 0;
    int newCount = 0;
};

std::vector<Run> runsOf(const FileDiff& diff) {
    std::vector<Run> runs;
    for (const Hunk& hunk : diff.hunks) {
        // A side without lines names the line before.
        int oldNext = hunk.oldCount == 0 ? hunk.oldStart + 1 : hunk.oldStart;
        int newNext = hunk.newCount == 0 ? hunk.newStart + 1 : hunk.newStart;
        bool isOpen = false;
        for (const DiffLine& line : hunk.lines) {
            if (line.kind == Kind::Context) {
                isOpen = false;
                ++oldNext;
                ++newNext;
                continue;
            }
            if (!isOpen)
                runs.push_back({oldNext, 0, newNext, 0});
            isOpen = true;
            ++(line.kind == Kind::Removed ? runs.back().oldCount : runs.back().newCount);
            ++(line.kind == Kind::Removed ? oldNext : newNext);
        }
    }
    return runs;
}

} // namespace

TracedLines traceBack(const FileDiff& diff, LineRange now) {
    TracedLines traced;
    int first = now.first;
    int last = now.last;
    for (const Run& run : runsOf(diff)) {
        const int end = run.newFirst + run.newCount; // the line after it
        const int shift = run.oldCount - run.newCount;
        if (run.newFirst > now.last)
            break;
        const bool isBefore = run.newCount == 0 ? run.newFirst <= now.first : end <= now.first;
        if (isBefore) {
            first += shift;
            last += shift;
            continue;
        }
        traced.changed = true;
        if (run.newFirst <= now.first)
            first = run.oldFirst;
        if (end > now.last)
            last = run.oldFirst + run.oldCount - 1;
        else
            last += shift;
    }
    if (first <= last)
        traced.before = LineRange{first, last};
    return traced;
}

} // namespace lathe::vcs
