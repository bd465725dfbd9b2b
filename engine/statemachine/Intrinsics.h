#pragma once

#include "engine/base/Result.h"
#include "engine/jsonata/Jsonata.h"

#include <boost/json.hpp>

#include <string_view>
#include <vector>

namespace lathe::statemachine {

/// Whether States.NAME is a function.
bool isIntrinsic(std::string_view name);
/// What States.NAME makes of its arguments
/// (https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html). Fails with
/// States.IntrinsicFailure.
Result<boost::json::value> callIntrinsic(std::string_view name,
                                         const std::vector<boost::json::value>& arguments);

/// Those that Step Functions adds to JSONata: $partition, $range, $hash, $uuid
/// (https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#transforming-data-jsonata-functions).
jsonata::Jsonata::Functions queryFunctions();

} // namespace lathe::statemachine
