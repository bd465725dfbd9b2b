#include "engine/telemetry/PlatformLog.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace json = boost::json;

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
    return fmt::format("{}.{:02}", count / 100, count % 100);
}

// Milliseconds with their microseconds, as the JSON records write durations.
double millis(Microseconds duration) {
    return static_cast<double>(duration.count()) / 1000.0;
}

// Microseconds are integers of at most 12 digits: "{}" gives the shortest text, which is exact.
// Boost.JSON would write 1.23E0.
std::string number(double value) {
    return fmt::format("{}", value);
}

std::string quoted(const std::string& text) {
    return json::serialize(json::string{text});
}

std::string record(Timestamp time, const char* type, const std::string& content) {
    return fmt::format(R"({{"time":"{}","type":"{}","record":{{{}}}}})", toIso8601(time), type,
                       content);
}

bool failed(const InvocationRecord& invocation) {
    return invocation.outcome.kind != OutcomeKind::Success;
}

const char* jsonStatus(const InvocationRecord& invocation) {
    switch (invocation.outcome.kind) {
    case OutcomeKind::Success:
        return "success";
    case OutcomeKind::Timeout:
        return "timeout";
    default:
        return "error";
    }
}

std::string jsonStatusPart(const InvocationRecord& invocation) {
    std::string part = fmt::format(R"("status":"{}")", jsonStatus(invocation));
    if (failed(invocation) && invocation.outcome.kind != OutcomeKind::Timeout &&
        !invocation.outcome.errorType.empty())
        part += fmt::format(R"(,"errorType":{})", quoted(invocation.outcome.errorType));
    return part;
}

std::string jsonReport(const InvocationRecord& invocation) {
    std::string metrics = fmt::format(
        R"("durationMs":{},"billedDurationMs":{},"memorySizeMB":{},"maxMemoryUsedMB":{})",
        number(millis(invocation.duration)), invocation.billedDuration.count(),
        invocation.memorySize.ceilMebi(), invocation.maxMemoryUsed.ceilMebi());
    if (invocation.initDuration)
        metrics += fmt::format(R"(,"initDurationMs":{})", number(millis(*invocation.initDuration)));
    return record(invocation.finished.value_or(invocation.accepted), "platform.report",
                  fmt::format(R"("requestId":{},"metrics":{{{}}},{})", quoted(invocation.requestId),
                              metrics, jsonStatusPart(invocation)));
}

std::string textStatusPart(const InvocationRecord& invocation) {
    switch (invocation.outcome.kind) {
    case OutcomeKind::Timeout:
        return "Status: timeout";
    case OutcomeKind::Crash:
    case OutcomeKind::Stopped:
    case OutcomeKind::NotRun:
        return invocation.outcome.errorType.empty()
                   ? "Status: error"
                   : "Status: error\tError Type: " + invocation.outcome.errorType;
    default:
        return {};
    }
}

} // namespace

std::string startLine(const LoggingSettings& logging, const InvocationRecord& invocation) {
    if (!passes(logging, SystemLevel::Info))
        return {};
    if (isJson(logging))
        return record(invocation.started.value_or(invocation.accepted), "platform.start",
                      fmt::format(R"("requestId":{},"version":{})", quoted(invocation.requestId),
                                  quoted(invocation.version)));
    return fmt::format("START RequestId: {} Version: {}", invocation.requestId, invocation.version);
}

std::string endLine(const LoggingSettings& logging, const InvocationRecord& invocation) {
    if (!passes(logging, failed(invocation) ? SystemLevel::Warn : SystemLevel::Debug))
        return {};
    if (isJson(logging))
        return record(
            invocation.finished.value_or(invocation.accepted), "platform.runtimeDone",
            fmt::format(R"("requestId":{},{},"metrics":{{"durationMs":{},"producedBytes":{}}})",
                        quoted(invocation.requestId), jsonStatusPart(invocation),
                        number(millis(invocation.duration)), invocation.response.size()));
    return fmt::format("END RequestId: {}", invocation.requestId);
}

std::string reportLine(const LoggingSettings& logging, const InvocationRecord& invocation) {
    if (!passes(logging, failed(invocation) ? SystemLevel::Warn : SystemLevel::Info))
        return {};
    if (isJson(logging))
        return jsonReport(invocation);
    std::string line = fmt::format(
        "REPORT RequestId: {}\tDuration: {} ms\tBilled Duration: {} "
        "ms\tMemory Size: {} MB\tMax Memory Used: {} MB\t",
        invocation.requestId, hundredths(invocation.duration), invocation.billedDuration.count(),
        invocation.memorySize.ceilMebi(), invocation.maxMemoryUsed.ceilMebi());
    if (invocation.initDuration)
        line += fmt::format("Init Duration: {} ms\t", hundredths(*invocation.initDuration));
    return line + textStatusPart(invocation);
}

std::string initStartLine(const LoggingSettings& logging, const std::string& runtimeVersion,
                          const std::string& runtimeVersionArn, Timestamp time) {
    if (!passes(logging, SystemLevel::Info))
        return {};
    const bool hasArn = !runtimeVersionArn.empty();
    if (isJson(logging)) {
        const std::string arn =
            hasArn ? fmt::format(R"(,"runtimeVersionArn":{})", quoted(runtimeVersionArn)) : "";
        return record(
            time, "platform.initStart",
            fmt::format(R"("initializationType":"on-demand","phase":"init","runtimeVersion":{}{})",
                        quoted(runtimeVersion), arn));
    }
    return fmt::format("INIT_START Runtime Version: {}{}", runtimeVersion,
                       hasArn ? "\tRuntime Version ARN: " + runtimeVersionArn : "");
}

std::string initReportLine(const LoggingSettings& logging, Microseconds duration,
                           const std::string& phase, const std::string& status,
                           const std::string& errorType, Timestamp time) {
    if (isJson(logging)) {
        const std::string type =
            errorType.empty() ? "" : fmt::format(R"(,"errorType":{})", quoted(errorType));
        return record(time, "platform.initReport",
                      fmt::format(R"("initializationType":"on-demand","phase":{},"status":{}{},)"
                                  R"("metrics":{{"durationMs":{}}})",
                                  quoted(phase), quoted(status), type, number(millis(duration))));
    }
    return fmt::format("INIT_REPORT Init Duration: {} ms\tPhase: {}\tStatus: {}{}",
                       hundredths(duration), phase, status,
                       errorType.empty() ? "" : "\tError Type: " + errorType);
}

bool printsPlatformLines(const LoggingSettings& logging) {
    return passes(logging, SystemLevel::Info);
}

} // namespace lathe::telemetry
