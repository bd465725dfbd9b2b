#include "widgets/designer/Router.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace lathe::designer {

namespace {

/// What a wire keeps away from cards, and how far it leaves its own before it turns.
constexpr qreal Clearance = 12;
/// Nearer than this it runs into them.
constexpr qreal Margin = Clearance / 2;
constexpr qreal Stub = 20;
constexpr qreal CornerRadius = 10;
/// A bend is as bad as this much more way.
constexpr qreal BendCost = 60;
/// A way is looked for around the cards that were found to be in it, again and again: so often at
/// the most, and among so many crossings of the lines beside them.
constexpr int MostRounds = 24;
constexpr std::size_t MostCrossings = 60'000;
/// Cards this near to one that is in the way are likely to be in the next; farther every time.
constexpr qreal Reach = 120;
/// Between the points of a curve at which it is looked at, about.
constexpr qreal SampleLength = 16;

/// How far a curve leaves its ends sideways.
qreal reachOf(QPointF from, QPointF to) {
    return std::max(40.0, std::abs(to.x() - from.x()) / 2);
}

bool isCurveFree(QPointF from, QPointF to, const Obstacles& cards,
                 const std::vector<QRectF>& ends) {
    const QPointF ahead{reachOf(from, to), 0};
    const int samples =
        std::max(24, static_cast<int>((to - from).manhattanLength() / SampleLength));
    for (int i = 1; i < samples; ++i) {
        const qreal t = qreal(i) / samples;
        const qreal u = 1 - t;
        const QPointF point = u * u * u * from + 3 * u * u * t * (from + ahead) +
                              3 * u * t * t * (to - ahead) + t * t * t * to;
        if (cards.contain(point, ends))
            return false;
    }
    return true;
}

/// The shortest way with few bends along the lines beside the cards.
class Maze {
  public:
    Maze(QPointF from, QPointF to, const std::vector<QRectF>& obstacles)
        : m_xs{from.x(), to.x()}
        , m_ys{from.y(), to.y()} {
        for (const QRectF& obstacle : obstacles) {
            m_xs.insert(m_xs.end(), {obstacle.left() - Clearance, obstacle.right() + Clearance});
            m_ys.insert(m_ys.end(), {obstacle.top() - Clearance, obstacle.bottom() + Clearance});
        }
        sortLines(m_xs);
        sortLines(m_ys);
        m_start = indexOf(from);
        m_goal = indexOf(to);
        m_blockedAcross.assign(m_xs.size() * m_ys.size(), false);
        m_blockedAlong = m_blockedAcross;
        for (const QRectF& obstacle : obstacles)
            block(obstacle.adjusted(-Margin, -Margin, Margin, Margin));
    }

    /// Corner points, both ends among them; empty when there is no way, or too much to look at.
    std::vector<QPointF> solve() {
        if (m_xs.size() * m_ys.size() > MostCrossings)
            return {};
        const std::size_t count = m_xs.size() * m_ys.size() * 2;
        m_cost.assign(count, std::numeric_limits<qreal>::infinity());
        m_from.assign(count, -1);
        // Leaving and arriving, it goes sideways.
        push(m_start, Across, 0, -1);
        while (!m_open.empty()) {
            const auto [estimate, state] = m_open.top();
            m_open.pop();
            const int point = state / 2;
            if (point == m_goal && state % 2 == Across)
                return corners(state);
            if (estimate > m_cost[state] + distance(point, m_goal) + 0.01)
                continue;
            step(state, point, 1, 0);
            step(state, point, -1, 0);
            step(state, point, 0, 1);
            step(state, point, 0, -1);
        }
        return {};
    }

  private:
    enum Direction { Across, Along };
    using Candidate = std::pair<qreal, int>;

    static void sortLines(std::vector<qreal>& lines) {
        std::sort(lines.begin(), lines.end());
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    }

    int indexOf(QPointF point) const {
        const auto x = std::lower_bound(m_xs.begin(), m_xs.end(), point.x()) - m_xs.begin();
        const auto y = std::lower_bound(m_ys.begin(), m_ys.end(), point.y()) - m_ys.begin();
        return static_cast<int>(y * static_cast<std::ptrdiff_t>(m_xs.size()) + x);
    }

    QPointF at(int point) const {
        const int width = static_cast<int>(m_xs.size());
        return {m_xs[point % width], m_ys[point / width]};
    }

    qreal distance(int a, int b) const { return (at(a) - at(b)).manhattanLength(); }

    /// The steps, sideways and downwards, that lead through the obstacle.
    void block(const QRectF& obstacle) {
        const auto columns = crossing(m_xs, obstacle.left(), obstacle.right());
        const auto rows = crossing(m_ys, obstacle.top(), obstacle.bottom());
        const int width = static_cast<int>(m_xs.size());
        // From the line before the obstacle one steps into it; along its lines, through it.
        for (int y = rows.first; y < rows.second; ++y) {
            for (int x = std::max(0, columns.first - 1); x < columns.second; ++x)
                m_blockedAcross[y * width + x] = true;
        }
        for (int x = columns.first; x < columns.second; ++x) {
            for (int y = std::max(0, rows.first - 1); y < rows.second; ++y)
                m_blockedAlong[y * width + x] = true;
        }
    }

