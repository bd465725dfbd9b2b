#pragma once

#include "engine/base/Units.h"
#include "engine/metricmath/Metric.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lathe::metricmath {

/// Where the data points of a series were read, for the labels that say it.
struct Origin {
    Metric metric;
    std::string region;
    /// "Average", "p99".
    std::string statistic;
};

/// Data points in the order of their times. A time without a value is not there, and no value is
/// infinite or no number: CloudWatch has no such data points.
struct Series {
    std::string label;
    std::vector<Timestamp> times;
    std::vector<double> values;
    /// Times are multiples of it; 0 is that of the grid.
    Seconds period{};
    /// nullptr for what was computed of several series.
    std::shared_ptr<const Origin> origin;

    bool empty() const { return times.empty(); }
    std::size_t size() const { return times.size(); }
    /// At a time after all others; drops what is no number.
    void add(Timestamp time, double value);
    std::optional<double> at(Timestamp time) const;
    /// The same without its data points.
    Series withoutPoints() const { return {label, {}, {}, period, origin}; }
    /// The same without what is no number, and what is not later than the one before.
    Series cleaned() const;
};

using SeriesList = std::vector<Series>;

/// What an expression has as its value, in AWS's letters: S, TS and TS[]. A scalar that is no
/// number (the average of nothing, a division by zero) makes no data points.
using Value = std::variant<double, Series, SeriesList>;

/// The shorter of the periods, and the one that is known.
Seconds commonPeriod(Seconds left, Seconds right);

} // namespace lathe::metricmath
