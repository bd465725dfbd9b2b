#pragma once

#include "engine/model/Project.h"
#include "engine/services/lambda/Operations.h"

#include <string>
#include <string_view>

namespace lathe::services::lambda {

/// What policies name as the resource of a request: the ARN of the function (with its version or
/// alias where the request has one), layer, mapping or configuration, "*" where the action has none
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html).
/// `action` as policies name it, without "lambda:".
std::string resourceOf(const model::Project& project, std::string_view action, const Call& call);

} // namespace lathe::services::lambda
