#include "widgets/metrics/plugin/Tip.h"

#include <QPainter>

#include <algorithm>

namespace lathe::metrics {

void drawTip(QPainter& painter, const QRectF& plot, double x, const TipLines& lines,
             const ChartLook& look) {
    painter.setPen(QPen{look.borderStrong, 1, Qt::DashLine});
    painter.drawLine(QPointF{x, plot.top()}, QPointF{x, plot.bottom()});
    const QFontMetrics metrics = painter.fontMetrics();
    int width = 0;
    for (const auto& [line, color] : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    QRectF box{x + 6, plot.top() + 2, double(width + 12),
               double(int(lines.size()) * metrics.height() + 6)};
    if (box.right() > plot.right())
        box.moveRight(x - 6);
    box.moveLeft(std::max(0.0, box.left()));
    painter.setPen(look.borderStrong);
    painter.setBrush(look.raised);
    painter.drawRoundedRect(box, 3, 3);
    double y = box.top() + 3;
    for (const auto& [line, color] : lines) {
        painter.setPen(color);
        painter.drawText(QPointF{box.left() + 6, y + metrics.ascent()}, line);
        y += metrics.height();
    }
}

} // namespace lathe::metrics
