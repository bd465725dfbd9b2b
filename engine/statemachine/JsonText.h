#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::statemachine {

/// JSON as Step Functions writes it: without spaces, members in their order, numbers as Java writes
/// them (1, 1.0, 1.0E10), all that is not ASCII as it is.
std::string jsonText(const boost::json::value& value);
/// Fails with InvalidJson, which tells line and column.
Result<boost::json::value> parsedJson(std::string_view text);

} // namespace lathe::statemachine
