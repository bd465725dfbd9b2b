#pragma once

#include "engine/base/Result.h"

#include <string>
#include <string_view>

namespace lathe::services::sns {

/// InvalidParameter: "Invalid parameter: WHAT".
Error invalidParameter(std::string_view what);
/// InvalidParameter: "Invalid parameter: NAME Reason: REASON".
Error invalidParameter(std::string_view name, std::string_view reason);
/// NotFound: "Topic does not exist".
Error notFound(std::string_view what);
/// ValidationError: a member that the API requires is not there.
Error missingMember(std::string_view member);

/// The HTTP status that goes with an error's code.
int statusOf(const Error& error);

} // namespace lathe::services::sns
