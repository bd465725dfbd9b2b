#pragma once

#include "engine/services/lambda/Operations.h"

#include <map>
#include <string>

namespace lathe::services::lambda {

using Tags = std::map<std::string, std::string>;

/// The tags that something is to have. Fails with InvalidParameterValueException: there are too
/// many, or some that are AWS's own ("aws:...").
Result<Tags> checkedTags(Tags tags);

} // namespace lathe::services::lambda
