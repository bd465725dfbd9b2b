#pragma once

#include "engine/base/Units.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::signature {

/// "20150830T123600Z"
std::string compactTime(Timestamp time);
/// "2015-08-30T12:36:00Z"
std::string longTime(Timestamp time);
/// Of "20150830T123600Z" or an HTTP date ("Sun, 30 Aug 2015 12:36:00 GMT").
std::optional<Timestamp> timeOf(std::string_view text);

} // namespace lathe::services::signature
