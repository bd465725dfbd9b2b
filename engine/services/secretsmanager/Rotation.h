#pragma once

#include "engine/base/Result.h"

#include <boost/json/fwd.hpp>

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

/// NextRotationDate by the secret's rules, a rate, cron or a number of days, counted from now
/// (https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html).
void setNextRotation(const State& state, boost::json::object& secret);

/// Begins the rotations that have come due, and waits for the next.
void rotateDue(const std::shared_ptr<State>& state);

/// Waits for the next: to be called when a secret's rotation may have changed.
void awaitRotations(const std::shared_ptr<State>& state);

} // namespace lathe::services::secretsmanager
