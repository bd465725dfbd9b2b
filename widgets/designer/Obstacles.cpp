#include "widgets/designer/Obstacles.h"

#include <algorithm>
#include <cmath>

namespace lathe::designer {

namespace {

/// Of a square; about a card with the room around it.
constexpr qreal Side = 256;

QPoint squareOf(QPointF point) {
    return {static_cast<int>(std::floor(point.x() / Side)),
            static_cast<int>(std::floor(point.y() / Side))};
}

template <class Visit> void eachSquare(const QRectF& area, Visit visit) {
    const QPoint first = squareOf(area.topLeft());
    const QPoint last = squareOf(area.bottomRight());
    for (int x = first.x(); x <= last.x(); ++x) {
        for (int y = first.y(); y <= last.y(); ++y)
            visit(QPoint{x, y});
    }
}

bool cuts(const QRectF& area, const QRectF& rect) {
    return area.left() < rect.right() && area.right() > rect.left() && area.top() < rect.bottom() &&
           area.bottom() > rect.top();
}

} // namespace

Obstacles::Obstacles(const std::vector<QRectF>& rects)
    : m_rects{rects} {
    for (int i = 0; i < static_cast<int>(m_rects.size()); ++i)
        eachSquare(m_rects[i], [&](QPoint square) { m_squares[square].push_back(i); });
}

std::vector<QRectF> Obstacles::in(const QRectF& area) const {
    std::vector<int> found;
    eachSquare(area, [&](QPoint square) {
        const auto here = m_squares.constFind(square);
        if (here == m_squares.cend())
            return;
        std::copy_if(here->begin(), here->end(), std::back_inserter(found),
                     [&](int i) { return cuts(area, m_rects[i]); });
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<QRectF> rects;
    for (const int i : found)
        rects.push_back(m_rects[i]);
    return rects;
}

bool Obstacles::contain(QPointF point, const std::vector<QRectF>& except) const {
    const auto here = m_squares.constFind(squareOf(point));
    return here != m_squares.cend() && std::any_of(here->begin(), here->end(), [&](int i) {
               return m_rects[i].contains(point) &&
                      std::find(except.begin(), except.end(), m_rects[i]) == except.end();
           });
}

} // namespace lathe::designer
