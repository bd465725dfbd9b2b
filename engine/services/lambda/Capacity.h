#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::lambda {

/// The ARN of the capacity provider that a function's settings name; empty when they name none.
std::string capacityProviderOf(const boost::json::object& settings);

/// ResourceNotFoundException.
Error noCapacityProvider(const std::string& arn);

} // namespace lathe::services::lambda
