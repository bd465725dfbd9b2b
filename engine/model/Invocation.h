#pragma once

#include "engine/base/Units.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::model {

enum class InvocationType { RequestResponse, Event, DryRun };

/// "RequestResponse", "Event" or "DryRun": what the header X-Amz-Invocation-Type holds.
std::string toText(InvocationType type);
/// The type of that name; empty optional when there is none.
std::optional<InvocationType> invocationTypeOf(std::string_view name);

/// The origin of invocations that run under a debugger: they are no measure of the function.
inline constexpr std::string_view debuggerOrigin = "debugger";

/// What is asked of the engine: run this function once with this payload.
struct InvocationRequest {
    /// Logical id or name.
    std::string function;
    /// "$LATEST", a version or an alias.
    std::string qualifier = "$LATEST";
    InvocationType type = InvocationType::RequestResponse;
    /// JSON text; passed on byte for byte.
    std::string payload = "{}";
    /// The decoded X-Amz-Client-Context (JSON); empty when there is none.
    std::string clientContext;
    /// JSON of the Cognito identity; empty when there is none.
    std::string cognitoIdentity;
    /// X-Amzn-Trace-Id of the caller; empty: the engine makes one.
    std::string traceId;
    /// X-Amzn-Trace-Id of further stories that this is a part of: of the messages of a batch.
    std::vector<std::string> links = {};
    /// Who asked: "window", "cli", "api", debuggerOrigin, or the id of a Trigger.
    std::string origin = "api";
    /// The request id to use; empty: the engine makes one.
    std::string requestId;
    /// X-Amz-Tenant-Id; empty where there is none.
    std::string tenantId = {};
};

/// How an invocation ended.
enum class OutcomeKind {
    Success,
    /// The handler returned an error (X-Amz-Function-Error: Unhandled).
    FunctionError,
    /// The process exited, was killed for memory, or never became ready.
    Crash,
    Timeout,
    /// Refused for concurrency (429).
    Throttled,
    /// A person pressed Stop.
    Stopped,
    /// The engine could not run it at all (no interpreter, no code); errorType tells.
    NotRun,
};

std::string toText(OutcomeKind kind);
/// The kind of that name; empty optional when there is none.
std::optional<OutcomeKind> outcomeKindOf(std::string_view name);

struct Outcome {
    OutcomeKind kind = OutcomeKind::Success;
    /// AWS's own type string: "Sandbox.Timedout", "Runtime.ExitError", "Runtime.OutOfMemory", or
    /// the errorType that the function's error carries. Empty on success.
    std::string errorType;
    /// One line for people; empty on success.
    std::string errorMessage;
    /// What REPORT and telemetry call it, which do not read the function's error; empty where they
    /// say `errorType`. Not kept in the journal.
    std::string platformType = {};

    bool operator==(const Outcome&) const = default;
};

/// When an invocation came from one phase to the next, beside `accepted`, `started` and `finished`.
/// What is not set has not come, or is not known.
struct InvocationMoments {
    /// An environment took it; until then it waited for one.
    std::optional<Timestamp> taken;
    /// Where the environment was started for it: its sandbox stands, and its processes start.
    std::optional<Timestamp> environmentUp;
    /// Of a streamed response: its first bytes came.
    std::optional<Timestamp> responding;
    /// The response was complete.
    std::optional<Timestamp> answered;
    /// The runtime asked for the next event, and extensions were still busy.
    std::optional<Timestamp> runtimeDone;

    bool operator==(const InvocationMoments&) const = default;
};

/// One invocation as the journal keeps it. While it runs, `finished` is empty and only the fields
/// up to `started` are set.
struct InvocationRecord {
    std::string requestId;
    /// Logical id of the function.
    std::string function;
    std::string version = "$LATEST";
    InvocationType type = InvocationType::RequestResponse;
    std::string origin;
    std::string traceId;
    std::string payload;
    /// When the engine accepted it.
    Timestamp accepted{};
    /// When the runtime was handed the event.
    std::optional<Timestamp> started;

    std::optional<Timestamp> finished;
    Outcome outcome;
    /// What the caller gets: the handler's JSON, or the error object.
    std::string response;
    /// Time in the handler: REPORT's Duration.
    Microseconds duration{};
    /// Set on a cold start: REPORT's Init Duration.
    std::optional<Microseconds> initDuration;
    /// Set where the environment was restored from a snapshot (SnapStart): REPORT's Restore
    /// Duration. Where `started` is not set, that has failed.
    std::optional<Microseconds> restoreDuration;
    /// ceil(duration + init), or ceil(duration + billedRestore()), in ms.
    Milliseconds billedDuration{};
    Bytes memorySize;
    Bytes maxMemoryUsed;
    /// The environment that ran it.
    std::string environmentId;
    std::string logStream;
    PicoDollars cost;
    /// 1 for the first try of an asynchronous event.
    int attempt = 1;
    /// On whose behalf, where the function keeps tenants apart; else empty.
    std::string tenantId;
    InvocationMoments moments;

    bool coldStart() const { return initDuration || restoreDuration; }
    /// Its durations and its memory are the debugger's as well; it costs nothing, and metrics leave
    /// it out.
    bool debugged() const { return origin == debuggerOrigin; }
    /// REPORT's Billed Restore Duration: what of the restoration is the runtime's and the hooks'
    /// own time. Here that is all of it
    /// (https://docs.aws.amazon.com/lambda/latest/dg/snapstart-monitoring.html).
    Milliseconds billedRestore() const {
        return std::chrono::ceil<Milliseconds>(restoreDuration.value_or(Microseconds{}));
    }
    bool operator==(const InvocationRecord&) const = default;
};

/// A record as it is told to several at once, journal and window, without a copy for each.
using SharedRecord = std::shared_ptr<const InvocationRecord>;

enum class LogSource {
    /// START, END, REPORT, INIT_START, EXTENSION...: what the platform prints.
    Platform,
    Function,
    Extension,
};

enum class LogLevel { Trace, Debug, Info, Warn, Error, Fatal };

std::string toText(LogLevel level);

/// One line of a function's log, or an event that a client has put into a log stream. `text` of a
/// function's line has no line end; it is valid UTF-8 (other bytes have become U+FFFD).
struct LogLine {
    /// Its number in the journal, which gives it one before it is on disk; 0 until then.
    std::int64_t sequence = 0;
    Timestamp time{};
    /// Logical id of the function; empty for a client's event.
    std::string function;
    /// Empty for lines between invocations (init, background work).
    std::string requestId;
    /// Of a client's event: the id of its log stream.
    std::string environmentId;
    LogSource source = LogSource::Function;
    LogLevel level = LogLevel::Info;
    std::string text;

    bool operator==(const LogLine&) const = default;
};

/// Likewise.
using SharedLines = std::shared_ptr<const std::vector<LogLine>>;

} // namespace lathe::model
