#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lathe {

/// Without a time stamp, so that the same text gives the same bytes.
std::string gzip(std::string_view text);

/// The text that is in it; nothing where it is damaged, or holds more than `most` bytes.
std::optional<std::string> gunzip(std::string_view bytes, std::size_t most);

} // namespace lathe
