#include "widgets/common/LayeredLayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lathe::ui {

namespace {

constexpr qreal CardGap = 32;
constexpr qreal GroupGap = 64;
constexpr int OrderingRounds = 8;
constexpr int AligningRounds = 12;
constexpr int LonersInRow = 5;
/// Places are on the grid of the canvas.
constexpr qreal Grid = 8;

qreal onGrid(qreal value) {
    return std::round(value / Grid) * Grid;
}

/// The cards of one connected part of the graph. Nodes are numbers: their place in the order of
/// the template. Long edges run through points of their own, which keep a channel free for them.
class Part {
  public:
    Part(const std::vector<LayoutNode>& nodes, std::vector<int> members,
         const std::vector<std::vector<int>>& next, qreal layerGap)
        : m_nodes{nodes}
        , m_members{std::move(members)}
        , m_layerGap{layerGap} {
        cutCycles(next);
        chooseLayers();
        pullRight();
        fillLayers();
        order();
        align();
    }

    /// Adds its places, its own top left at `origin`; returns its height.
    qreal place(QPointF origin, QHash<QString, QPointF>& places) const {
        std::vector<qreal> left(m_layers.size() + 1, 0);
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            qreal width = 0;
            for (const int item : m_layers[i])
                width = std::max(width, widthOf(item));
            left[i + 1] = left[i] + width + m_layerGap;
        }
        qreal top = 0;
        qreal bottom = 0;
        for (const int node : m_members) {
            top = std::min(top, m_top[node]);
            bottom = std::max(bottom, m_top[node] + heightOf(node));
        }
        for (const int node : m_members)
            places.insert(m_nodes[node].id, {onGrid(origin.x() + left[m_layer[node]]),
                                             onGrid(origin.y() + m_top[node] - top)});
        return bottom - top;
    }

  private:
    bool isCard(int item) const { return item < static_cast<int>(m_nodes.size()); }
    qreal widthOf(int item) const { return isCard(item) ? m_nodes[item].size.width() : 0; }
    qreal heightOf(int item) const { return isCard(item) ? m_nodes[item].size.height() : 8; }

    /// Edges that lead back to where the walk comes from are turned around.
    void cutCycles(const std::vector<std::vector<int>>& next) {
        const int count = static_cast<int>(m_nodes.size());
        m_next.resize(count);
        m_before.resize(count);
        enum Mark : char { New, Open, Done };
        std::vector<char> marks(count, New);
        for (const int start : m_members) {
            if (marks[start] != New)
                continue;
            std::vector<std::pair<int, std::size_t>> way{{start, 0}};
            marks[start] = Open;
            while (!way.empty()) {
                auto& [node, at] = way.back();
                if (at == next[node].size()) {
                    marks[node] = Done;
                    way.pop_back();
                    continue;
                }
                const int to = next[node][at++];
                if (marks[to] == Open)
                    connect(to, node);
                else
                    connect(node, to);
                if (marks[to] == New) {
                    marks[to] = Open;
                    way.emplace_back(to, 0);
                }
            }
        }
    }

    void connect(int from, int to) {
        m_next[from].push_back(to);
        m_before[to].push_back(from);
    }

    /// Each node one layer right of the last that leads to it.
    void chooseLayers() {
        m_layer.assign(m_nodes.size(), 0);
        std::vector<int> missing(m_nodes.size());
        std::vector<int> ready;
        for (const int node : m_members) {
            missing[node] = static_cast<int>(m_before[node].size());
            if (missing[node] == 0)
                ready.push_back(node);
        }
        for (std::size_t i = 0; i < ready.size(); ++i) {
            for (const int to : m_next[ready[i]]) {
                m_layer[to] = std::max(m_layer[to], m_layer[ready[i]] + 1);
                if (--missing[to] == 0)
                    ready.push_back(to);
            }
        }
        m_ordered = std::move(ready);
    }

    /// What has nothing before it stands right before what it leads to.
    void pullRight() {
        for (auto it = m_ordered.rbegin(); it != m_ordered.rend(); ++it) {
            if (!m_before[*it].empty() || m_next[*it].empty())
                continue;
            int nearest = m_layer[m_next[*it].front()];
            for (const int to : m_next[*it])
                nearest = std::min(nearest, m_layer[to]);
            m_layer[*it] = nearest - 1;
        }
    }

