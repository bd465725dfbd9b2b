#include "widgets/designer/Alignment.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lathe::designer {

namespace {

QPointF placed(const QRectF& card, const QRectF& all, Edge edge) {
    switch (edge) {
    case Edge::Left:
        return {all.left(), card.top()};
    case Edge::Centre:
        return {std::round(all.center().x() - card.width() / 2), card.top()};
    case Edge::Right:
        return {all.right() - card.width(), card.top()};
    case Edge::Top:
        return {card.left(), all.top()};
    case Edge::Middle:
        return {card.left(), std::round(all.center().y() - card.height() / 2)};
    case Edge::Bottom:
        return {card.left(), all.bottom() - card.height()};
    }
    return card.topLeft();
}

} // namespace

QHash<QString, QPointF> aligned(const QHash<QString, QRectF>& cards, Edge edge) {
    QRectF all;
    for (const QRectF& card : cards)
        all |= card;
    QHash<QString, QPointF> places;
    for (auto it = cards.cbegin(); it != cards.cend(); ++it)
        places.insert(it.key(), placed(it.value(), all, edge));
    return places;
}

QHash<QString, QPointF> distributed(const QHash<QString, QRectF>& cards,
                                    Qt::Orientation orientation) {
    const bool across = orientation == Qt::Horizontal;
    struct Item {
        QString id;
        QRectF rect;
        qreal begin;
        qreal length;
    };
    std::vector<Item> items;
    for (auto it = cards.cbegin(); it != cards.cend(); ++it) {
        const QRectF& rect = it.value();
        items.push_back({it.key(), rect, across ? rect.left() : rect.top(),
                         across ? rect.width() : rect.height()});
    }
    // By their middles, so that a large card does not jump over a small one.
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
        const qreal one = a.begin + a.length / 2;
        const qreal other = b.begin + b.length / 2;
        return one != other ? one < other : a.id < b.id;
    });
    qreal room = items.empty() ? 0 : items.back().begin - items.front().begin;
    for (std::size_t i = 0; i + 1 < items.size(); ++i)
        room -= items[i].length;
    const qreal gap = items.size() > 2 ? room / qreal(items.size() - 1) : 0;
    QHash<QString, QPointF> places;
    qreal at = items.empty() ? 0 : items.front().begin;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const bool stays = items.size() < 3 || i == 0 || i + 1 == items.size();
        const qreal begin = stays ? item.begin : std::round(at);
        places.insert(item.id,
                      across ? QPointF{begin, item.rect.top()} : QPointF{item.rect.left(), begin});
        at += item.length + gap;
    }
    return places;
}

} // namespace lathe::designer
