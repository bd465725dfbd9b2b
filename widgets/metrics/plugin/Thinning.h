#pragma once

#include <QList>
#include <QPointF>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lathe::metrics {

/// A line of any number of points, of which as many are drawn as can be seen: of each column of
/// pixels the least and the greatest, so that no peak is lost. What it needs for that is made once
/// and grows with the number of points; drawing any stretch of the line then takes a time that
/// grows with the number of columns.
class Thinning {
  public:
    Thinning() = default;
    /// `points` ascend in x.
    explicit Thinning(std::vector<QPointF> points);

    const std::vector<QPointF>& points() const { return m_points; }
    /// What is drawn of the line from `from` to `until`, `columns` pixels wide, with the point
    /// before and the one after.
    QList<QPointF> within(double from, double until, int columns) const;
    /// The point whose x is nearest; -1 where there is none.
    std::ptrdiff_t nearest(double x) const;

  private:
    /// Of a run of points, which is the lowest and which the highest.
    struct Extremes {
        std::uint32_t least = 0;
        std::uint32_t greatest = 0;
    };

    void take(Extremes& all, const Extremes& more) const;
    /// Of [first, last), which is not empty.
    Extremes extremes(std::size_t first, std::size_t last) const;
    std::size_t firstFrom(double x) const;

    std::vector<QPointF> m_points;
    /// Of runs of 16 points, of 256, of 4096...
    std::vector<std::vector<Extremes>> m_levels;
};

} // namespace lathe::metrics
