#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lathe {

/// Standard base64 with padding (RFC 4648, section 4).
std::string base64(std::string_view bytes);
/// Empty optional when the text is not base64; missing padding is forgiven.
std::optional<std::string> base64Decoded(std::string_view text);

} // namespace lathe
