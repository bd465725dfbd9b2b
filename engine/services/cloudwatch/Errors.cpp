#include "engine/services/cloudwatch/Errors.h"

#include <array>

namespace lathe::services::cloudwatch {

namespace {

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CommonErrors.html and the errors
// of each operation.
constexpr std::array shapes{
    ErrorShape{"ValidationError", "com.amazon.coral.validate#ValidationException"},
    ErrorShape{"SerializationError", "com.amazon.coral.service#SerializationException"},
    ErrorShape{"InvalidAction", "com.amazon.coral.service#UnknownOperationException"},
    ErrorShape{"AccessDenied", "com.amazon.coral.service#AccessDeniedException", 403},
    ErrorShape{"InvalidParameterValue", "InvalidParameterValueException"},
    ErrorShape{"InvalidParameterCombination", "InvalidParameterCombinationException"},
    ErrorShape{"MissingParameter", "MissingRequiredParameterException"},
    ErrorShape{"InvalidFormat", "InvalidFormatFault"},
    ErrorShape{"InvalidNextToken", "InvalidNextToken"},
    ErrorShape{"LimitExceeded", "LimitExceededFault"},
    ErrorShape{"InvalidParameterInput", "DashboardInvalidInputError"},
    ErrorShape{"ResourceNotFound", "ResourceNotFound", 404},
    ErrorShape{"ResourceNotFoundException", "ResourceNotFoundException", 404},
    ErrorShape{"InternalServiceError", "InternalServiceFault", 500},
};

Error error(std::string_view code, std::string message) {
    return {std::string{code}, Text::verbatim(std::move(message))};
}

} // namespace

ErrorShape shapeOf(std::string_view code) {
    for (const ErrorShape& shape : shapes)
        if (shape.code == code)
            return shape;
    return {code, code};
}

Error invalidValue(std::string message) {
    return error("InvalidParameterValue", std::move(message));
}

Error invalidCombination(std::string message) {
    return error("InvalidParameterCombination", std::move(message));
}

Error missingParameter(std::string message) {
    return error("MissingParameter", std::move(message));
}

Error invalid(std::string message) {
    return error("ValidationError", std::move(message));
}

Error notFound(std::string message) {
    return error("ResourceNotFound", std::move(message));
}

} // namespace lathe::services::cloudwatch
