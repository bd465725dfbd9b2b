#pragma once

#include "engine/model/Invocation.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::telemetry {

/// The `record` objects of the platform's events
/// (https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html), as JSON text:
/// what the JSON log format and the Telemetry API have in common.

/// `phase` is "init" or "invoke"; `initializationType` is "on-demand", "provisioned-concurrency" or
/// "snap-start". What is empty is left out.
struct InitStart {
    std::string phase = "init";
    std::string runtimeVersion;
    std::string runtimeVersionArn;
    std::string functionName;
    std::string functionVersion;
    std::string environmentId;
    Bytes memory;
    std::string initializationType = "on-demand";
};
std::string initStartRecord(const InitStart& start);

struct InitEnd {
    std::string phase = "init";
    /// "success", "error" or "timeout".
    std::string status = "success";
    std::string errorType;
    Microseconds duration{};
    std::string initializationType = "on-demand";
};
std::string initRuntimeDoneRecord(const InitEnd& end);
std::string initReportRecord(const InitEnd& end);

/// What the platform makes of the type that a runtime reports a failure with
/// (Lambda-Runtime-Function-Error-Type): "Runtime.ImportModuleError" stays, "Function.x" becomes
/// "Function.Unknown", and all else, a missing one too, "Runtime.Unknown".
std::string platformErrorType(std::string_view reported);
/// How REPORT and telemetry call what an invocation failed with.
const std::string& platformErrorType(const model::Outcome& outcome);

/// The restoration of a snapshot begins (SnapStart): what `start` says of function and runtime.
std::string restoreStartRecord(const InitStart& start);

struct RestoreEnd {
    /// "success", "error" or "timeout".
    std::string status = "success";
    std::string errorType;
    Microseconds duration{};
};
std::string restoreRuntimeDoneRecord(const RestoreEnd& end);
std::string restoreReportRecord(const RestoreEnd& end);

/// Whether a record tells of the trace: the Telemetry API's do.
enum class Trace { Leave, Tell };

std::string startRecord(const model::InvocationRecord& invocation, Trace trace);
/// `spans`: a JSON array, or empty.
std::string runtimeDoneRecord(const model::InvocationRecord& invocation, Microseconds duration,
                              Trace trace, const std::string& spans = {});
std::string reportRecord(const model::InvocationRecord& invocation, Trace trace);

/// An extension after the init phase: its state and, where it has failed, why.
struct ExtensionNote {
    std::string name;
    std::string state;
    std::vector<std::string> events;
    std::string errorType;
};
std::string extensionRecord(const ExtensionNote& extension);

/// "success", "error" or "timeout".
std::string_view statusOf(const model::InvocationRecord& invocation);

/// As JSON writes it, with its quotes.
std::string jsonText(std::string_view text);
/// Milliseconds with their microseconds, as a JSON number.
std::string millisText(Microseconds duration);
/// {"time":...,"type":...,"record":...}; `record` is JSON.
std::string eventText(Timestamp time, std::string_view type, std::string_view record);

} // namespace lathe::telemetry
