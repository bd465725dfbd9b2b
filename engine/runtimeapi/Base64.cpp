#include "engine/runtimeapi/Base64.h"

#include <openssl/evp.h>

namespace lathe::runtimeapi {

std::string fromBase64(std::string_view text) {
    std::string decoded(text.size() / 4 * 3, '\0');
    const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(decoded.data()),
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       static_cast<int>(text.size()));
    if (text.empty() || length < 0)
        return std::string{text};
    // EVP_DecodeBlock counts the padding as bytes.
    const auto padding = text.size() - text.find_last_not_of('=') - 1;
    decoded.resize(static_cast<std::size_t>(length) - padding);
    return decoded;
}

} // namespace lathe::runtimeapi
