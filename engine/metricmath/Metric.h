#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

struct Dimension {
    std::string name;
    std::string value;

    bool operator==(const Dimension&) const = default;
};

/// What a metric is known by.
struct Metric {
    std::string nameSpace;
    std::string name;
    std::vector<Dimension> dimensions;
    /// Empty for the account that asks.
    std::string accountId;

    /// nullptr when it has no such dimension.
    const std::string* dimension(std::string_view wanted) const {
        for (const Dimension& each : dimensions)
            if (each.name == wanted)
                return &each.value;
        return nullptr;
    }
    bool operator==(const Metric&) const = default;
};

} // namespace lathe::metricmath
