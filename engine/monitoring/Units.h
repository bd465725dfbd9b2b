#pragma once

#include <string_view>
#include <vector>

namespace lathe::monitoring {

/// The units of CloudWatch, as its API lists them
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html).
const std::vector<std::string_view>& units();
bool isUnit(std::string_view text);

} // namespace lathe::monitoring
