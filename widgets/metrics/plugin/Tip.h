#pragma once

#include "widgets/metrics/Chart.h"

#include <QRectF>

#include <utility>
#include <vector>

class QPainter;

namespace lathe::metrics {

/// Lines of text, each in its colour, beside the crosshair.
using TipLines = std::vector<std::pair<QString, QColor>>;

/// Draws the crosshair at `x` and its box, within the plot where there is room.
void drawTip(QPainter& painter, const QRectF& plot, double x, const TipLines& lines,
             const ChartLook& look);

} // namespace lathe::metrics
