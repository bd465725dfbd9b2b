#pragma once

#include "engine/api/Engine.h"
#include "engine/cli/Options.h"
#include "engine/model/Invocation.h"

#include <string>

namespace lathe::cli {

/// The ways to run `lathe invoke`; each prints the log to standard error as it comes and the
/// response to standard output, and gives the ExitCode.

/// By the engine that listens at `endpoint`.
int invokeRunning(const std::string& endpoint, const CommonOptions& common,
                  const InvokeOptions& options, std::string event);
/// By an engine in this process.
int invokeOwn(api::EngineOptions settings, const CommonOptions& common,
              const InvokeOptions& options, std::string event);
/// The same with a state directory that is thrown away, beside an engine that has the project's.
int invokeBeside(api::EngineOptions settings, const CommonOptions& common,
                 const InvokeOptions& options, std::string event);

/// Prints the end of an invocation. `record` is the JSON of an InvocationRecord
/// (engine/services/lambda/WireFormat.h), `region` where its cost is reckoned.
int finishWith(const boost::json::object& record, const std::string& region,
               const CommonOptions& common);
ExitCode exitCodeOf(const model::Outcome& outcome);
int finishAccepted(const std::string& requestId, const CommonOptions& common);
int finishRefused(const Error& error, const CommonOptions& common);

} // namespace lathe::cli
