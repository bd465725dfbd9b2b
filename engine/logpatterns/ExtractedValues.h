#pragma once

#include <functional>
#include <map>
#include <string>

namespace lathe::logpatterns {

/// What a pattern takes out of a message, as TestMetricFilter answers it: {"$.latency", "50"} or
/// {"$status_code", "404"}, {"$1", "127.0.0.1"}
/// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TestMetricFilter.html).
using ExtractedValues = std::map<std::string, std::string, std::less<>>;

} // namespace lathe::logpatterns
