#include "engine/base/Credentials.h"

#include <random>
#include <string_view>

namespace lathe {

namespace {

std::string randomText(std::string_view alphabet, int length) {
    std::random_device device;
    std::uniform_int_distribution<std::size_t> index{0, alphabet.size() - 1};
    std::string text;
    for (int i = 0; i < length; ++i)
        text.push_back(alphabet[index(device)]);
    return text;
}

} // namespace

Credentials Credentials::make() {
    constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr std::string_view base64 =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return {"ASIA" + randomText(base32, 16), randomText(base64, 40), randomText(base64, 128)};
}

} // namespace lathe
