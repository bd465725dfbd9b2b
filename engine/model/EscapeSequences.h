#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lathe::model {

/// What begins an escape sequence (ECMA-48).
inline constexpr char escapeCharacter = '\x1b';

/// Where the escape sequence that begins at `begin` ends. Fills `colors` with the parameters of one
/// that is "Select Graphic Rendition": "1;38;5;208".
std::size_t endOfEscape(std::string_view text, std::size_t begin,
                        std::optional<std::string_view>& colors);

/// The text without its escape sequences.
std::string withoutEscapes(std::string_view text);

} // namespace lathe::model
