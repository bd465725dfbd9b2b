#pragma once

#include <string>
#include <string_view>

namespace lathe {

/// Without a time stamp, so that the same text gives the same bytes.
std::string gzip(std::string_view text);

} // namespace lathe