    /// Indexes of the lines strictly between both places, the last one excluded.
    static std::pair<int, int> crossing(const std::vector<qreal>& lines, qreal begin, qreal end) {
        const auto first = std::upper_bound(lines.begin(), lines.end(), begin);
        const auto last = std::lower_bound(first, lines.end(), end);
        return {static_cast<int>(first - lines.begin()), static_cast<int>(last - lines.begin())};
    }

    void step(int state, int point, int dx, int dy) {
        const int width = static_cast<int>(m_xs.size());
        const int x = point % width + dx;
        const int y = point / width + dy;
        if (x < 0 || y < 0 || x >= width || y >= static_cast<int>(m_ys.size()))
            return;
        const int next = y * width + x;
        const int before = std::min(point, next);
        if (dx != 0 ? m_blockedAcross[before] : m_blockedAlong[before])
            return;
        const int direction = dx != 0 ? Across : Along;
        const qreal bend = direction == state % 2 ? 0 : BendCost;
        push(next, direction, m_cost[state] + distance(point, next) + bend, state);
    }

    void push(int point, int direction, qreal cost, int from) {
        const int state = point * 2 + direction;
        if (cost >= m_cost[state])
            return;
        m_cost[state] = cost;
        m_from[state] = from;
        m_open.emplace(cost + distance(point, m_goal), state);
    }

    std::vector<QPointF> corners(int state) const {
        std::vector<QPointF> points;
        for (; state >= 0; state = m_from[state]) {
            const QPointF point = at(state / 2);
            const std::size_t count = points.size();
            if (count >= 2 && ((points[count - 1].x() == points[count - 2].x() &&
                                points[count - 1].x() == point.x()) ||
                               (points[count - 1].y() == points[count - 2].y() &&
                                points[count - 1].y() == point.y())))
                points.back() = point;
            else
                points.push_back(point);
        }
        std::reverse(points.begin(), points.end());
        return points;
    }

    std::vector<qreal> m_xs;
    std::vector<qreal> m_ys;
    /// By the point at their left or upper end.
    std::vector<bool> m_blockedAcross;
    std::vector<bool> m_blockedAlong;
    int m_start = 0;
    int m_goal = 0;
    std::vector<qreal> m_cost;
    std::vector<int> m_from;
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> m_open;
};

QPainterPath rounded(const std::vector<QPointF>& points) {
    QPainterPath path{points.front()};
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QLineF in{points[i], points[i - 1]};
        const QLineF out{points[i], points[i + 1]};
        const qreal radius = std::min({CornerRadius, in.length() / 2, out.length() / 2});
        path.lineTo(in.length() > 0 ? in.pointAt(radius / in.length()) : points[i]);
        path.quadTo(points[i], out.length() > 0 ? out.pointAt(radius / out.length()) : points[i]);
    }
    path.lineTo(points.back());
    return path;
}

bool isAmong(const std::vector<QRectF>& cards, const QRectF& card) {
    return std::find(cards.begin(), cards.end(), card) != cards.end();
}

/// Adds the cards that the way runs into, with those around them; whether there were any.
bool addHit(const std::vector<QPointF>& way, const Obstacles& cards, qreal reach,
            std::vector<QRectF>& found) {
    const std::size_t before = found.size();
    for (std::size_t i = 1; i < way.size(); ++i) {
        const QRectF step = QRectF{way[i - 1], way[i]}.normalized();
        for (const QRectF& hit : cards.in(step.adjusted(-Margin, -Margin, Margin, Margin))) {
            if (isAmong(found, hit))
                continue;
            found.push_back(hit);
            for (const QRectF& near : cards.in(hit.adjusted(-reach, -reach, reach, reach))) {
                if (!isAmong(found, near))
                    found.push_back(near);
            }
        }
    }
    return found.size() > before;
}

} // namespace

QPainterPath curve(QPointF from, QPointF to) {
    const QPointF ahead{reachOf(from, to), 0};
    QPainterPath path{from};
    path.cubicTo(from + ahead, to - ahead, to);
    return path;
}

QPainterPath routeWire(QPointF from, QPointF to, const Obstacles& cards,
                       const std::vector<QRectF>& ends) {
    if (to.x() >= from.x() + Stub && isCurveFree(from, to, cards, ends))
        return curve(from, to);
    std::vector<QRectF> found = ends;
    for (int round = 0; round < MostRounds; ++round) {
        const std::vector<QPointF> points =
            Maze{from + QPointF{Stub, 0}, to - QPointF{Stub, 0}, found}.solve();
        if (points.empty())
            break;
        if (addHit(points, cards, Reach * (round + 1), found))
            continue;
        std::vector<QPointF> way{from};
        way.insert(way.end(), points.begin(), points.end());
        way.push_back(to);
        return rounded(way);
    }
    return curve(from, to);
}

} // namespace lathe::designer
