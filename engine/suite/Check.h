#pragma once

#include "engine/compare/DiffText.h"
#include "engine/compare/JsonDiff.h"
#include "engine/suite/Case.h"

#include <optional>
#include <string>
#include <vector>

namespace lathe::suite {

/// What came of an invocation that a test asked for.
struct Run {
    model::InvocationRecord record;
    /// Of this request, in order.
    std::vector<model::LogLine> logs;
    /// The engine refused it before anything ran; the rest is empty then.
    std::optional<Error> refusal;
};

/// One thing that is not as the test expects.
struct Failure {
    enum class Kind { Outcome, Response, Log, Duration, Memory, Cost };

    Kind kind = Kind::Outcome;
    /// "The function failed with ValueError: ...".
    Text message;
};

/// "outcome", "response", "log", "duration", "memory", "cost".
std::string_view nameOf(Failure::Kind kind);

/// What a test has found.
struct Verdict {
    enum class State {
        Passed,
        Failed,
        Skipped,
        /// It could not be found out: the engine did not run the function.
        Broken,
    };

    State state = State::Passed;
    std::vector<Failure> failures;
    /// Of the response, where the test expects one and there is one.
    std::optional<compare::Comparison> response;
    /// Why it is Skipped or Broken.
    Text reason;
};

/// "passed", "failed", "skipped", "broken".
std::string_view nameOf(Verdict::State state);

Verdict check(const Case& test, const Run& run);

/// A response as a value: what is no JSON (a streamed text) is a string.
compare::Value responseOf(const model::InvocationRecord& record);
/// Lines that the function and its extensions have written.
std::vector<std::string> ownLines(const std::vector<model::LogLine>& logs);

} // namespace lathe::suite
