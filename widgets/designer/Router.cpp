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
constexpr qreal Stub = 20;
constexpr qreal CornerRadius = 10;
/// A bend is as bad as this much more way.
constexpr qreal BendCost = 60;
/// How far around the straight way cards are looked at.
constexpr qreal Reach = 240;
/// Among more than these a way is not looked for: that would take longer than it is worth.
constexpr std::size_t MostObstacles = 60;
constexpr int CurveSamples = 24;

bool isFree(const QPainterPath& path, const std::vector<QRectF>& obstacles) {
    for (int i = 1; i < CurveSamples; ++i) {
        const QPointF point = path.pointAtPercent(qreal(i) / CurveSamples);
        for (const QRectF& obstacle : obstacles) {
            if (obstacle.contains(point))
                return false;
        }
    }
    return true;
}

/// The shortest way with few bends along the lines beside the cards.
class Maze {
  public:
    Maze(QPointF from, QPointF to, std::vector<QRectF> obstacles)
        : m_obstacles{std::move(obstacles)} {
        m_xs = {from.x(), to.x()};
        m_ys = {from.y(), to.y()};
        for (QRectF& obstacle : m_obstacles) {
            m_xs.insert(m_xs.end(), {obstacle.left() - Clearance, obstacle.right() + Clearance});
            m_ys.insert(m_ys.end(), {obstacle.top() - Clearance, obstacle.bottom() + Clearance});
            const qreal margin = Clearance / 2;
            obstacle.adjust(-margin, -margin, margin, margin);
        }
        sortLines(m_xs);
        sortLines(m_ys);
        m_start = indexOf(from);
        m_goal = indexOf(to);
    }

    /// Corner points, both ends among them; empty when there is no way.
    std::vector<QPointF> solve() {
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

    bool isFree(QPointF a, QPointF b) const {
        const QRectF way = QRectF{a, b}.normalized();
        return std::none_of(m_obstacles.begin(), m_obstacles.end(), [&](const QRectF& obstacle) {
            return way.left() < obstacle.right() && way.right() > obstacle.left() &&
                   way.top() < obstacle.bottom() && way.bottom() > obstacle.top();
        });
    }

    void step(int state, int point, int dx, int dy) {
        const int width = static_cast<int>(m_xs.size());
        const int x = point % width + dx;
        const int y = point / width + dy;
        if (x < 0 || y < 0 || x >= width || y >= static_cast<int>(m_ys.size()))
            return;
        const int next = y * width + x;
        if (!isFree(at(point), at(next)))
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

    std::vector<QRectF> m_obstacles;
    std::vector<qreal> m_xs;
    std::vector<qreal> m_ys;
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

} // namespace

QPainterPath curve(QPointF from, QPointF to) {
    const qreal ahead = std::max(40.0, std::abs(to.x() - from.x()) / 2);
    QPainterPath path{from};
    path.cubicTo(from + QPointF{ahead, 0}, to - QPointF{ahead, 0}, to);
    return path;
}

QPainterPath routeWire(QPointF from, QPointF to, const std::vector<QRectF>& others,
                       const std::vector<QRectF>& ends) {
    const QRectF around = QRectF{from, to}.normalized().adjusted(-Reach, -Reach, Reach, Reach);
    std::vector<QRectF> near;
    std::copy_if(others.begin(), others.end(), std::back_inserter(near),
                 [&](const QRectF& obstacle) { return obstacle.intersects(around); });
    QPainterPath path = curve(from, to);
    if (to.x() >= from.x() + Stub && isFree(path, near))
        return path;
    if (near.size() > MostObstacles)
        return path;
    near.insert(near.end(), ends.begin(), ends.end());
    const std::vector<QPointF> points =
        Maze{from + QPointF{Stub, 0}, to - QPointF{Stub, 0}, std::move(near)}.solve();
    if (points.empty())
        return path;
    std::vector<QPointF> way{from};
    way.insert(way.end(), points.begin(), points.end());
    way.push_back(to);
    return rounded(way);
}

} // namespace lathe::designer
