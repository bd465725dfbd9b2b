#pragma once

#include "engine/services/lambda/Operations.h"

namespace lathe::services::lambda {

/// A page of a list: MaxItems and Marker of the query, NextMarker where there is more. `key` is the
/// list's name in the answer; `most` the largest MaxItems that is taken. Fails with
/// ValidationException and InvalidParameterValueException.
Result<Answer> page(const Call& call, boost::json::array all, std::string_view key, int most);

} // namespace lathe::services::lambda
