#pragma once

#include "engine/base/Units.h"
#include "engine/monitoring/Metric.h"

#include <optional>
#include <string>
#include <vector>

namespace lathe::api {

/// A line of a chart: a metric, or what metric math makes of others.
struct MetricLine {
    /// By which expressions name it: "m1".
    std::string id;
    /// Of the project's region, whatever it says.
    monitoring::Metric metric;
    /// "Average", "p99"... of the metric's values within each period.
    std::string statistic;
    /// Instead of a metric: "m1 / m2 * 100", SEARCH, or a query of Metrics Insights.
    std::string expression;
    /// Empty: the metric's own.
    std::string label;
    /// False for what only expressions need.
    bool isShown = true;

    bool operator==(const MetricLine&) const = default;
};

struct MetricsQuestion {
    std::vector<MetricLine> lines;
    /// From `from` until before `until`, in periods that begin at multiples of their length: 1, 5,
    /// 10, 20 or 30 seconds, or whole minutes.
    Timestamp from{};
    Timestamp until{};
    Seconds period{60};
};

/// What a line comes to; an expression may come to several.
struct MetricCurve {
    /// That of the line.
    std::string id;
    std::string label;
    /// Ascending; a period without values has no point.
    std::vector<Timestamp> times;
    std::vector<double> values;
};

/// A metric of the project's region.
struct MetricName {
    monitoring::Metric metric;
    Timestamp last{};
};

/// An alarm of CloudWatch, as a person sees it.
struct AlarmView {
    std::string name;
    std::string description;
    /// "OK", "ALARM" or "INSUFFICIENT_DATA".
    std::string state;
    std::string reason;
    /// Since when it is in this state.
    Timestamp since{};
    /// Of one that watches a single metric; else it has no name.
    monitoring::Metric metric;
    std::string statistic;
    std::string comparison;
    std::optional<double> threshold;
    /// It is made of others.
    bool isComposite = false;
    bool hasActions = false;

    bool operator==(const AlarmView&) const = default;
};

struct MetricsOverview {
    std::vector<MetricName> metrics;
    std::vector<AlarmView> alarms;
};

} // namespace lathe::api
