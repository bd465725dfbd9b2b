#include "engine/template/TextEncoding.h"

#include <fmt/format.h>

namespace lathe::tmpl {
namespace {

/// Length of the well-formed UTF-8 sequence at the front of `text`, 0 when there is none
/// (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return 0;
        }
    }
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool outside = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
    return overlong || outside ? 0 : length;
}

bool isForbiddenControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

} // namespace

std::optional<model::Diagnostic> findEncodingProblem(std::string_view text,
                                                     const std::filesystem::path& file) {
    const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    int line = 1;
    int column = 1;
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = sequenceLength(text.substr(offset));
        if (length == 0 || isForbiddenControl(text[offset])) {
            const auto byte = static_cast<unsigned char>(text[offset]);
            const Text message =
                length == 0
                    ? Text::tr("The byte 0x{} is not UTF-8 text.", fmt::format("{:02X}", byte))
                    : Text::tr("The control character U+{} is not allowed.",
                               fmt::format("{:04X}", byte));
            return model::Diagnostic{model::Severity::Error,
                                     "Template.Encoding",
                                     message,
                                     utf16 ? Text::tr("Save the file as UTF-8; it is UTF-16 now.")
                                     : length == 0 ? Text::tr("Save the file as UTF-8.")
                                                   : Text::tr("Remove the character."),
                                     {file, line, column},
                                     {}};
        }
        const bool newline = text[offset] == '\n';
        line += newline ? 1 : 0;
        column = newline ? 1 : column + 1;
        offset += length;
    }
    return std::nullopt;
}

} // namespace lathe::tmpl
