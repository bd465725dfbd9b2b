#pragma once

#include "engine/api/MetricsQuestion.h"
#include "engine/base/Units.h"
#include "widgets/metrics/Chart.h"
#include "widgets/metrics/MetricsStore.h"

#include <QString>

#include <vector>

namespace lathe::metrics {

/// A stretch of time, and how long the steps are that it is drawn in. Begins at a multiple of them.
struct Span {
    Timestamp from{};
    Timestamp until{};
    Seconds step{60};

    bool operator==(const Span&) const = default;
};

/// In the finest steps that the engine keeps and that are no more than `points`. Seconds are kept
/// for three hours, minutes for two months.
Span spanOf(Timestamp from, Timestamp until, int points, Timestamp now);
/// The whole of it as one step.
Span wholeOf(const Span& span);
/// As long, just before.
Span before(const Span& span);

/// What the charts show of a function, by its name (empty: of all), out of what the engine keeps.
api::MetricsQuestion questionOf(const QString& function, const Span& span);
/// The answer as points, one for each step.
std::vector<MetricsPoint> pointsOf(const std::vector<api::MetricCurve>& curves, const Span& span);
/// Asks when the code of a function (empty: of any) was changed; for marksOf().
api::MetricLine changesOf(const QString& function);
/// When code was changed.
std::vector<ChartMark> marksOf(const std::vector<api::MetricCurve>& curves);

/// As lines for other programs.
QString csvOf(const std::vector<MetricsPoint>& points);

} // namespace lathe::metrics
