#pragma once

#include "engine/base/Result.h"
#include "engine/monitoring/Metric.h"
#include "engine/services/wire/Parameters.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::cloudwatch {

/// The metric that "Namespace", "MetricName" and "Dimensions" name. What breaks a rule of them is
/// gathered in `parameters`. Fails with InvalidParameterValue where a dimension is named twice.
Result<monitoring::Metric> metricIn(Parameters& parameters, const boost::json::object& written,
                                    const std::string& region);
/// [{"Name": ..., "Value": ...}]
boost::json::array dimensionsOf(const monitoring::Metric& metric);

} // namespace lathe::services::cloudwatch
