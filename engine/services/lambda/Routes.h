#pragma once

#include "engine/services/lambda/Operations.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::lambda {

using Invoking = void (*)(const Invoke&, const model::Project&, Call&&, http::Responder);

/// An operation of the control plane, and where it is had: "*" stands for one part of the path.
struct Route {
    std::string_view method;
    std::string_view path;
    Operation operation;
    /// As policies name it, behind "lambda:".
    std::string_view action;
};
/// Likewise one that invokes.
struct InvokeRoute {
    std::string_view method;
    std::string_view path;
    Invoking invoking;
};

std::span<const Route> routes();
std::span<const InvokeRoute> invokeRoutes();

/// What stands for the stars, decoded, when the path is the route's; empty optional otherwise.
std::optional<std::vector<std::string>> matchPath(std::string_view pattern, std::string_view path);

/// Whether the path begins with a version date and one of Lambda's collections:
/// "/2015-03-31/functions/...".
bool isLambdaPath(std::string_view path);

} // namespace lathe::services::lambda
