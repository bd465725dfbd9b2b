#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lathe::events {

/// The text in one of the encodings that event templates know: "base64", "url" (as S3 writes keys:
/// percent-encoded, spaces as +), "md5" (hexadecimal), "gzip" (bytes), "length" (bytes, in
/// decimal), "lower". Empty optional when there is no encoding of that name.
std::optional<std::string> encoded(std::string_view encoding, std::string_view text);

} // namespace lathe::events
