#include "widgets/designer/FrameLayout.h"

#include "widgets/designer/FrameItem.h"

#include <QRectF>

namespace lathe::designer {

namespace {

/// Room of a frame around its cards, on the grid.
constexpr qreal Side = FrameItem::Padding;
constexpr qreal Head = FrameItem::Padding + FrameItem::TitleHeight - 8;

/// A frame's cards among themselves.
struct Block {
    std::vector<ui::LayoutNode> nodes;
    std::vector<ui::LayoutEdge> edges;
    QHash<QString, QPointF> places;
    QRectF rect;
};

/// No id of a card begins so.
QString blockId(int frame) {
    return QStringLiteral("\n%1").arg(frame);
}

void layOut(Block& block) {
    block.places = ui::layered(block.nodes, block.edges);
    for (const ui::LayoutNode& node : block.nodes)
        block.rect |= QRectF{block.places[node.id], node.size};
}

} // namespace

QHash<QString, QPointF> layeredInFrames(const std::vector<ui::LayoutNode>& nodes,
                                        const std::vector<ui::LayoutEdge>& edges,
                                        const std::vector<QStringList>& frames) {
    QHash<QString, int> frameOf;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        for (const QString& id : frames[i])
            frameOf.insert(id, static_cast<int>(i));
    }
    std::vector<Block> blocks(frames.size());
    for (const ui::LayoutNode& node : nodes) {
        if (const auto frame = frameOf.constFind(node.id); frame != frameOf.cend())
            blocks[*frame].nodes.push_back(node);
    }
    std::vector<ui::LayoutEdge> outer;
    for (const ui::LayoutEdge& edge : edges) {
        const int from = frameOf.value(edge.from, -1);
        const int to = frameOf.value(edge.to, -1);
        if (from >= 0 && from == to)
            blocks[from].edges.push_back(edge);
        else
            outer.push_back({from < 0 ? edge.from : blockId(from), to < 0 ? edge.to : blockId(to)});
    }
    for (Block& block : blocks)
        layOut(block);
    std::vector<ui::LayoutNode> whole;
    for (const ui::LayoutNode& node : nodes) {
        const int frame = frameOf.value(node.id, -1);
        if (frame < 0)
            whole.push_back(node);
        else if (node.id == blocks[frame].nodes.front().id)
            whole.push_back(
                {blockId(frame), blocks[frame].rect.size() + QSizeF{2 * Side, Head + Side}});
    }
    QHash<QString, QPointF> places = ui::layered(whole, outer);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const QPointF corner = places.take(blockId(static_cast<int>(i))) + QPointF{Side, Head};
        for (const ui::LayoutNode& node : blocks[i].nodes)
            places.insert(node.id, corner + blocks[i].places[node.id] - blocks[i].rect.topLeft());
    }
    return places;
}

} // namespace lathe::designer
