#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Sender.h"
#include "engine/sources/http/Settings.h"

#include <functional>
#include <string>

namespace lathe::sources::http {

/// What IAM lets API Gateway do on an API's behalf. Where one of them is not set, everything is
/// allowed.
struct Permissions {
    /// Whether it may invoke the function. Fails with AccessDenied.
    std::function<Result<void>(const FunctionName&, const iam::Sender&)> mayInvoke;
    /// The access key id of somebody in that role, for the AWS port; of the service itself where
    /// the role is empty. Fails with AccessDenied where the service may not assume the role.
    std::function<Result<std::string>(const std::string& roleArn)> keyFor;
};

} // namespace lathe::sources::http
