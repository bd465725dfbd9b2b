#pragma once

#include "engine/base/Result.h"
#include "engine/model/Invocation.h"

#include <functional>
#include <string>

namespace lathe::sources {

/// What came of an invocation.
struct Answered {
    model::Outcome outcome;
    std::string response;
};

/// Invokes a function and waits for it. `done` is called once; an error, with AWS's exception as
/// its code, says that the function did not run: TooManyRequestsException that it was throttled.
using Invoker = std::function<void(model::InvocationRequest request,
                                   std::function<void(Result<Answered>)> done)>;

} // namespace lathe::sources
