#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"

#include <string>
#include <string_view>

namespace lathe::services::lambda {

/// An error as Lambda answers it: the exception's name in x-amzn-ErrorType, its status, and a body
/// whose keys differ from exception to exception as they do at AWS ("Message" for what is not
/// found, "message" for most, "Reason" for throttling). `error.code` is the exception's name; that
/// of a throttled call has "REASON: message" as detail. Anything else is a ServiceException (500).
/// Some errors come without their "Type": they have this after the exception's name.
constexpr std::string_view untypedSuffix = "/untyped";
http::Response errorResponse(const Error& error);

/// InvalidParameterValueException.
Error invalidParameter(std::string message);

/// CodeSigningConfigNotFoundException.
Error noSigning(std::string_view arn);

/// ValidationException in AWS's words for one member that breaks a constraint:
/// "1 validation error detected: Value 'V' at 'M' failed to satisfy constraint: C".
Error validationError(std::string_view value, std::string_view member, std::string_view constraint);

} // namespace lathe::services::lambda
