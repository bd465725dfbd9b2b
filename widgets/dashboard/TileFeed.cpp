#include "widgets/dashboard/TileFeed.h"

#include "widgets/common/EngineText.h"
#include "widgets/dashboard/Tile.h"

namespace lathe::dashboard {

void TileFeed::refresh(const std::vector<Tile*>& tiles) {
    ++m_round;
    for (Tile* tile : tiles)
        refresh(tile);
}

void TileFeed::refresh(Tile* tile) {
    tile->content()->setShown(m_shown);
    const auto question = tile->content()->question(m_shown);
    if (!question)
        return tile->setTrouble({});
    const QPointer<Tile> asked{tile};
    const QPointer<TileContent> content{tile->content()};
    emit curvesRequested(*question, [this, asked, content, question = *question, shown = m_shown,
                                     round = m_round](const auto& curves) {
        if (round != m_round || !asked || !content || content != asked->content())
            return;
        asked->setTrouble(curves ? QString{} : ui::translated(curves.error().detail));
        if (!curves)
            return content->setCurves({}, {}, shown);
        if (shown.compares)
            return askBefore(asked, question, *curves, shown, round);
        content->setCurves(*curves, {}, shown);
    });
}

void TileFeed::askBefore(const QPointer<Tile>& tile, const api::MetricsQuestion& question,
                         const std::vector<api::MetricCurve>& curves, const Shown& shown,
                         int round) {
    api::MetricsQuestion earlier = question;
    // As long as what is drawn, so that the one lies on the other.
    const auto length = shown.until - shown.from;
    earlier.from -= length;
    earlier.until -= length;
    emit curvesRequested(earlier, [this, tile, curves, shown, round](const auto& before) {
        if (round == m_round && tile)
            tile->content()->setCurves(curves, before ? *before : std::vector<api::MetricCurve>{},
                                       shown);
    });
}

} // namespace lathe::dashboard
