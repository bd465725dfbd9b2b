#pragma once

#include <string>
#include <string_view>

namespace lathe::runtimeapi {

/// Decodes RFC 4648 base64; text that is none comes back as it is.
std::string fromBase64(std::string_view text);

} // namespace lathe::runtimeapi
