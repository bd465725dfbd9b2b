#pragma once

#include "widgets/designer/Obstacles.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace lathe::designer {

/// The way of a wire from the right side of a card at `from` to the left side of another at `to`: a
/// curve where none of the `cards` is in its way, else around them, with straight lines and round
/// corners. `ends` are its own two, which the curve may cross. Where there is no way around, or it
/// would take too long to find, straight through.
QPainterPath routeWire(QPointF from, QPointF to, const Obstacles& cards,
                       const std::vector<QRectF>& ends);

/// The curve, whatever is in its way.
QPainterPath curve(QPointF from, QPointF to);

} // namespace lathe::designer
