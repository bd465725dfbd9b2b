#pragma once

#include <QHash>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace lathe::ui {

/// Between one layer of cards and the next, as a rule.
inline constexpr qreal LayerGap = 168;

/// A card to be placed.
struct LayoutNode {
    QString id;
    QSizeF size;
};

/// From left to right.
struct LayoutEdge {
    QString from;
    QString to;
};

/// Top left corners for cards in layers from left to right, as the edges go: what starts things
/// stands left of what it starts, near it. What hangs together stands together; what hangs on
/// nothing stands in rows below. The same graph always gives the same places, and the order of
/// `nodes` decides where edges leave a choice, so that a small change moves little.
QHash<QString, QPointF> layered(const std::vector<LayoutNode>& nodes,
                                const std::vector<LayoutEdge>& edges, qreal layerGap = LayerGap);

} // namespace lathe::ui
