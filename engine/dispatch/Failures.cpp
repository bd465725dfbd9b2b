#include "engine/dispatch/Failures.h"

#include "engine/telemetry/PlatformRecords.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <csignal>

namespace json = boost::json;

namespace lathe::dispatch {

namespace {

std::string errorObject(const std::string& type, const std::string& message) {
    return json::serialize(json::object{{"errorType", type}, {"errorMessage", message}});
}

Failure failure(model::OutcomeKind kind, std::string type, std::string message) {
    std::string response = errorObject(type, message);
    return {{kind, std::move(type), std::move(message)}, std::move(response)};
}

/// Lambda words signals as Go's os.Signal does.
std::string signalName(int number) {
    switch (number) {
    case SIGHUP:
        return "hangup";
    case SIGINT:
        return "interrupt";
    case SIGQUIT:
        return "quit";
    case SIGILL:
        return "illegal instruction";
    case SIGTRAP:
        return "trace/breakpoint trap";
    case SIGABRT:
        return "aborted";
    case SIGBUS:
        return "bus error";
    case SIGFPE:
        return "floating point exception";
    case SIGKILL:
        return "killed";
    case SIGSEGV:
        return "segmentation fault";
    case SIGPIPE:
        return "broken pipe";
    case SIGALRM:
        return "alarm clock";
    case SIGTERM:
        return "terminated";
    default:
        return fmt::format("signal {}", number);
    }
}

std::string stringMember(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->as_string()} : std::string{};
}

} // namespace

std::string describe(const sandbox::Exit& exit) {
    using Reason = sandbox::Exit::Reason;
    switch (exit.reason) {
    case Reason::Exited:
        return exit.status == 0 ? "" : fmt::format("exit status {}", exit.status);
    case Reason::Signalled:
        return "signal: " + signalName(exit.status);
    case Reason::OutOfMemory:
        return "signal: killed";
    case Reason::StartFailed:
        return exit.detail;
    }
    return {};
}

Failure exitFailure(const std::string& requestId, const sandbox::Exit& exit) {
    using Reason = sandbox::Exit::Reason;
    const std::string how = describe(exit);
    if (exit.reason == Reason::StartFailed)
        return failure(model::OutcomeKind::NotRun, "Runtime.StartFailed", how);
    const std::string prefix =
        requestId.empty() ? "Error: " : fmt::format("RequestId: {} Error: ", requestId);
    return failure(model::OutcomeKind::Crash,
                   exit.reason == Reason::OutOfMemory ? "Runtime.OutOfMemory" : "Runtime.ExitError",
                   prefix + (how.empty() ? "Runtime exited without providing a reason"
                                         : "Runtime exited with error: " + how));
}

Failure extensionFailure(const std::string& requestId, const std::string& errorType,
                         const sandbox::Exit& exit) {
    const std::string how = describe(exit);
    return failure(
        model::OutcomeKind::Crash, errorType,
        fmt::format("RequestId: {} Error: {}", requestId, how.empty() ? "exit code 0" : how));
}

Failure timeoutFailure(const std::string& requestId, Seconds limit) {
    return failure(model::OutcomeKind::Timeout, "Sandbox.Timedout",
                   fmt::format("RequestId: {} Error: Task timed out after {}.00 seconds", requestId,
                               limit.count()));
}

Failure reportedFailure(model::OutcomeKind kind, const runtimeapi::RuntimeError& error) {
    const std::string type = telemetry::platformErrorType(error.type);
    Failure made{{kind, error.type.empty() ? type : error.type, {}, type}, error.body};
    if (error.body.empty())
        made.response = json::serialize(json::object{{"errorType", type}});
    boost::system::error_code problem;
    const json::value body = json::parse(error.body, problem);
    if (!problem && body.is_object()) {
        made.outcome.errorMessage = stringMember(body.as_object(), "errorMessage");
        if (std::string told = stringMember(body.as_object(), "errorType"); !told.empty())
            made.outcome.errorType = std::move(told);
    }
    return made;
}

Failure hookFailure(const runtimeapi::RuntimeError& error) {
    Failure made = reportedFailure(model::OutcomeKind::Crash, error);
    if (!error.type.empty())
        made.outcome.errorType = error.type;
    return made;
}

Failure restoreTimeoutFailure() {
    return failure(model::OutcomeKind::Crash, "SnapStartTimeoutException",
                   "Lambda couldn't restore the snapshot within the timeout limit.");
}

Failure stoppedFailure(const std::string& requestId) {
    return failure(model::OutcomeKind::Stopped, "Sandbox.Stopped",
                   fmt::format("RequestId: {} Error: The invocation was stopped", requestId));
}

Failure notRunFailure(const Error& error) {
    return failure(model::OutcomeKind::NotRun, error.code, error.detail.english());
}

} // namespace lathe::dispatch
