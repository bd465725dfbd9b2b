#pragma once

#include "engine/base/Result.h"

#include <string>
#include <string_view>

namespace lathe::services::states {

/// What an ARN of Step Functions names.
struct Named {
    /// "stateMachine", "execution", "express", "activity", "mapRun"
    std::string kind;
    /// Of the machine, or of the activity.
    std::string name;
    /// Number of a version, or name of an alias; name of an execution.
    std::string rest;

    /// What Things have it by.
    std::string key() const { return rest.empty() ? name : name + ":" + rest; }
};

/// Fails with InvalidArn where it is none of `kinds` ("stateMachine execution").
Result<Named> namedBy(std::string_view arn, std::string_view kinds);

/// Whether a machine, execution or activity may have this name.
bool isName(std::string_view name);

} // namespace lathe::services::states
