#pragma once

#include <string>
#include <string_view>

namespace lathe::patterns {

/// The text with every letter made small, one code point for one: two texts that differ only in
/// case give the same. Bytes that are no UTF-8 stay.
std::string foldedCase(std::string_view text);

} // namespace lathe::patterns
