#pragma once

#include "engine/items/Expression.h"

#include <string_view>
#include <vector>

namespace lathe::items {

/// The paths of a ProjectionExpression. Fails with ValidationException, in AWS's words.
Result<std::vector<Path>> projectionOf(std::string_view text, Substitutions& substitutions);

} // namespace lathe::items
