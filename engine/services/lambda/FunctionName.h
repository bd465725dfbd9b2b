#pragma once

#include "engine/base/Result.h"
#include "engine/catalog/Catalog.h"
#include "engine/model/Project.h"

#include <string>
#include <string_view>

namespace lathe::services::lambda {

/// What the API takes as FunctionName: a name, "ACCOUNT:function:NAME", "function:NAME" or the ARN,
/// each with ":QUALIFIER" or not; a logical id will do for a name.
struct FunctionName {
    std::string name;
    /// Of the name or of the request; empty when neither has one.
    std::string qualifier;
    /// Empty unless the name has it.
    std::string account;
};

/// Fails with ValidationException, InvalidParameterValueException (two qualifiers that differ),
/// ResourceNotFoundException (another region), in AWS's words. `qualifier` is the request's own
/// (may be empty).
Result<FunctionName> parseFunctionName(const model::Project& project,
                                       const std::string& functionName,
                                       const std::string& qualifier);

/// The function that an invocation is for.
struct Target {
    const model::FunctionSpec* function = nullptr;
    /// "$LATEST" unless the request says otherwise.
    std::string qualifier = "$LATEST";
};

/// Fails like parseFunctionName(), and with ResourceNotFoundException.
Result<Target> findTarget(const model::Project& project, const std::string& functionName,
                          const std::string& qualifier);

/// The function of the catalog that an operation is for; `name` says with which qualifier.
struct Found {
    catalog::Function* function = nullptr;
    FunctionName name;
};

/// AccessDeniedException where the name is of another account.
Result<void> checkAccount(const model::Project& project, const FunctionName& name);

/// The function alone: whether the qualifier exists is for the operation to say. Fails like
/// parseFunctionName(), and with AccessDeniedException (another account) and
/// ResourceNotFoundException.
Result<Found> findFunction(catalog::Catalog& catalog, const std::string& functionName,
                           const std::string& qualifier = {});

/// "Function not found: ARN[:QUALIFIER]".
Error functionNotFound(const model::Project& project, const FunctionName& name);
/// `arn` with ":QUALIFIER" where there is one.
std::string qualified(std::string arn, const std::string& qualifier);

} // namespace lathe::services::lambda
