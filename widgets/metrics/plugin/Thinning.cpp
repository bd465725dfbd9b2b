#include "widgets/metrics/plugin/Thinning.h"

#include <algorithm>

namespace lathe::metrics {

namespace {

constexpr std::size_t fan = 16;
/// Of each column.
constexpr int mostKept = 2;

} // namespace

Thinning::Thinning(std::vector<QPointF> points)
    : m_points{std::move(points)} {
    std::size_t below = m_points.size();
    while (below > fan) {
        std::vector<Extremes> level((below + fan - 1) / fan);
        for (std::size_t at = 0; at < below; ++at) {
            const auto index = std::uint32_t(at);
            const Extremes one = m_levels.empty() ? Extremes{index, index} : m_levels.back()[at];
            if (at % fan == 0)
                level[at / fan] = one;
            else
                take(level[at / fan], one);
        }
        below = level.size();
        m_levels.push_back(std::move(level));
    }
}

void Thinning::take(Extremes& all, const Extremes& more) const {
    if (m_points[more.least].y() < m_points[all.least].y())
        all.least = more.least;
    if (m_points[more.greatest].y() > m_points[all.greatest].y())
        all.greatest = more.greatest;
}

Thinning::Extremes Thinning::extremes(std::size_t first, std::size_t last) const {
    Extremes all{std::uint32_t(first), std::uint32_t(first)};
    // As far up as whole runs fit, and down again.
    std::size_t at = first;
    while (at < last) {
        std::size_t run = 1;
        std::size_t level = 0;
        while (level < m_levels.size() && at % (run * fan) == 0 && at + run * fan <= last) {
            run *= fan;
            ++level;
        }
        take(all, level == 0 ? Extremes{std::uint32_t(at), std::uint32_t(at)}
                             : m_levels[level - 1][at / run]);
        at += run;
    }
    return all;
}

std::size_t Thinning::firstFrom(double x) const {
    return std::size_t(
        std::lower_bound(m_points.begin(), m_points.end(), x,
                         [](const QPointF& p, double edge) { return p.x() < edge; }) -
        m_points.begin());
}

QList<QPointF> Thinning::within(double from, double until, int columns) const {
    std::size_t first = firstFrom(from);
    std::size_t last = firstFrom(until);
    // The line goes on beyond the edges.
    first -= first > 0 ? 1 : 0;
    last += last < m_points.size() ? 1 : 0;
    QList<QPointF> drawn;
    if (last - first <= std::size_t(std::max(1, columns) * mostKept)) {
        drawn.reserve(qsizetype(last - first));
        std::copy(m_points.begin() + std::ptrdiff_t(first), m_points.begin() + std::ptrdiff_t(last),
                  std::back_inserter(drawn));
        return drawn;
    }
    drawn.reserve(columns * mostKept + 2);
    const double width = (until - from) / columns;
    std::size_t at = first;
    for (int column = 0; column < columns && at < last; ++column) {
        const std::size_t end =
            column + 1 == columns ? last : std::min(last, firstFrom(from + (column + 1) * width));
        if (end <= at)
            continue;
        const Extremes found = extremes(at, end);
        const auto [earlier, later] = std::minmax(found.least, found.greatest);
        if (column == 0 && earlier != at)
            drawn.push_back(m_points[at]);
        drawn.push_back(m_points[earlier]);
        if (later != earlier)
            drawn.push_back(m_points[later]);
        if (end == last && later != last - 1)
            drawn.push_back(m_points[last - 1]);
        at = end;
    }
    return drawn;
}

std::ptrdiff_t Thinning::nearest(double x) const {
    if (m_points.empty())
        return -1;
    const std::size_t after = firstFrom(x);
    if (after == m_points.size())
        return std::ptrdiff_t(after) - 1;
    if (after > 0 && x - m_points[after - 1].x() < m_points[after].x() - x)
        return std::ptrdiff_t(after) - 1;
    return std::ptrdiff_t(after);
}

} // namespace lathe::metrics
