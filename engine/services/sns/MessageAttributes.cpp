#include "engine/services/sns/MessageAttributes.h"

#include "engine/base/Base64.h"
#include "engine/services/sns/Errors.h"

#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <optional>

namespace lathe::services::sns {

namespace {

constexpr std::size_t longestName = 256;

Error invalid(std::string what) {
    return {"ParameterValueInvalid", Text::verbatim(std::move(what))};
}

Result<void> checkName(const std::string& name) {
    if (name.size() > longestName)
        return invalid("Length of message attribute name must be less than 256 bytes.");
    if (name.starts_with('.'))
        return invalid("Invalid message attribute name starting with character '.' was found.");
    if (name.ends_with('.'))
        return invalid("Invalid message attribute name ending with character '.' was found.");
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto letter = static_cast<unsigned char>(name[at]);
        if (!std::isalnum(letter) && letter != '_' && letter != '-' && letter != '.')
            return invalid(fmt::format(
                "Invalid non-alphanumeric character '#x{:X}' was found in the message attribute "
                "name. Can only include alphanumeric characters, hyphens, underscores, or dots.",
                letter));
        if (letter == '.' && name[at - 1] == '.')
            return invalid("Message attribute name can not have successive '.' character.");
    }
    return {};
}

/// "String", "Number.int", "Binary.png"...
bool isType(std::string_view type) {
    for (const std::string_view known : {"String", "Number", "Binary"}) {
        if (type == known)
            return true;
        if (type.starts_with(known) && type.size() > known.size() + 1 && type[known.size()] == '.')
            return true;
    }
    return false;
}

bool isNumber(const std::string& text) {
    double number = 0;
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const auto [end, failure] = std::from_chars(begin, text.data() + text.size(), number);
    return failure != std::errc::invalid_argument && end == text.data() + text.size();
}

Result<delivery::Attribute> valueOf(const std::string& name, const std::string& type,
                                    const std::optional<std::string>& text,
                                    const std::optional<std::string>& bytes) {
    const auto empty = [&] {
        return invalid(
            fmt::format("The message attribute '{}' must contain non-empty message attribute value "
                        "for message attribute type '{}'.",
                        name, type));
    };
    if (!text && !bytes)
        return empty();
    const bool isBinary = type.starts_with("Binary");
    const auto& used = isBinary ? bytes : text;
    if (!used)
        return invalid(fmt::format("The message attribute '{}' with type '{}' must use field '{}'.",
                                   name, type, isBinary ? "Binary" : "String"));
    if (used->empty())
        return empty();
    if (type.starts_with("Number") && !isNumber(*used))
        return invalid(fmt::format("Could not cast message attribute '{}' value to number.", name));
    if (!isBinary)
        return delivery::Attribute{type, *used};
    auto decoded = base64Decoded(*used);
    if (!decoded)
        return empty();
    return delivery::Attribute{type, *std::move(decoded)};
}

} // namespace

Result<std::map<std::string, delivery::Attribute>>
messageAttributesIn(const query::Parameters& parameters, const std::string& prefix,
                    std::size_t entry) {
    std::map<std::string, delivery::Attribute> attributes;
    for (const std::string& member : parameters.members(prefix + "MessageAttributes", "entry")) {
        const std::string name = parameters.text(member + ".Name");
        if (const auto fits = checkName(name); !fits)
            return fits.error();
        const auto type = parameters.find(member + ".Value.DataType");
        if (!type)
            return missingMember(
                entry == 0
                    ? fmt::format("messageAttributes.{}.member.dataType", name)
                    : fmt::format("publishBatchRequestEntries.{}.member.messageAttributes.{}."
                                  "member.dataType",
                                  entry, name));
        if (!isType(*type))
            return invalid(fmt::format(
                "The message attribute '{}' has an invalid message attribute type, the set of "
                "supported type prefixes is Binary, Number, and String.",
                name));
        auto value = valueOf(name, *type, parameters.find(member + ".Value.StringValue"),
                             parameters.find(member + ".Value.BinaryValue"));
        if (!value)
            return value.error();
        attributes[name] = *std::move(value);
    }
    return attributes;
}

} // namespace lathe::services::sns
