#include "engine/telemetry/PlatformLog.h"

#include "engine/base/Compose.h"
#include "engine/base/Trace.h"
#include "engine/model/SegmentIds.h"

#include <fmt/format.h>

namespace lathe::telemetry {

namespace {

using model::InvocationRecord;
using model::LoggingSettings;
using model::OutcomeKind;

enum class SystemLevel { Debug, Info, Warn };

bool isJson(const LoggingSettings& logging) {
    return logging.format == model::LogFormat::Json;
}

SystemLevel chosenLevel(const LoggingSettings& logging) {
    if (logging.systemLevel == "DEBUG")
        return SystemLevel::Debug;
    return logging.systemLevel == "WARN" ? SystemLevel::Warn : SystemLevel::Info;
}

bool passes(const LoggingSettings& logging, SystemLevel level) {
    return !isJson(logging) || level >= chosenLevel(logging);
}

// Hundredths of a millisecond, rounded half up, as REPORT writes durations.
std::string hundredths(Microseconds duration) {
    const auto count = (duration.count() + 5) / 10;
    return compose(FMT_COMPILE("{}.{:02}"), count / 100, count % 100);
}

bool failed(const InvocationRecord& invocation) {
    return statusOf(invocation) != "success";
}

std::string textStatusPart(const InvocationRecord& invocation) {
    switch (invocation.outcome.kind) {
    case OutcomeKind::Timeout:
        return "Status: timeout";
    case OutcomeKind::Crash:
    case OutcomeKind::Stopped:
    case OutcomeKind::NotRun:
        return platformErrorType(invocation.outcome).empty()
                   ? "Status: error"
                   : "Status: error\tError Type: " + platformErrorType(invocation.outcome);
    default:
        return {};
    }
}

/// What a report says of a trace that is recorded.
std::string tracePart(const InvocationRecord& invocation) {
    const TraceHeader header = readTraceHeader(invocation.traceId);
    if (!header.sampled.value_or(false))
        return {};
    return fmt::format("\nXRAY TraceId: {}\tSegmentId: {}\tSampled: true\t", header.root,
                       model::functionSegmentId(invocation.requestId, invocation.attempt));
}

std::string versionPart(const std::string& runtimeVersion, const std::string& arn) {
    return "Runtime Version: " + runtimeVersion +
           (arn.empty() ? "" : "\tRuntime Version ARN: " + arn);
}

std::string errorPart(const std::string& status, const std::string& errorType) {
    return (status == "success" ? "" : "\tStatus: " + status) +
           (errorType.empty() ? "" : "\tError Type: " + errorType);
}

} // namespace

std::string startLine(const LoggingSettings& logging, const InvocationRecord& invocation) {
    if (!passes(logging, SystemLevel::Info))
        return {};
    if (isJson(logging))
        return eventText(invocation.started.value_or(invocation.accepted), "platform.start",
                         startRecord(invocation, Trace::Leave));
    return compose(FMT_COMPILE("START RequestId: {} Version: {}"), invocation.requestId,
                   invocation.version);
}

std::string endLine(const LoggingSettings& logging, const InvocationRecord& invocation) {
    if (!passes(logging, failed(invocation) ? SystemLevel::Warn : SystemLevel::Debug))
        return {};
    if (isJson(logging))
        return eventText(invocation.finished.value_or(invocation.accepted), "platform.runtimeDone",
                         runtimeDoneRecord(invocation, invocation.duration, Trace::Leave));
    return "END RequestId: " + invocation.requestId;
}

std::string reportLine(const LoggingSettings& logging, const InvocationRecord& invocation) {
    if (!passes(logging, failed(invocation) ? SystemLevel::Warn : SystemLevel::Info))
        return {};
    if (isJson(logging))
        return eventText(invocation.finished.value_or(invocation.accepted), "platform.report",
                         reportRecord(invocation, Trace::Leave));
    std::string line = compose(
        FMT_COMPILE("REPORT RequestId: {}\tDuration: {} ms\tBilled Duration: {} "
                    "ms\tMemory Size: {} MB\tMax Memory Used: {} MB\t"),
        invocation.requestId, hundredths(invocation.duration), invocation.billedDuration.count(),
        invocation.memorySize.ceilMebi(), invocation.maxMemoryUsed.ceilMebi());
    if (invocation.initDuration)
        line += fmt::format("Init Duration: {} ms\t", hundredths(*invocation.initDuration));
    if (invocation.restoreDuration)
        line += fmt::format("Restore Duration: {} ms\tBilled Restore Duration: {} ms\t",
                            hundredths(*invocation.restoreDuration),
                            invocation.billedRestore().count());
    return line + textStatusPart(invocation) + tracePart(invocation);
}

std::string initStartLine(const LoggingSettings& logging, const std::string& runtimeVersion,
                          const std::string& runtimeVersionArn, Timestamp time) {
    if (!passes(logging, SystemLevel::Info))
        return {};
    if (isJson(logging)) {
        InitStart start;
        start.runtimeVersion = runtimeVersion;
        start.runtimeVersionArn = runtimeVersionArn;
        return eventText(time, "platform.initStart", initStartRecord(start));
    }
    return "INIT_START " + versionPart(runtimeVersion, runtimeVersionArn);
}

std::string initReportLine(const LoggingSettings& logging, const InitEnd& end, Timestamp time) {
    const bool good = end.status == "success";
    if (good && (end.initializationType == "on-demand" || !passes(logging, SystemLevel::Info)))
        return {};
    if (isJson(logging))
        return eventText(time, "platform.initReport", initReportRecord(end));
    return fmt::format("INIT_REPORT Init Duration: {} ms\tPhase: {}{}", hundredths(end.duration),
                       end.phase, errorPart(end.status, end.errorType));
}

std::string restoreStartLine(const LoggingSettings& logging, const InitStart& start,
                             Timestamp time) {
    if (!passes(logging, SystemLevel::Info))
        return {};
    if (isJson(logging))
        return eventText(time, "platform.restoreStart", restoreStartRecord(start));
    return "RESTORE_START " + versionPart(start.runtimeVersion, start.runtimeVersionArn);
}

std::string restoreReportLine(const LoggingSettings& logging, const RestoreEnd& end,
                              Timestamp time) {
    if (!passes(logging, end.status == "success" ? SystemLevel::Info : SystemLevel::Warn))
        return {};
    if (isJson(logging))
        return eventText(time, "platform.restoreReport", restoreReportRecord(end));
    return fmt::format("RESTORE_REPORT Restore Duration: {} ms{}", hundredths(end.duration),
                       errorPart(end.status, end.errorType));
}

std::string extensionLine(const LoggingSettings& logging, const ExtensionNote& extension,
                          Timestamp time) {
    if (!passes(logging, extension.errorType.empty() ? SystemLevel::Info : SystemLevel::Warn))
        return {};
    if (isJson(logging))
        return eventText(time, "platform.extension", extensionRecord(extension));
    return fmt::format("EXTENSION\tName: {}\tState: {}\tEvents: [{}]{}", extension.name,
                       extension.state, fmt::join(extension.events, ", "),
                       extension.errorType.empty() ? "" : "\tError Type: " + extension.errorType);
}

bool printsPlatformLines(const LoggingSettings& logging) {
    return passes(logging, SystemLevel::Info);
}

} // namespace lathe::telemetry
