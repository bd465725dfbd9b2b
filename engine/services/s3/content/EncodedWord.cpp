#include "engine/services/s3/content/EncodedWord.h"

#include "engine/base/Base64.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace lathe::services::s3 {

namespace {

constexpr std::string_view opening = "=?utf-8?";
constexpr std::string_view closing = "?=";

bool isPlain(unsigned char byte) {
    return byte == '\t' || (byte >= ' ' && byte < 0x7f);
}

bool isMostlyPlain(std::string_view text) {
    std::size_t plain = 0, other = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // Letters are counted, not the bytes that follow in them.
        if (isPlain(byte))
            ++plain;
        else if ((byte & 0xc0) != 0x80)
            ++other;
    }
    return plain > other;
}

std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == ' ')
            out += '_';
        else if (!isPlain(byte) || std::string_view{"=_?\t"}.find(c) != std::string_view::npos)
            out += fmt::format("={:02X}", byte);
        else
            out += c;
    }
    return out;
}

std::string unquoted(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const char* const digits = text.data() + i + 1;
        const bool isCode = text[i] == '=' && i + 2 < text.size() &&
                            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        if (isCode) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += text[i] == '_' ? ' ' : text[i];
        }
    }
    return out;
}

} // namespace

std::string decodedWord(std::string_view header) {
    const std::string whole{header};
    const bool opens =
        header.size() > opening.size() + 2 + closing.size() &&
        std::equal(opening.begin(), opening.end(), header.begin(), [](char expected, char found) {
            return expected == std::tolower(static_cast<unsigned char>(found));
        });
    if (!opens || !header.ends_with(closing) || header[opening.size() + 1] != '?')
        return whole;
    const char kind = header[opening.size()];
    header.remove_prefix(opening.size() + 2);
    header.remove_suffix(closing.size());
    if (kind == 'Q' || kind == 'q')
        return unquoted(header);
    return kind == 'B' || kind == 'b' ? base64Decoded(header).value_or(whole) : whole;
}

std::string encodedWord(std::string_view text) {
    if (std::all_of(text.begin(), text.end(),
                    [](char c) { return isPlain(static_cast<unsigned char>(c)); }))
        return std::string{text};
    return isMostlyPlain(text) ? fmt::format("=?UTF-8?Q?{}?=", quoted(text))
                               : fmt::format("=?UTF-8?B?{}?=", base64(text));
}

} // namespace lathe::services::s3
