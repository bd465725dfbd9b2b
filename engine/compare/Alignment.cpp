#include "engine/compare/Alignment.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace lathe::compare {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Marks = std::vector<std::uint64_t>;

/// Part of both sequences.
struct Span {
    std::size_t before = 0;
    std::size_t beforeEnd = 0;
    std::size_t after = 0;
    std::size_t afterEnd = 0;

    bool empty() const { return before == beforeEnd || after == afterEnd; }
};

class Aligner {
  public:
    Aligner(const Marks& before, const Marks& after)
        : m_before{before}
        , m_after{after} {}

    Pairs take() {
        std::sort(m_pairs.begin(), m_pairs.end());
        return std::move(m_pairs);
    }

    void align(Span span) {
        while (!span.empty() && m_before[span.before] == m_after[span.after])
            m_pairs.emplace_back(span.before++, span.after++);
        while (!span.empty() && m_before[span.beforeEnd - 1] == m_after[span.afterEnd - 1])
            m_pairs.emplace_back(--span.beforeEnd, --span.afterEnd);
        if (span.empty() || alignByEdits(span))
            return;
        const Pairs anchors = anchorsOf(span);
        if (anchors.empty())
            return;
        Span piece = span;
        for (const auto& [before, after] : anchors) {
            align({piece.before, before, piece.after, after});
            m_pairs.emplace_back(before, after);
            piece.before = before + 1;
            piece.after = after + 1;
        }
        align(piece);
    }

  private:
    /// The greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986):
    /// for each number of differences, how far one gets on each diagonal. False: there are too
    /// many.
    bool alignByEdits(const Span& span) {
        constexpr int most = 1000;
        const auto rows = static_cast<int>(span.beforeEnd - span.before);
        const auto columns = static_cast<int>(span.afterEnd - span.after);
        const int limit = std::min({most, m_budget, rows + columns});
        std::vector<int> reach(2 * static_cast<std::size_t>(limit) + 3, 0);
        const auto at = [&](std::vector<int>& list, int diagonal) -> int& {
            return list[static_cast<std::size_t>(diagonal + limit + 1)];
        };
        std::vector<std::vector<int>> trail;
        for (int edits = 0; edits <= limit; ++edits) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const bool down =
                    diagonal == -edits ||
                    (diagonal != edits && at(reach, diagonal - 1) < at(reach, diagonal + 1));
                int row = down ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
                while (row < rows && row - diagonal < columns && row - diagonal >= 0 &&
                       m_before[span.before + static_cast<std::size_t>(row)] ==
                           m_after[span.after + static_cast<std::size_t>(row - diagonal)])
                    ++row;
                at(reach, diagonal) = row;
                if (row >= rows && row - diagonal >= columns) {
                    trail.push_back(reach);
                    goBack(span, trail, rows, columns, limit);
                    return true;
                }
            }
            trail.emplace_back(reach);
        }
        // What this cost is not spent on each of many pieces again.
        m_budget = std::max(50, m_budget / 2);
        return false;
    }

    void goBack(const Span& span, std::vector<std::vector<int>>& trail, int row, int column,
                int limit) {
        const auto reached = [&](std::size_t edits, int diagonal) {
            return trail[edits][static_cast<std::size_t>(diagonal + limit + 1)];
        };
        for (std::size_t edits = trail.size() - 1; edits > 0; --edits) {
            const int diagonal = row - column;
            const int most = static_cast<int>(edits);
            const bool down = diagonal == -most ||
                              (diagonal != most &&
                               reached(edits - 1, diagonal - 1) < reached(edits - 1, diagonal + 1));
            const int from = down ? diagonal + 1 : diagonal - 1;
            const int rowBefore = reached(edits - 1, from);
            const int begin = down ? rowBefore : rowBefore + 1;
            takeSnake(span, begin, row, diagonal);
            row = rowBefore;
            column = rowBefore - from;
        }
        takeSnake(span, 0, row, 0);
    }

    void takeSnake(const Span& span, int begin, int end, int diagonal) {
        for (int row = begin; row < end; ++row)
            m_pairs.emplace_back(span.before + static_cast<std::size_t>(row),
                                 span.after + static_cast<std::size_t>(row - diagonal));
    }

    /// What stands once in each, as long as it stands in the same order: the longest rising
    /// sequence.
    Pairs anchorsOf(const Span& span) const {
        struct Seen {
            int inBefore = 0;
            int inAfter = 0;
            std::size_t after = 0;
        };
        std::unordered_map<std::uint64_t, Seen> seen;
        for (std::size_t i = span.before; i < span.beforeEnd; ++i)
            ++seen[m_before[i]].inBefore;
        for (std::size_t i = span.after; i < span.afterEnd; ++i) {
            if (const auto found = seen.find(m_after[i]); found != seen.end()) {
                ++found->second.inAfter;
                found->second.after = i;
            }
        }
        Pairs single;
        for (std::size_t i = span.before; i < span.beforeEnd; ++i) {
            const Seen& each = seen[m_before[i]];
            if (each.inBefore == 1 && each.inAfter == 1)
                single.emplace_back(i, each.after);
        }
        return risingOf(single);
    }

    static Pairs risingOf(const Pairs& single) {
        // ends[n]: which of them ends the rising sequence of n + 1 that ends lowest.
        std::vector<std::size_t> ends;
        std::vector<std::optional<std::size_t>> previous(single.size());
        for (std::size_t i = 0; i < single.size(); ++i) {
            const auto place = std::lower_bound(
                ends.begin(), ends.end(), single[i].second,
                [&](std::size_t end, std::size_t after) { return single[end].second < after; });
            if (place != ends.begin())
                previous[i] = *(place - 1);
            if (place == ends.end())
                ends.push_back(i);
            else
                *place = i;
        }
        Pairs rising;
        if (ends.empty())
            return rising;
        for (std::optional<std::size_t> i = ends.back(); i; i = previous[*i])
            rising.push_back(single[*i]);
        std::reverse(rising.begin(), rising.end());
        return rising;
    }

    const Marks& m_before;
    const Marks& m_after;
    Pairs m_pairs;
    int m_budget = 1000;
};

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<std::uint64_t>& before,
                                                       const std::vector<std::uint64_t>& after) {
    Aligner aligner{before, after};
    aligner.align({0, before.size(), 0, after.size()});
    return aligner.take();
}

} // namespace lathe::compare
