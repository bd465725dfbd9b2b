#include "engine/compare/ArrayDiff.h"

#include "engine/compare/Alignment.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace lathe::compare {

namespace {

/// Elements between two that are the same, which have no partner yet.
struct Gap {
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
};

std::vector<std::uint64_t> marksOf(const Value& array) {
    std::vector<std::uint64_t> marks;
    marks.reserve(array.items.size());
    for (const Value& item : array.items)
        marks.push_back(item.mark);
    return marks;
}

/// How much two objects or arrays have in common: 0 to 1.
double likeness(const Value& left, const Value& right) {
    constexpr std::size_t mostLookedAt = 64;
    const std::size_t count = std::max(left.items.size(), right.items.size());
    if (count == 0)
        return 1;
    double common = 0;
    const std::size_t looked = std::min(left.items.size(), mostLookedAt);
    for (std::size_t at = 0; at < looked; ++at) {
        const Value* other = left.kind == Value::Kind::Object ? right.member(left.keys[at])
                             : at < right.items.size()        ? &right.items[at]
                                                              : nullptr;
        if (other)
            common += other->mark == left.items[at].mark ? 1 : 0.3;
    }
    return common / static_cast<double>(std::min(count, mostLookedAt));
}

/// What it is worth to show the two as one that has changed; 0: they have nothing to do with each
/// other.
double worth(const Value& left, const Value& right) {
    constexpr double leastAlike = 0.3;
    if (left.isContainer() != right.isContainer())
        return 0;
    if (!left.isContainer())
        return left.kind == right.kind ? 0.4 : 0.3;
    if (left.kind != right.kind)
        return 0;
    const double alike = likeness(left, right);
    return alike < leastAlike ? 0 : alike + 0.5;
}

/// Pairs of a gap, in the order of both, that are worth most together.
std::vector<std::pair<std::size_t, std::size_t>> pairGap(const Value& before, const Value& after,
                                                         const Gap& gap) {
    constexpr std::size_t mostTried = 4096;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    const std::size_t rows = gap.before.size(), columns = gap.after.size();
    if (rows == 1 && columns == 1)
        return {{gap.before[0], gap.after[0]}};
    if (rows * columns > mostTried) {
        for (std::size_t at = 0; at < std::min(rows, columns); ++at)
            pairs.emplace_back(gap.before[at], gap.after[at]);
        return pairs;
    }
    const auto valueOf = [&](std::size_t row, std::size_t column) {
        return worth(before.items[gap.before[row]], after.items[gap.after[column]]);
    };
    // best[row][column]: of what stands from there on.
    std::vector<std::vector<double>> best(rows + 1, std::vector<double>(columns + 1, 0));
    std::vector<std::vector<double>> worths(rows, std::vector<double>(columns, 0));
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            worths[row][column] = valueOf(row, column);
            best[row][column] = std::max(
                {best[row + 1][column], best[row][column + 1],
                 worths[row][column] > 0 ? worths[row][column] + best[row + 1][column + 1] : 0});
        }
    }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (worths[row][column] > 0 &&
            best[row][column] == worths[row][column] + best[row + 1][column + 1])
            pairs.emplace_back(gap.before[row++], gap.after[column++]);
        else if (best[row][column] == best[row + 1][column])
            ++row;
        else
            ++column;
    }
    return pairs;
}

class Pairing {
  public:
    Pairing(const Value& before, const Value& after)
        : m_before{before}
        , m_after{after}
        , m_partners(after.items.size())
        , m_isTaken(before.items.size(), false)
        , m_common{align(marksOf(before), marksOf(after))} {
        for (const auto& [old, now] : m_common)
            marry(old, now, false);
        pairMoved();
        pairAlike();
    }

    std::vector<ElementPair> inOrder() const {
        std::vector<ElementPair> pairs;
        std::size_t old = 0;
        const auto addRemovedBefore = [&](std::size_t end) {
            for (; old < end; ++old) {
                if (!m_isTaken[old])
                    pairs.push_back({old, {}, false});
            }
        };
        for (std::size_t now = 0; now < m_partners.size(); ++now) {
            const Partner& partner = m_partners[now];
            if (partner.before && !partner.moved)
                addRemovedBefore(*partner.before);
            pairs.push_back({partner.before, now, partner.moved});
        }
        addRemovedBefore(m_isTaken.size());
        return pairs;
    }

  private:
    struct Partner {
        std::optional<std::size_t> before;
        bool moved = false;
    };

    void marry(std::size_t before, std::size_t after, bool moved) {
        m_partners[after] = {before, moved};
        m_isTaken[before] = true;
    }

    void pairMoved() {
        std::unordered_map<std::uint64_t, std::deque<std::size_t>> left;
        for (std::size_t at = 0; at < m_isTaken.size(); ++at) {
            if (!m_isTaken[at])
                left[m_before.items[at].mark].push_back(at);
        }
        for (std::size_t at = 0; at < m_partners.size() && !left.empty(); ++at) {
            if (m_partners[at].before)
                continue;
            const auto found = left.find(m_after.items[at].mark);
            if (found == left.end() || found->second.empty())
                continue;
            marry(found->second.front(), at, true);
            found->second.pop_front();
        }
    }

    void pairAlike() {
        std::size_t old = 0, now = 0;
        const auto closeGap = [&](std::size_t oldEnd, std::size_t nowEnd) {
            Gap gap;
            for (; old < oldEnd; ++old) {
                if (!m_isTaken[old])
                    gap.before.push_back(old);
            }
            for (; now < nowEnd; ++now) {
                if (!m_partners[now].before)
                    gap.after.push_back(now);
            }
            for (const auto& [before, after] : pairGap(m_before, m_after, gap))
                marry(before, after, false);
        };
        for (const auto& [before, after] : m_common)
            closeGap(before, after);
        closeGap(m_isTaken.size(), m_partners.size());
    }

    const Value& m_before;
    const Value& m_after;
    std::vector<Partner> m_partners;
    std::vector<bool> m_isTaken;
    std::vector<std::pair<std::size_t, std::size_t>> m_common;
};

} // namespace

std::vector<ElementPair> pairElements(const Value& before, const Value& after) {
    return Pairing{before, after}.inOrder();
}

} // namespace lathe::compare
