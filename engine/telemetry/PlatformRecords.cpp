#include "engine/telemetry/PlatformRecords.h"

#include "engine/base/Clock.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace lathe::telemetry {

namespace {

using model::InvocationRecord;
using model::OutcomeKind;

std::string textMember(std::string_view name, std::string_view value) {
    return value.empty() ? "" : fmt::format(R"(,"{}":{})", name, jsonText(value));
}

std::string traceMember(const InvocationRecord& invocation, Trace trace) {
    if (trace == Trace::Leave || invocation.traceId.empty())
        return {};
    return fmt::format(R"(,"tracing":{{"type":"X-Amzn-Trace-Id","value":{}}})",
                       jsonText(invocation.traceId));
}

std::string statusMember(const InvocationRecord& invocation) {
    const std::string_view status = statusOf(invocation);
    const bool typed = status == "error";
    return fmt::format(R"("status":"{}")", status) +
           (typed ? textMember("errorType", platformErrorType(invocation.outcome)) : "");
}

bool isUpper(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

bool isLetter(char letter) {
    return isUpper(letter) || (letter >= 'a' && letter <= 'z');
}

/// Of responses; errors are none.
std::size_t producedBytes(const InvocationRecord& invocation) {
    return invocation.outcome.kind == OutcomeKind::FunctionError ? 0 : invocation.response.size();
}

/// What starts of an init and of a restoration have in common.
std::string placeMembers(const InitStart& start) {
    std::string members = fmt::format(R"("runtimeVersion":{})", jsonText(start.runtimeVersion));
    members += textMember("runtimeVersionArn", start.runtimeVersionArn);
    members += textMember("functionName", start.functionName);
    members += textMember("functionVersion", start.functionVersion);
    members += textMember("instanceId", start.environmentId);
    if (start.memory.count > 0)
        members += fmt::format(R"(,"instanceMaxMemory":{})", start.memory.ceilMebi());
    return members;
}

} // namespace

std::string jsonText(std::string_view text) {
    return boost::json::serialize(boost::json::string{text});
}

// Microseconds are integers of at most 12 digits: "{}" gives the shortest text, which is exact.
// Boost.JSON would write 1.23E0.
std::string millisText(Microseconds duration) {
    return fmt::format("{}", static_cast<double>(duration.count()) / 1000.0);
}

std::string eventText(Timestamp time, std::string_view type, std::string_view record) {
    return fmt::format(R"({{"time":"{}","type":"{}","record":{}}})", toIso8601(time), type, record);
}

std::string platformErrorType(std::string_view reported) {
    for (const std::string_view kind : {"Runtime.", "Function."}) {
        const auto place = reported.find(kind);
        const auto letters =
            place == reported.npos ? std::string_view{} : reported.substr(place + kind.size());
        if (letters.size() > 1 && isUpper(letters[0]) && isLetter(letters[1]))
            return std::string{reported};
    }
    return reported.starts_with("Function.") ? "Function.Unknown" : "Runtime.Unknown";
}

const std::string& platformErrorType(const model::Outcome& outcome) {
    return outcome.platformType.empty() ? outcome.errorType : outcome.platformType;
}

// A runtime that reports its handler's error has done its part
// (https://github.com/aws-samples/aws-lambda-extensions/issues/85).
std::string_view statusOf(const InvocationRecord& invocation) {
    switch (invocation.outcome.kind) {
    case OutcomeKind::Success:
    case OutcomeKind::FunctionError:
        return "success";
    case OutcomeKind::Timeout:
        return "timeout";
    default:
        return "error";
    }
}

std::string initStartRecord(const InitStart& start) {
    return fmt::format(R"({{"initializationType":{},"phase":{},{}}})",
                       jsonText(start.initializationType), jsonText(start.phase),
                       placeMembers(start));
}

std::string initRuntimeDoneRecord(const InitEnd& end) {
    return fmt::format(R"({{"initializationType":{},"phase":{},"status":{}{}}})",
                       jsonText(end.initializationType), jsonText(end.phase), jsonText(end.status),
                       textMember("errorType", end.errorType));
}

std::string initReportRecord(const InitEnd& end) {
    return fmt::format(R"({{"initializationType":{},"phase":{},"status":{}{},)"
                       R"("metrics":{{"durationMs":{}}}}})",
                       jsonText(end.initializationType), jsonText(end.phase), jsonText(end.status),
                       textMember("errorType", end.errorType), millisText(end.duration));
}

std::string restoreStartRecord(const InitStart& start) {
    return fmt::format("{{{}}}", placeMembers(start));
}

std::string restoreRuntimeDoneRecord(const RestoreEnd& end) {
    return fmt::format(R"({{"status":{}{}}})", jsonText(end.status),
                       textMember("errorType", end.errorType));
}

std::string restoreReportRecord(const RestoreEnd& end) {
    return fmt::format(R"({{"status":{}{},"metrics":{{"durationMs":{}}}}})", jsonText(end.status),
                       textMember("errorType", end.errorType), millisText(end.duration));
}

std::string startRecord(const InvocationRecord& invocation, Trace trace) {
    return fmt::format(R"({{"requestId":{},"version":{}{}{}}})", jsonText(invocation.requestId),
                       jsonText(invocation.version), textMember("tenantId", invocation.tenantId),
                       traceMember(invocation, trace));
}

std::string runtimeDoneRecord(const InvocationRecord& invocation, Microseconds duration,
                              Trace trace, const std::string& spans) {
    return fmt::format(
        R"({{"requestId":{},{},"metrics":{{"durationMs":{},"producedBytes":{}}}{}{}}})",
        jsonText(invocation.requestId), statusMember(invocation), millisText(duration),
        producedBytes(invocation), traceMember(invocation, trace),
        spans.empty() ? "" : R"(,"spans":)" + spans);
}

std::string reportRecord(const InvocationRecord& invocation, Trace trace) {
    std::string metrics = fmt::format(
        R"("durationMs":{},"billedDurationMs":{},"memorySizeMB":{},"maxMemoryUsedMB":{})",
        millisText(invocation.duration), invocation.billedDuration.count(),
        invocation.memorySize.ceilMebi(), invocation.maxMemoryUsed.ceilMebi());
    if (invocation.initDuration)
        metrics += fmt::format(R"(,"initDurationMs":{})", millisText(*invocation.initDuration));
    if (invocation.restoreDuration)
        metrics +=
            fmt::format(R"(,"restoreDurationMs":{})", millisText(*invocation.restoreDuration));
    return fmt::format(R"({{"requestId":{},"metrics":{{{}}},{}{}}})",
                       jsonText(invocation.requestId), metrics, statusMember(invocation),
                       traceMember(invocation, trace));
}

std::string extensionRecord(const ExtensionNote& extension) {
    boost::json::array events;
    for (const std::string& event : extension.events)
        events.emplace_back(event);
    return fmt::format(R"({{"name":{},"state":{},"events":{}{}}})", jsonText(extension.name),
                       jsonText(extension.state), boost::json::serialize(events),
                       textMember("errorType", extension.errorType));
}

} // namespace lathe::telemetry
