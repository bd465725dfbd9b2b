#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string_view>

namespace lathe::services::dynamodb {

/// Whether a request's members are of the kinds that its operation has. Unknown members are let
/// be, as are those that are null. Fails with SerializationException, in AWS's words.
Result<void> checkShape(std::string_view operation, const boost::json::object& input);

} // namespace lathe::services::dynamodb
