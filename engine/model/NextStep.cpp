#include "engine/model/NextStep.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lathe::model {

namespace {

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

template <std::size_t Count>
bool holdsAny(std::string_view text, const std::array<std::string_view, Count>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [text](std::string_view part) { return holds(text, part); });
}

/// A limit of the environment, by the words that Python, Node.js, Java and Ruby have for it.
std::optional<NextStep> limitStep(std::string_view message) {
    static constexpr std::array<std::string_view, 3> full = {"No space left on device", "ENOSPC",
                                                             "no space left on device"};
    static constexpr std::array<std::string_view, 4> processes = {
        "Resource temporarily unavailable", "EAGAIN", "can't start new thread",
        "unable to create native thread"};
    static constexpr std::array<std::string_view, 2> files = {"Too many open files", "EMFILE"};
    if (holdsAny(message, full))
        return NextStep{Text::tr("Remove files from /tmp that are done with, or raise "
                                 "EphemeralStorage."),
                        "EphemeralStorage"};
    if (holdsAny(message, processes))
        return NextStep{Text::tr("An environment has 1,024 processes and threads: start fewer, and "
                                 "wait for those that have been started."),
                        {}};
    if (holdsAny(message, files))
        return NextStep{
            Text::tr("An environment has 1,024 open files: close those that are done with."), {}};
    return std::nullopt;
}

/// What Lambda has a name for.
std::optional<NextStep> namedStep(std::string_view type) {
    if (type == "Runtime.OutOfMemory")
        return NextStep{Text::tr("Raise MemorySize, or hold less in memory at once."),
                        "MemorySize"};
    if (type == "Runtime.HandlerNotFound")
        return NextStep{Text::tr("Define the function that Handler names after its last dot, or "
                                 "correct Handler."),
                        "Handler"};
    if (type == "Runtime.MalformedHandlerName")
        return NextStep{Text::tr("Write Handler as FILE.FUNCTION, such as app.handler."),
                        "Handler"};
    if (type == "Runtime.ImportModuleError")
        return NextStep{Text::tr("Check that Handler names a file below CodeUri, and build the "
                                 "function so that what it imports lies beside it."),
                        "Handler"};
    if (type == "Runtime.UserCodeSyntaxError")
        return NextStep{Text::tr("Correct the line that the error names, and invoke again."), {}};
    if (type == "Runtime.ExitError")
        return NextStep{Text::tr("Let the handler return instead of ending its process; what it "
                                 "printed last is in the log."),
                        {}};
    if (type == "Runtime.MarshalError")
        return NextStep{Text::tr("Return what JSON can hold: objects, lists, strings, numbers, "
                                 "true, false and null."),
                        {}};
    if (type == "Function.ResponseSizeTooLarge")
        return NextStep{Text::tr("Return less than 6 MB: put the data into a bucket and return its "
                                 "key, or stream the response."),
                        {}};
    if (type.starts_with("Extension."))
        return NextStep{Text::tr("See in the log what the extension printed last."), {}};
    return std::nullopt;
}

/// By its type, else by what the runtime or the system said.
NextStep failureStep(const Outcome& outcome) {
    if (auto step = namedStep(outcome.errorType))
        return *std::move(step);
    // Node.js gives this error no type of its own.
    if (holds(outcome.errorMessage, "Unable to stringify response body"))
        return *namedStep("Runtime.MarshalError");
    if (auto step = limitStep(outcome.errorMessage))
        return *std::move(step);
    if (outcome.kind == OutcomeKind::Crash)
        return {Text::tr("See in the log how far the function came before it failed to start."),
                {}};
    return {Text::tr("See in the stack trace and the log what led to it."), {}};
}

NextStep notRunStep(const Outcome& outcome) {
    if (outcome.errorType.starts_with("Code."))
        return {Text::tr("Build the function, or correct its CodeUri."), {}};
    return {Text::tr("Install what the message names, or choose another runtime."), "Runtime"};
}

} // namespace

NextStep nextStep(const Outcome& outcome) {
    switch (outcome.kind) {
    case OutcomeKind::Success:
    case OutcomeKind::Stopped:
        return {};
    case OutcomeKind::FunctionError:
    case OutcomeKind::Crash:
        return failureStep(outcome);
    case OutcomeKind::Timeout:
        return {Text::tr("Raise Timeout, or see in the log what it waited for."), "Timeout"};
    case OutcomeKind::Throttled:
        return {Text::tr("Try again when fewer are running, or raise "
                         "ReservedConcurrentExecutions."),
                "ReservedConcurrentExecutions"};
    case OutcomeKind::NotRun:
        return notRunStep(outcome);
    }
    return {};
}

} // namespace lathe::model
