#pragma once

#include "engine/api/MetricsQuestion.h"
#include "widgets/dashboard/DashboardBody.h"
#include "widgets/metrics/MetricsHistory.h"

#include <QString>

#include <vector>

namespace lathe::dashboard {

/// A line of a metric tile: what is asked of the engine, and how it is drawn.
struct TileLine {
    api::MetricLine line;
    /// "#1f77b4"; empty: one of the theme's.
    QString color;
    bool isOnRight = false;
    /// Further options of the metric, which are kept.
    boost::json::object others = {};

    bool operator==(const TileLine&) const = default;
};

/// The lines of "metrics", with what "." and "..." stand for
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html#CloudWatch-Dashboard-Properties-Metrics-Array-Format).
/// A metric without a statistic has the tile's. Those without an id have one that no expression
/// uses.
std::vector<TileLine> linesOf(const boost::json::object& properties);
/// As "metrics" has them, in full. What is the same for all tiles is not written.
boost::json::array metricsOf(const std::vector<TileLine>& lines, const std::string& usualStatistic);

/// The period of the tile, of 300 seconds where it has none.
Seconds periodOf(const boost::json::object& properties);
/// The stretch of time in the tile's periods, or in longer ones: where there would be more points
/// than `most` and the dashboard does not insist on its periods, or where the engine no longer
/// keeps so short ones.
metrics::Span spanFor(Timestamp from, Timestamp until, Seconds period, int most, Timestamp now);

/// What a metric tile asks of the engine. "setPeriodToTimeRange": one value for the whole span.
api::MetricsQuestion questionOf(const std::vector<TileLine>& lines, const metrics::Span& span);

/// "p99", "Average" -> how the statistic offers itself to be chosen.
QStringList statisticsOffered();

} // namespace lathe::dashboard
