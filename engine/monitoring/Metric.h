#pragma once

#include <compare>
#include <string>
#include <vector>

namespace lathe::monitoring {

struct Dimension {
    std::string name;
    std::string value;

    auto operator<=>(const Dimension&) const = default;
};

/// What a metric is: two with other dimensions are two metrics
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html).
struct Metric {
    std::string region;
    /// "AWS/Lambda"
    std::string space;
    std::string name;
    /// By name, each once.
    std::vector<Dimension> dimensions;

    auto operator<=>(const Metric&) const = default;
};

} // namespace lathe::monitoring
