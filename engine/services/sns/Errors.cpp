#include "engine/services/sns/Errors.h"

#include <fmt/format.h>

namespace lathe::services::sns {

Error invalidParameter(std::string_view what) {
    return {"InvalidParameter", Text::verbatim(fmt::format("Invalid parameter: {}", what))};
}

Error invalidParameter(std::string_view name, std::string_view reason) {
    return invalidParameter(fmt::format("{} Reason: {}", name, reason));
}

Error notFound(std::string_view what) {
    return {"NotFound", Text::verbatim(fmt::format("{} does not exist", what))};
}

Error missingMember(std::string_view member) {
    return {"ValidationError",
            Text::verbatim(fmt::format("1 validation error detected: Value null at '{}' failed to "
                                       "satisfy constraint: Member must not be null",
                                       member))};
}

int statusOf(const Error& error) {
    if (error.code == "NotFound" || error.code == "ResourceNotFound")
        return 404;
    if (error.code == "AuthorizationError")
        return 403;
    return error.code == "InternalError" ? 500 : 400;
}

} // namespace lathe::services::sns
