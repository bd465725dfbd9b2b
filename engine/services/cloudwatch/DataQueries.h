#pragma once

#include "engine/monitoring/MetricStore.h"
#include "engine/monitoring/Statistic.h"
#include "engine/services/cloudwatch/State.h"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::cloudwatch {

/// One of MetricDataQueries: of GetMetricData, or of an alarm.
struct DataQuery {
    std::string id;
    std::optional<std::string> label;
    bool isReturned = true;
    /// Where it asks for a metric.
    monitoring::Metric metric;
    std::string statisticText;
    std::optional<monitoring::Statistic> statistic;
    std::string unit;
    /// Else: metric math, SEARCH or Metrics Insights.
    std::string expression;
    std::optional<Seconds> period;
};

/// Fails with ValidationError.
Result<std::vector<DataQuery>> queriesIn(const State& state, const boost::json::array* written);

struct DataRequest {
    static constexpr std::int64_t usualMost = 100'800;

    std::vector<DataQuery> queries;
    /// Where SEARCH and Metrics Insights look.
    std::string region;
    Timestamp from{};
    Timestamp until{};
    Timestamp now{};
    bool isAscending = false;
    std::size_t most = usualMost;
    /// Points of each result that an answer before this one has told.
    std::size_t offset = 0;
    /// Of dynamic labels: "+0130"; empty: UTC.
    std::string timezone;
};

struct DataPoint {
    Timestamp time{};
    double value = 0;
    /// How many samples it is of; nothing for what is computed.
    std::optional<double> count;
};

/// What one query gives; an expression may give several.
struct DataResult {
    std::string id;
    std::string label;
    std::vector<DataPoint> points;
    /// "Multiple units returned: ...": units of which only the first counts.
    std::vector<std::string> units;
};

/// Of all queries that are returned, oldest points first. On a thread that may wait. Fails with
/// ValidationError where an expression makes no sense.
Result<std::vector<DataResult>> resultsOf(const DataRequest& request,
                                          monitoring::MetricStore& metrics);

/// The answer of GetMetricData. Fails with ValidationError where an expression makes no sense. On a
/// thread that may wait.
Result<boost::json::object> answerTo(const DataRequest& request, monitoring::MetricStore& metrics);

} // namespace lathe::services::cloudwatch
