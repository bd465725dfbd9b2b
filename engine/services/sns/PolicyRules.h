#pragma once

#include "engine/services/sns/PolicyTokens.h"

#include <optional>
#include <string>

namespace lathe::services::sns {

/// What AWS says of a filter policy whose rules are not as they must be, with the place; nothing
/// where they are. `nested`: whether keys may have keys below them.
std::optional<std::string> wrongRule(const PolicyTokens& policy, bool nested);

} // namespace lathe::services::sns
