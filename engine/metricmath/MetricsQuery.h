#pragma once

#include "engine/metricmath/Metric.h"
#include "engine/metricmath/Problem.h"
#include "engine/metricmath/Series.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

/// What was observed of a metric in one period.
struct Observations {
    double count = 0;
    double sum = 0;
    double smallest = 0;
    double largest = 0;
};

/// A metric with what was observed of it, times ascending, and the tags of its resource.
struct ObservedMetric {
    Metric metric;
    std::vector<Dimension> tags = {};
    std::vector<Timestamp> times = {};
    std::vector<Observations> observations = {};
};

/// A query of Metrics Insights
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html):
/// SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId) GROUP BY InstanceId
struct MetricsQuery {
    enum class Function { Average, Count, Maximum, Minimum, Sum };

    /// `InstanceId`, `tag.env`, `AWS.AccountId`
    struct Label {
        enum class Kind { Dimension, Tag, Account };
        Kind kind;
        /// Of a dimension or tag.
        std::string name;

        bool operator==(const Label&) const = default;
    };
    struct Condition {
        Label label;
        bool isEqual;
        /// nullopt for CURRENT_ACCOUNT_ID().
        std::optional<std::string> value;

        bool operator==(const Condition&) const = default;
    };
    struct Order {
        Function function;
        bool isDescending = false;

        bool operator==(const Order&) const = default;
    };

    static constexpr std::size_t mostCharacters = 2048;
    static constexpr std::size_t mostSeries = 500;

    /// Whether the expression of a request is one, rather than metric math.
    static bool isOne(std::string_view text);
    static tl::expected<MetricsQuery, Problem> parse(std::string_view text);

    Function function = Function::Average;
    std::string metricName = {};
    std::string nameSpace = {};
    /// Of SCHEMA: exactly these. Nullopt for any.
    std::optional<std::vector<std::string>> dimensions = {};
    /// All of them hold.
    std::vector<Condition> conditions = {};
    std::vector<Label> groupBy = {};
    std::optional<Order> order = {};
    std::size_t limit = mostSeries;

    /// Where a metric has no such label, neither = nor != holds, as in SQL.
    /// `ownAccount` is the id of the account that asks.
    bool selects(const ObservedMetric& metric, std::string_view ownAccount = {}) const;

    /// One series for each group, in the order of the groups' labels where the query has none.
    /// Its label are the values of the group's labels with blanks between them, "Other" where a
    /// metric has none; empty without GROUP BY.
    SeriesList run(const std::vector<ObservedMetric>& metrics,
                   std::string_view ownAccount = {}) const;
};

} // namespace lathe::metricmath
