#pragma once

#include "engine/model/Project.h"
#include "engine/services/lambda/CodeDigest.h"

#include <boost/json.hpp>

namespace lathe::services::lambda {

/// Whether the fields are told that GetFunction tells and ListFunctions leaves out: State,
/// LastUpdateStatus, RuntimeVersionConfig.
enum class Detail { Listed, Full };

/// The FunctionConfiguration of a function
/// (https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html).
boost::json::object functionConfiguration(const model::Project& project,
                                          const model::FunctionSpec& function, const CodeInfo& code,
                                          Detail detail);

} // namespace lathe::services::lambda
