#pragma once

#include "engine/base/Result.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::services::secretsmanager {

struct State;

/// How the functions are invoked that rotate secrets.
struct RotationFunctions {
    /// Whether the function lets Secrets Manager invoke it for this secret. Fails with
    /// AccessDenied.
    std::function<Result<void>(const std::string& functionArn, const std::string& secretArn)>
        mayInvoke;
    /// `done` is called once; fails where the function does.
    std::function<void(const std::string& functionArn, std::string payload,
                       std::function<void(Result<void>)> done)>
        invoke;
};

/// Takes the secret's function through the four steps that make its version AWSPENDING the current
/// one, each when the one before has succeeded
/// (https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html).
void rotate(const std::shared_ptr<State>& state, const std::string& name,
            const std::string& version);

} // namespace lathe::services::secretsmanager
