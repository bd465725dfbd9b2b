#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"
#include "engine/runtimeapi/RuntimeApi.h"
#include "engine/sandbox/Sandbox.h"

#include <string>

namespace lathe::dispatch {

/// How an attempt failed: what is recorded, and the JSON that the caller gets.
struct Failure {
    model::Outcome outcome;
    std::string response;
};

/// "exit status 1", "signal: killed", or empty for an exit with status 0: as Lambda words it.
std::string describe(const sandbox::Exit& exit);

/// The process is gone before it answered: Runtime.ExitError ("RequestId: ID Error: Runtime exited
/// with error: exit status 1", "... without providing a reason") or Runtime.OutOfMemory.
Failure exitFailure(const std::string& requestId, const sandbox::Exit& exit);

/// {"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 3.00
/// seconds"}
Failure timeoutFailure(const std::string& requestId, Seconds limit);

/// An extension is gone: Extension.Crash ("RequestId: ID Error: exit status 1", "exit code 0") and
/// the like.
Failure extensionFailure(const std::string& requestId, const std::string& errorType,
                         const sandbox::Exit& exit);

/// What the runtime reported; type and message are taken out of its body. Without one, the caller
/// gets {"errorType":"Runtime.Unknown"}, with the reported type where it is one of Lambda's.
Failure reportedFailure(model::OutcomeKind kind, const runtimeapi::RuntimeError& error);

/// The same for init and hooks of SnapStart: its type is the one that says which of them it was
/// (Runtime.BeforeCheckpointError, Runtime.AfterRestoreError).
Failure hookFailure(const runtimeapi::RuntimeError& error);

/// SnapStartTimeoutException: after-restore hooks took longer than 10 s.
Failure restoreTimeoutFailure();

Failure stoppedFailure(const std::string& requestId);

/// The engine cannot run it: the error's code becomes the errorType.
Failure notRunFailure(const Error& error);

} // namespace lathe::dispatch
