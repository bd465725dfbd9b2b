#pragma once

#include "engine/base/Result.h"
#include "widgets/dashboard/TileContent.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace lathe::dashboard {

class Tile;

/// Gets for tiles what they show. A tile is asked for one thing at a time: what comes late for
/// another stretch of time is not shown.
class TileFeed : public QObject {
    Q_OBJECT

  public:
    using CurvesTold = std::function<void(const Result<std::vector<api::MetricCurve>>&)>;

    using QObject::QObject;

    const Shown& shown() const { return m_shown; }
    void setShown(Shown shown) { m_shown = std::move(shown); }
    /// Another dashboard, or other tiles: whatever is still to come is not shown.
    void forget() { ++m_round; }
    void refresh(const std::vector<Tile*>& tiles);
    void refresh(Tile* tile);

  signals:
    void curvesRequested(const lathe::api::MetricsQuestion& question,
                         const lathe::dashboard::TileFeed::CurvesTold& done);

  private:
    void askBefore(const QPointer<Tile>& tile, const api::MetricsQuestion& question,
                   const std::vector<api::MetricCurve>& curves, const Shown& shown, int round);

    Shown m_shown;
    int m_round = 0;
};

} // namespace lathe::dashboard
