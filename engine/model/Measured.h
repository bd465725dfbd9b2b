#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::model {

/// Something that a service measures of what it has, as CloudWatch has it.
struct Measured {
    std::string region;
    /// "AWS/SQS"
    std::string_view space;
    /// "NumberOfMessagesSent"
    std::string_view metric;
    /// "Count"
    std::string_view unit;
    /// {"QueueName", "orders"}
    std::vector<std::pair<std::string_view, std::string>> dimensions;
    double value = 1;
};

} // namespace lathe::model
