#pragma once

#include <QHash>
#include <QPoint>
#include <QRectF>

#include <vector>

namespace lathe::designer {

/// The cards of a canvas as a wire sees them: rectangles, found by where they are. Asking takes as
/// long as there are cards nearby, however many there are elsewhere.
class Obstacles {
  public:
    explicit Obstacles(const std::vector<QRectF>& rects = {});

    /// Those that the area cuts into, each once; borders that touch do not count.
    std::vector<QRectF> in(const QRectF& area) const;
    /// Whether one has the point within it, but for `except`.
    bool contain(QPointF point, const std::vector<QRectF>& except) const;

  private:
    std::vector<QRectF> m_rects;
    /// Indexes of the rectangles that reach into each square.
    QHash<QPoint, std::vector<int>> m_squares;
};

} // namespace lathe::designer
