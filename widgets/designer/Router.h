#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace lathe::designer {

/// The way of a wire from the right side of a card at `from` to the left side of another at `to`: a
/// curve where none of the `others` is in its way, else around them and its own two cards, `ends`,
/// with straight lines and round corners. Where there is no way around, straight through.
QPainterPath routeWire(QPointF from, QPointF to, const std::vector<QRectF>& others,
                       const std::vector<QRectF>& ends);

/// The curve, whatever is in its way.
QPainterPath curve(QPointF from, QPointF to);

} // namespace lathe::designer
