#pragma once

#include <string_view>

namespace lathe::model {

/// The origin of invocations that are an earlier one once more.
inline constexpr std::string_view replayOrigin = "replay";
/// Of those that a test of the project asks for.
inline constexpr std::string_view testOrigin = "test";

} // namespace lathe::model