    void fillLayers() {
        int last = 0;
        for (const int node : m_members)
            last = std::max(last, m_layer[node]);
        m_layers.resize(last + 1);
        for (const int node : m_members)
            m_layers[m_layer[node]].push_back(node);
        m_left.resize(m_nodes.size());
        m_right.resize(m_nodes.size());
        for (const int node : m_members) {
            for (const int to : m_next[node])
                addChain(node, to);
        }
    }

    void addChain(int from, int to) {
        int before = from;
        for (int layer = m_layer[from] + 1; layer < m_layer[to]; ++layer) {
            const int point = static_cast<int>(m_left.size());
            m_left.emplace_back();
            m_right.emplace_back();
            m_layers[layer].push_back(point);
            link(before, point);
            before = point;
        }
        link(before, to);
    }

    void link(int from, int to) {
        m_right[from].push_back(to);
        m_left[to].push_back(from);
    }

    /// Fewer crossings: each node at the mean of its neighbours' places, from left and from right
    /// in turns; the best order that was seen holds.
    void order() {
        m_place.resize(m_left.size());
        for (auto& layer : m_layers)
            number(layer);
        auto best = m_layers;
        std::size_t fewest = crossings();
        for (int round = 0; round < OrderingRounds && fewest > 0; ++round) {
            const bool forwards = round % 2 == 0;
            for (std::size_t i = 0; i < m_layers.size(); ++i)
                sortLayer(m_layers[forwards ? i : m_layers.size() - 1 - i],
                          forwards ? m_left : m_right);
            if (const std::size_t now = crossings(); now < fewest) {
                fewest = now;
                best = m_layers;
            }
        }
        m_layers = std::move(best);
        for (auto& layer : m_layers)
            number(layer);
    }

    void number(const std::vector<int>& layer) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            m_place[layer[i]] = static_cast<int>(i);
    }

    void sortLayer(std::vector<int>& layer, const std::vector<std::vector<int>>& neighbours) {
        std::vector<std::pair<double, int>> keys;
        keys.reserve(layer.size());
        for (const int item : layer) {
            const auto& list = neighbours[item];
            double sum = 0;
            for (const int other : list)
                sum += m_place[other];
            keys.emplace_back(list.empty() ? m_place[item] : sum / double(list.size()), item);
        }
        std::stable_sort(keys.begin(), keys.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < layer.size(); ++i)
            layer[i] = keys[i].second;
        number(layer);
    }

    std::size_t crossings() const {
        std::size_t count = 0;
        for (const auto& layer : m_layers) {
            std::vector<int> ends;
            for (const int item : layer) {
                std::vector<int> own;
                for (const int other : m_right[item])
                    own.push_back(m_place[other]);
                std::sort(own.begin(), own.end());
                for (const int place : own)
                    count += static_cast<std::size_t>(
                        ends.end() - std::upper_bound(ends.begin(), ends.end(), place));
                for (const int place : own)
                    ends.insert(std::upper_bound(ends.begin(), ends.end(), place), place);
            }
        }
        return count;
    }

    /// Heights: in their order, without overlap, each as near to the middle of its neighbours as
    /// the others let it.
    void align() {
        m_top.assign(m_left.size(), 0);
        for (const auto& layer : m_layers) {
            qreal y = 0;
            for (const int item : layer) {
                m_top[item] = y;
                y += heightOf(item) + CardGap;
            }
        }
        for (int round = 0; round < AligningRounds; ++round) {
            const bool forwards = round % 2 == 0;
            for (std::size_t i = 0; i < m_layers.size(); ++i)
                alignLayer(m_layers[forwards ? i : m_layers.size() - 1 - i],
                           forwards ? m_left : m_right);
        }
    }

    void alignLayer(const std::vector<int>& layer,
                    const std::vector<std::vector<int>>& neighbours) {
        std::vector<qreal> wanted;
        for (const int item : layer) {
            qreal sum = 0;
            for (const int other : neighbours[item])
                sum += m_top[other] + heightOf(other) / 2;
            wanted.push_back(neighbours[item].empty()
                                 ? m_top[item]
                                 : sum / qreal(neighbours[item].size()) - heightOf(item) / 2);
        }
        spread(layer, wanted);
    }

    /// Blocks of cards that would overlap move together, to the mean of what each wants.
    void spread(const std::vector<int>& layer, const std::vector<qreal>& wanted) {
        struct Block {
            std::size_t first;
            qreal sum;
            std::size_t count;
            qreal height;
            qreal top() const { return sum / qreal(count); }
        };
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            blocks.push_back({i, wanted[i], 1, heightOf(layer[i]) + CardGap});
            while (blocks.size() > 1) {
                Block& upper = blocks[blocks.size() - 2];
                const Block& lower = blocks.back();
                if (upper.top() + upper.height <= lower.top())
                    break;
                upper.sum += lower.sum - upper.height * qreal(lower.count);
                upper.count += lower.count;
                upper.height += lower.height;
                blocks.pop_back();
            }
        }
        for (const Block& block : blocks) {
            qreal y = block.top();
            for (std::size_t i = block.first; i < block.first + block.count; ++i) {
                m_top[layer[i]] = y;
                y += heightOf(layer[i]) + CardGap;
            }
        }
    }

    const std::vector<LayoutNode>& m_nodes;
    std::vector<int> m_members;
    qreal m_layerGap;
    std::vector<std::vector<int>> m_next;
    std::vector<std::vector<int>> m_before;
    std::vector<int> m_layer;
    std::vector<int> m_ordered;
    /// Cards and, numbered behind them, points of long edges.
    std::vector<std::vector<int>> m_layers;
    std::vector<std::vector<int>> m_left;
    std::vector<std::vector<int>> m_right;
    std::vector<int> m_place;
    std::vector<qreal> m_top;
};

