#include "widgets/editor/LineChanges.h"

#include <algorithm>
#include <string_view>

namespace lathe::editor {

namespace {

using Lines = std::vector<std::string_view>;
constexpr int MaximumDistance = 1000;

Lines linesOf(const QByteArray& text) {
    Lines lines;
    const std::string_view all{text.constData(), static_cast<std::size_t>(text.size())};
    std::size_t at = 0;
    for (std::size_t end = all.find('\n'); end != std::string_view::npos;
         end = all.find('\n', at)) {
        lines.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    lines.push_back(all.substr(at));
    return lines;
}

/// A run of lines that gives way to another: [a, a + removed) in the old, [b, b + added) in the
/// new.
struct Hunk {
    int b = 0;
    int removed = 0;
    int added = 0;
};

/// The furthest x on each diagonal after each number of steps; empty when there are too many.
std::vector<std::vector<int>> furthest(const Lines& a, const Lines& b, int first, int aEnd,
                                       int bEnd) {
    const int n = aEnd - first, m = bEnd - first;
    const int limit = std::min(n + m, MaximumDistance);
    std::vector<int> x(static_cast<std::size_t>(2 * limit + 3), 0);
    const auto at = [limit](int diagonal) {
        return static_cast<std::size_t>(diagonal + limit + 1);
    };
    std::vector<std::vector<int>> trace;
    for (int d = 0; d <= limit; ++d) {
        for (int k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && x[at(k - 1)] < x[at(k + 1)]);
            int i = down ? x[at(k + 1)] : x[at(k - 1)] + 1;
            while (i < n && i - k < m &&
                   a[static_cast<std::size_t>(first + i)] ==
                       b[static_cast<std::size_t>(first + i - k)])
                ++i;
            x[at(k)] = i;
            if (i >= n && i - k >= m) {
                trace.push_back({x.begin() + (limit + 1 - d), x.begin() + (limit + 2 + d)});
                return trace;
            }
        }
        trace.push_back({x.begin() + (limit + 1 - d), x.begin() + (limit + 2 + d)});
    }
    return {};
}

/// Walks the trace backwards, from the end of both texts to their beginning.
std::vector<Hunk> hunksOf(const std::vector<std::vector<int>>& trace, int n, int m, int first) {
    std::vector<Hunk> hunks;
    int x = n, y = m;
    for (int d = static_cast<int>(trace.size()) - 1; d > 0; --d) {
        const auto& before = trace[static_cast<std::size_t>(d - 1)];
        const auto reach = [&](int diagonal) {
            const int index = diagonal + d - 1;
            return index < 0 || index >= static_cast<int>(before.size())
                       ? -1
                       : before[static_cast<std::size_t>(index)];
        };
        const int k = x - y;
        const bool down = k == -d || (k != d && reach(k - 1) < reach(k + 1));
        const int previousX = reach(down ? k + 1 : k - 1);
        const int previousY = previousX - (down ? k + 1 : k - 1);
        const int startX = down ? previousX : previousX + 1;
        const bool joins = !hunks.empty() && hunks.back().b == first + y && x == startX;
        if (!joins || hunks.empty())
            hunks.push_back({first + y - (x - startX), 0, 0});
        hunks.back().b = first + previousY;
        (down ? hunks.back().added : hunks.back().removed) += 1;
        x = previousX;
        y = previousY;
    }
    return hunks;
}

void append(std::vector<ChangedLine>& changes, const Hunk& hunk) {
    for (int i = 0; i < hunk.added; ++i)
        changes.push_back({hunk.b + i, i < hunk.removed ? LineChange::Changed : LineChange::Added});
    if (hunk.added == 0)
        changes.push_back({hunk.b, LineChange::Removed});
}

} // namespace

std::vector<ChangedLine> lineChanges(const QByteArray& saved, const QByteArray& now) {
    if (saved == now)
        return {};
    const Lines a = linesOf(saved), b = linesOf(now);
    int aEnd = static_cast<int>(a.size()), bEnd = static_cast<int>(b.size());
    int first = 0;
    while (first < std::min(aEnd, bEnd) &&
           a[static_cast<std::size_t>(first)] == b[static_cast<std::size_t>(first)])
        ++first;
    while (aEnd > first && bEnd > first &&
           a[static_cast<std::size_t>(aEnd - 1)] == b[static_cast<std::size_t>(bEnd - 1)]) {
        --aEnd;
        --bEnd;
    }
    std::vector<ChangedLine> changes;
    const auto trace = furthest(a, b, first, aEnd, bEnd);
    if (trace.empty()) {
        append(changes, {first, aEnd - first, bEnd - first});
        return changes;
    }
    std::vector<Hunk> hunks = hunksOf(trace, aEnd - first, bEnd - first, first);
    std::reverse(hunks.begin(), hunks.end());
    for (const Hunk& hunk : hunks)
        append(changes, hunk);
    return changes;
}

} // namespace lathe::editor
