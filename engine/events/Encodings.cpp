#include "engine/events/Encodings.h"

#include "engine/base/Base64.h"
#include "engine/base/Gzip.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::events {

namespace {

std::string md5(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_md5(), nullptr);
    std::string hex;
    for (unsigned int i = 0; i < length; ++i)
        hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

std::string url(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) || std::string_view{"-_.~/"}.find(letter) != std::string_view::npos)
            result += letter;
        else
            result += letter == ' ' ? "+" : fmt::format("%{:02X}", byte);
    }
    return result;
}

std::string lower(std::string_view text) {
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return result;
}

} // namespace

std::optional<std::string> encoded(std::string_view encoding, std::string_view text) {
    if (encoding == "base64")
        return base64(text);
    if (encoding == "url")
        return url(text);
    if (encoding == "md5")
        return md5(text);
    if (encoding == "gzip")
        return gzip(text);
    if (encoding == "length")
        return std::to_string(text.size());
    if (encoding == "lower")
        return lower(text);
    return std::nullopt;
}

} // namespace lathe::events
