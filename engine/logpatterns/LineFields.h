#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lathe::logpatterns {

/// The fields of a line that blanks stand between. What stands in brackets or quotation marks is
/// one field, and they do not belong to it. Of more fields than `atMost`, the last one is the rest
/// of the line as it stands.
std::vector<std::string_view> lineFields(std::string_view line, std::size_t atMost);

} // namespace lathe::logpatterns
