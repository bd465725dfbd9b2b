#include "engine/services/lambda/ServiceError.h"

#include "engine/base/Ids.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

struct Shape {
    std::string_view name;
    int status;
    /// "User" or "Service"; empty where AWS leaves it out.
    std::string_view type;
    std::string_view messageKey = "message";
};

// As recorded from the service; the statuses are those of the API reference.
constexpr std::array shapes = {
    Shape{"ResourceNotFoundException", 404, "User", "Message"},
    Shape{"PreconditionFailedException", 412, "User"},
    Shape{"RequestEntityTooLargeException", 413, ""},
    Shape{"AccessDeniedException", 403, "", "Message"},
    Shape{"InvalidRequestContentException", 400, "User"},
    Shape{"SerializationException", 400, "", "Message"},
    Shape{"InvalidParameterValueException", 400, "User"},
    Shape{"ValidationException", 400, ""},
    Shape{"RequestTooLargeException", 413, "User"},
    Shape{"UnsupportedMediaTypeException", 415, "User"},
    Shape{"TooManyRequestsException", 429, "User"},
    Shape{"UnknownOperationException", 404, "User"},
    Shape{"ResourceConflictException", 409, "User"},
    Shape{"CodeSigningConfigNotFoundException", 404, "User", "Message"},
    Shape{"ProvisionedConcurrencyConfigNotFoundException", 404, "User"},
    Shape{"ResourceInUseException", 400, "User", "Message"},
    Shape{"RecursiveInvocationException", 400, "User", "Message"},
    Shape{"SnapStartException", 400, "User", "Message"},
    Shape{"SnapStartTimeoutException", 408, "User", "Message"},
    Shape{"ServiceException", 500, "Service"},
};

const Shape& shapeOf(std::string_view code) {
    const auto found = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const Shape& shape) { return shape.name == code; });
    return found != shapes.end() ? *found : shapes.back();
}

} // namespace

http::Response errorResponse(const Error& error) {
    std::string_view code = error.code;
    const bool untyped = code.ends_with(untypedSuffix);
    if (untyped)
        code.remove_suffix(untypedSuffix.size());
    const Shape& shape = shapeOf(code);
    const std::string detail = error.detail.english();
    std::string_view message = detail;
    json::object body;
    if (shape.name == "TooManyRequestsException") {
        const auto colon = message.find(": ");
        if (colon != std::string_view::npos) {
            body["Reason"] = message.substr(0, colon);
            message.remove_prefix(colon + 2);
        }
    }
    if (!shape.type.empty() && !untyped)
        body["Type"] = shape.type;
    body[shape.messageKey] = message;
    http::Response response = http::Response::json(shape.status, json::serialize(body));
    response.fields.add("x-amzn-RequestId", newUuid());
    response.fields.add("x-amzn-ErrorType", std::string{shape.name});
    return response;
}

Error invalidParameter(std::string message) {
    return {"InvalidParameterValueException", Text::verbatim(std::move(message))};
}

Error noSigning(std::string_view arn) {
    return {"CodeSigningConfigNotFoundException",
            Text::verbatim(fmt::format("The code signing configuration cannot be found. Check that "
                                       "the provided configuration is not deleted: {}.",
                                       arn))};
}

Error validationError(std::string_view value, std::string_view member,
                      std::string_view constraint) {
    return {"ValidationException",
            Text::verbatim(fmt::format("1 validation error detected: Value '{}' at '{}' failed to "
                                       "satisfy constraint: {}",
                                       value, member, constraint))};
}

} // namespace lathe::services::lambda
