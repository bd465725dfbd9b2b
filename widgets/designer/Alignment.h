#pragma once

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace lathe::designer {

/// What of the cards comes to stand in one line.
enum class Edge { Left, Centre, Right, Top, Middle, Bottom };

/// Top left corners for cards that stand in one line: that of the outermost card, or the middle of
/// all of them.
QHash<QString, QPointF> aligned(const QHash<QString, QRectF>& cards, Edge edge);

/// Top left corners for cards with the same room between each and the next; the outermost stay.
/// Fewer than three stay where they are.
QHash<QString, QPointF> distributed(const QHash<QString, QRectF>& cards,
                                    Qt::Orientation orientation);

} // namespace lathe::designer