/// Numbers of the nodes of each connected part, parts and nodes in the order of the template.
std::vector<std::vector<int>> parts(const std::vector<std::vector<int>>& next) {
    const int count = static_cast<int>(next.size());
    std::vector<int> root(count);
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&root](int node) {
        while (root[node] != node)
            node = root[node] = root[root[node]];
        return node;
    };
    for (int node = 0; node < count; ++node) {
        for (const int other : next[node]) {
            const auto [low, high] = std::minmax({find(node), find(other)});
            root[high] = low;
        }
    }
    std::vector<std::vector<int>> found(count);
    for (int node = 0; node < count; ++node)
        found[find(node)].push_back(node);
    std::erase_if(found, [](const auto& part) { return part.empty(); });
    return found;
}

qreal placeLoners(const std::vector<LayoutNode>& nodes, const std::vector<int>& loners, qreal top,
                  QHash<QString, QPointF>& places) {
    qreal x = 0;
    qreal rowHeight = 0;
    int inRow = 0;
    for (const int node : loners) {
        if (inRow++ == LonersInRow) {
            top += rowHeight + CardGap;
            x = rowHeight = 0;
            inRow = 1;
        }
        places.insert(nodes[node].id, {onGrid(x), onGrid(top)});
        x += nodes[node].size.width() + CardGap;
        rowHeight = std::max(rowHeight, nodes[node].size.height());
    }
    return top + rowHeight;
}

} // namespace

QHash<QString, QPointF> layered(const std::vector<LayoutNode>& nodes,
                                const std::vector<LayoutEdge>& edges, qreal layerGap) {
    QHash<QString, int> numbers;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        numbers.insert(nodes[i].id, static_cast<int>(i));
    std::vector<std::vector<int>> next(nodes.size());
    for (const LayoutEdge& edge : edges) {
        const int from = numbers.value(edge.from, -1);
        const int to = numbers.value(edge.to, -1);
        if (from >= 0 && to >= 0 && from != to &&
            std::find(next[from].begin(), next[from].end(), to) == next[from].end())
            next[from].push_back(to);
    }
    QHash<QString, QPointF> places;
    std::vector<int> loners;
    qreal top = 0;
    for (std::vector<int>& members : parts(next)) {
        if (members.size() == 1) {
            loners.push_back(members.front());
            continue;
        }
        top += Part{nodes, std::move(members), next, layerGap}.place({0, top}, places) + GroupGap;
    }
    placeLoners(nodes, loners, top, places);
    return places;
}

} // namespace lathe::ui
