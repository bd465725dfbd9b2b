#include "engine/services/sqs/MessageChecks.h"

#include "engine/services/sqs/Errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>

namespace lathe::services::sqs {

namespace {

constexpr std::size_t mostAttributes = 10;
constexpr std::size_t longestText = 256;
constexpr std::size_t longestFifoId = 128;
constexpr std::string_view invalidCharacters =
    "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | "
    "#xE000 to #xFFFD | #x10000 to #x10FFFF";

/// XML's own set; the text is valid UTF-8.
bool hasOnlyAllowedCharacters(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
            return false;
        // U+FFFE and U+FFFF.
        if (byte == 0xEF && i + 2 < text.size() &&
            static_cast<unsigned char>(text[i + 1]) == 0xBF &&
            static_cast<unsigned char>(text[i + 2]) >= 0xBE)
            return false;
    }
    return true;
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

/// Besides letters and digits of ASCII, SQS takes the letters of Latin-1 and Latin Extended-A
/// (U+00C0 to U+017F), although it does not say so.
bool isNameText(std::string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const bool plain =
            byte < 0x80 && (std::isalnum(byte) || byte == '_' || byte == '-' || byte == '.');
        const bool latin = (byte == 0xC3 || byte == 0xC4 || byte == 0xC5) && i + 1 < name.size();
        if (!plain && !latin)
            return false;
        if (latin)
            ++i;
    }
    return true;
}

Result<void> checkName(const std::string& name) {
    if (name.empty() || name.size() >= longestText)
        return invalidParameter("Message (user) attribute names must be shorter than 256 Bytes");
    if (!isNameText(name))
        return invalidParameter(fmt::format(
            "The message attribute name '{}' is invalid. Attribute name can contain A-Z, a-z, 0-9, "
            "underscore (_), hyphen (-), and period (.) characters.",
            name));
    const std::string lower = lowered(name);
    if (lower.starts_with("aws.") || lower.starts_with("amazon.") || lower.starts_with('.') ||
        lower.ends_with('.'))
        return invalidParameter("You can't use message attribute names beginning with 'AWS.' or "
                                "'Amazon.'. These strings are reserved for internal use. "
                                "Additionally, they cannot start or end with '.'.");
    return {};
}

bool isNumber(const std::string& text) {
    char* end = nullptr;
    std::strtod(text.c_str(), &end);
    const bool isDecimal = text.find_first_not_of("0123456789+-.eE") == std::string::npos;
    return isDecimal && end == text.c_str() + text.size();
}

Result<void> checkAttribute(const std::string& name, const delivery::Attribute& attribute) {
    const std::string& type = attribute.type;
    if (type.empty())
        return invalidParameter(fmt::format(
            "The message attribute '{}' must contain non-empty message attribute type.", name));
    const std::string prefix = type.substr(0, type.find('.'));
    if (prefix != "String" && prefix != "Number" && prefix != "Binary")
        return invalidParameter(
            fmt::format("The message attribute '{}' has an invalid message attribute type, the set "
                        "of supported type prefixes is Binary, Number, and String.",
                        name));
    if (type.size() >= longestText)
        return invalidParameter("Message (user) attribute types must be shorter than 256 Bytes");
    if (attribute.value.empty())
        return invalidParameter(fmt::format(
            "Message (user) attribute '{}' must contain a non-empty value of type '{}'.", name,
            prefix == "Binary" ? "Binary" : "String"));
    if (prefix != "Binary" && !hasOnlyAllowedCharacters(attribute.value))
        return invalidParameter(std::string{invalidCharacters});
    if (prefix == "Number" && !isNumber(attribute.value))
        return invalidParameter(fmt::format(
            "Can't cast the value of message (user) attribute '{}' to a number.", name));
    return {};
}

} // namespace

std::size_t sizeOf(const std::string& body, const Attributes& attributes) {
    std::size_t size = body.size();
    for (const auto& [name, attribute] : attributes)
        size += name.size() + attribute.type.size() + attribute.value.size();
    return size;
}

Result<void> checkBody(const std::string& body) {
    if (body.empty())
        return missingParameter("MessageBody");
    if (!hasOnlyAllowedCharacters(body))
        return Error{"InvalidMessageContents", Text::verbatim(std::string{invalidCharacters})};
    return {};
}

Result<void> checkAttributes(const Attributes& attributes) {
    if (attributes.size() > mostAttributes)
        return invalidParameter(
            fmt::format("Number of message attributes [{}] exceeds the allowed maximum [{}].",
                        attributes.size(), mostAttributes));
    for (const auto& [name, attribute] : attributes) {
        if (auto fine = checkName(name); !fine)
            return fine;
        if (auto fine = checkAttribute(name, attribute); !fine)
            return fine;
    }
    return {};
}

Result<void> checkSystemAttributes(const Attributes& attributes) {
    for (const auto& [name, attribute] : attributes) {
        if (name != "AWSTraceHeader")
            return invalidParameter(
                fmt::format("Message system attribute name '{}' is invalid.", name));
        if (attribute.type != "String")
            return invalidParameter(
                fmt::format("The type of message system attribute '{}' is invalid. You must use "
                            "only the following supported type: String.",
                            name));
        if (auto fine = checkAttribute(name, attribute); !fine)
            return fine;
    }
    return {};
}

Result<void> checkFifoId(std::string_view parameter, const std::string& id) {
    const bool fine = !id.empty() && id.size() <= longestFifoId &&
                      std::all_of(id.begin(), id.end(), [](unsigned char letter) {
                          return letter > 0x20 && letter < 0x7F;
                      });
    if (fine)
        return {};
    return invalidParameter(id, parameter,
                            fmt::format("{} can only include alphanumeric and punctuation "
                                        "characters. 1 to 128 in length.",
                                        parameter));
}

} // namespace lathe::services::sqs
