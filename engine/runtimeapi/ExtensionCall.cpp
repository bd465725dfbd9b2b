#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

#include <fmt/format.h>

namespace lathe::runtimeapi {

namespace {

constexpr const char* identifierField = "Lambda-Extension-Identifier";
constexpr const char* errorTypeField = "Lambda-Extension-Function-Error-Type";

/// 8-4-4-4-12 hexadecimal digits.
bool isUuid(std::string_view text) {
    if (text.size() != 36)
        return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool dash = at == 8 || at == 13 || at == 18 || at == 23;
        if (dash ? text[at] != '-' : !std::isxdigit(static_cast<unsigned char>(text[at])))
            return false;
    }
    return true;
}

} // namespace

Extension* callingExtension(Session& session, Call& call) {
    const auto id = call.request.fields.find(identifierField);
    if (!id || id->empty())
        call.responder.send(errorAnswer(403, "Extension.MissingExtensionIdentifier",
                                        "Missing Lambda-Extension-Identifier header"));
    else if (!isUuid(*id))
        call.responder.send(errorAnswer(403, "Extension.InvalidExtensionIdentifier",
                                        "Invalid Lambda-Extension-Identifier"));
    else if (Extension* extension = session.extensions.withId(*id))
        return extension;
    else
        call.responder.send(errorAnswer(403, "Extension.UnknownExtensionIdentifier",
                                        fmt::format("Unknown extension {}", *id)));
    return nullptr;
}

std::optional<std::string> extensionErrorType(Call& call) {
    const auto type = call.request.fields.find(errorTypeField);
    if (type && !type->empty())
        return std::string{*type};
    call.responder.send(
        errorAnswer(403, "Extension.MissingHeader", fmt::format("{} not found", errorTypeField)));
    return {};
}

} // namespace lathe::runtimeapi
