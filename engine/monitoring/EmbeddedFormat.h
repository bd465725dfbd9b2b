#pragma once

#include "engine/base/Units.h"
#include "engine/monitoring/Metric.h"
#include "engine/monitoring/MetricStore.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::monitoring {

/// A metric that a log line has told.
struct EmbeddedValue {
    std::string space;
    std::string name;
    std::string unit;
    /// The metric's dimensions, one set for each metric that it counts for.
    std::vector<std::vector<Dimension>> dimensionSets;
    std::vector<double> values;
    Timestamp time{};
};

/// What a line in embedded metric format tells
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html):
/// a JSON object whose "_aws" says which of its members are metrics. Nothing of a line that is
/// none; what breaks the specification in it is left out, as CloudWatch does.
std::vector<EmbeddedValue> embeddedMetrics(std::string_view line);

/// Takes what a line tells into the store.
void addEmbedded(MetricStore& store, const std::string& region, std::string_view line);

} // namespace lathe::monitoring
