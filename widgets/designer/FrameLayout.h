#pragma once

#include "widgets/common/LayeredLayout.h"

#include <QStringList>

namespace lathe::designer {

/// Places as ui::layered() gives them, with the cards of each frame side by side and no others
/// between them: each frame is laid out by itself, then stands as one large card among the rest.
/// `frames` has the ids of their cards; ids that are not among `nodes` do not count.
QHash<QString, QPointF> layeredInFrames(const std::vector<ui::LayoutNode>& nodes,
                                        const std::vector<ui::LayoutEdge>& edges,
                                        const std::vector<QStringList>& frames);

} // namespace lathe::designer
