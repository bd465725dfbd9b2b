#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <boost/json.hpp>

#include <string_view>

namespace lathe::services::cloudwatch {

/// The period that a member says: 1, 5, 10, 20, 30 or a multiple of 60 seconds. Fails with
/// MissingParameter or InvalidParameterValue.
Result<Seconds> periodIn(const boost::json::object& written, std::string_view member);

/// Where the first period begins: the start that is asked for, rounded down as CloudWatch does by
/// how long ago it is
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html).
Timestamp startOf(Timestamp from, Seconds period, Timestamp now);

} // namespace lathe::services::cloudwatch
