#pragma once

#include "engine/base/Result.h"

#include <string>
#include <string_view>

namespace lathe::services::cloudwatch {

/// An error of CloudWatch as its protocols name it.
struct ErrorShape {
    /// Error::code, and the code of the Query protocol: "InvalidParameterValue".
    std::string_view code;
    /// As the newer protocols have it: "InvalidParameterValueException".
    std::string_view type;
    int status = 400;
};
ErrorShape shapeOf(std::string_view code);

Error invalidValue(std::string message);
Error invalidCombination(std::string message);
Error missingParameter(std::string message);
/// ValidationError, as Smithy's checks of parameters give it.
Error invalid(std::string message);
/// The alarm, dashboard... is not there.
Error notFound(std::string message = {});

} // namespace lathe::services::cloudwatch
