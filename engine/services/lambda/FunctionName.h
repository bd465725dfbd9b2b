#pragma once

#include "engine/base/Result.h"
#include "engine/model/Project.h"

#include <string>
#include <string_view>

namespace lathe::services::lambda {

/// The function that a request is for.
struct Target {
    const model::FunctionSpec* function = nullptr;
    /// "$LATEST" unless the request says otherwise.
    std::string qualifier = "$LATEST";
};

/// "arn:aws:lambda:REGION:ACCOUNT:function:NAME".
std::string functionArn(const model::Project& project, std::string_view name);

/// Resolves what the API takes as FunctionName: a name, "ACCOUNT:function:NAME",
/// "function:NAME" or the ARN, each with ":QUALIFIER" or not; a logical id will do for a name.
/// `qualifier` is the request's own (may be empty). Fails with ValidationException,
/// InvalidParameterValueException (two qualifiers that differ) and ResourceNotFoundException, in
/// AWS's words.
Result<Target> findTarget(const model::Project& project, const std::string& functionName,
                          const std::string& qualifier);

} // namespace lathe::services::lambda
