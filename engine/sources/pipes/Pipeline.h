#pragma once

#include "engine/delivery/Router.h"
#include "engine/sources/mapping/Invoker.h"
#include "engine/sources/pipes/Pipe.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::sources::pipes {

/// What a pipeline needs of the engine; all of it outlives the pipelines.
struct Ways {
    const delivery::Router& router;
    /// Whether the pipe's role may invoke the function. Fails with AccessDenied.
    std::function<Result<void>(const Pipe&, const std::string& functionArn)> mayInvoke;
    Invoker invoke;
    /// The time of day, ISO 8601.
    std::function<std::string()> time;
    /// For the person.
    std::function<void(Error)> tellTrouble;
};

/// Takes the place of a function at the end of a mapping: takes the batch that a function would
/// get, and answers as one whose single records may have failed.
Invoker pipelineOf(const Pipe& pipe, const Ways& ways);

} // namespace lathe::sources::pipes
