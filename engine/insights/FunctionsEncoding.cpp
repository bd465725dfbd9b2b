#include "engine/base/Base64.h"
#include "engine/base/Sha256.h"
#include "engine/insights/Functions.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cctype>
#include <charconv>

namespace lathe::insights {

namespace {

/// The number that two hexadecimal digits are; nothing when they are none.
std::optional<char> byteIn(std::string_view digits) {
    unsigned value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || read.ec != std::errc{} || read.ptr != digits.data() + 2)
        return std::nullopt;
    return static_cast<char>(value);
}

/// As Java's URLEncoder does it: a blank is a plus sign.
std::string urlEncoded(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || std::string_view{"-_.*"}.find(c) != std::string_view::npos)
            result += c;
        else if (c == ' ')
            result += '+';
        else
            result += fmt::format("%{:02X}", byte);
    }
    return result;
}

std::string urlDecoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = text[i] == '%' ? byteIn(text.substr(i + 1, 2)) : std::nullopt;
        if (byte)
            i += 2;
        result += byte ? *byte : text[i] == '+' ? ' ' : text[i];
    }
    return result;
}

template <std::string (*change)(std::string_view)> Value changed(const Arguments& arguments) {
    std::string buffer;
    const auto text = arguments.text(0, buffer);
    return text ? Value{change(*text)} : Value{};
}

std::string md5(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_md5(), nullptr);
    std::string hex;
    for (unsigned int i = 0; i < length; ++i)
        hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

Value fromBase64(const Arguments& arguments) {
    std::string buffer;
    const auto text = arguments.text(0, buffer);
    auto decoded = text ? base64Decoded(*text) : std::nullopt;
    return decoded ? Value{std::move(*decoded)} : Value{};
}

/// "0x" in front goes.
std::string_view withoutPrefix(std::string_view digits) {
    if (digits.substr(0, 2) == "0x" || digits.substr(0, 2) == "0X")
        digits.remove_prefix(2);
    return digits;
}

Value hexToAscii(const Arguments& arguments) {
    std::string buffer, result;
    const auto text = arguments.text(0, buffer);
    if (!text)
        return {};
    const std::string_view digits = withoutPrefix(*text);
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const auto byte = byteIn(digits.substr(i, 2));
        if (!byte)
            return {};
        result += *byte;
    }
    return Value{std::move(result)};
}

Value hexToDec(const Arguments& arguments) {
    std::string buffer;
    const auto text = arguments.text(0, buffer);
    if (!text)
        return {};
    const bool negative = text->substr(0, 1) == "-";
    const std::string_view digits = withoutPrefix(text->substr(negative ? 1 : 0));
    std::int64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || value < 0)
        return {};
    return Value{negative ? -value : value};
}

Value decToHex(const Arguments& arguments) {
    constexpr double beyond = 9.2e18;
    const auto number = arguments.number(0);
    if (!number || number->real >= beyond || number->real <= -beyond)
        return {};
    const std::int64_t whole = number->whole.value_or(static_cast<std::int64_t>(number->real));
    return Value{fmt::format("{:#x}", whole)};
}

} // namespace

std::vector<Function> encodingFunctions() {
    return {
        {{"urlencode", "urlencode(str)", Text::tr("the text as it stands in a URL")},
         1,
         1,
         changed<urlEncoded>},
        {{"urldecode", "urldecode(str)", Text::tr("the text that stands in a URL")},
         1,
         1,
         changed<urlDecoded>},
        {{"base64encode", "base64encode(str)", Text::tr("the text in base64")},
         1,
         1,
         changed<base64>},
        {{"base64decode", "base64decode(str)", Text::tr("the text that a base64 text says")},
         1,
         1,
         fromBase64},
        {{"md5", "md5(str)", Text::tr("the MD5 hash of the text")}, 1, 1, changed<md5>},
        {{"sha256", "sha256(str)", Text::tr("the SHA-256 hash of the text")},
         1,
         1,
         changed<sha256Hex>},
        {{"hexToAscii", "hexToAscii(value)",
          Text::tr("the text whose bytes are these hexadecimal digits")},
         1,
         1,
         hexToAscii},
        {{"hexToDec", "hexToDec(value)", Text::tr("the number that hexadecimal digits say")},
         1,
         1,
         hexToDec},
        {{"decToHex", "decToHex(value)", Text::tr("a whole number in hexadecimal digits")},
         1,
         1,
         decToHex},
    };
}

} // namespace lathe::insights
