#pragma once

#include <string>
#include <string_view>

namespace lathe {

/// The same text with every byte that is not part of valid UTF-8 replaced by U+FFFD.
std::string validUtf8(std::string_view bytes);

} // namespace lathe
