#include "engine/telemetry/TelemetryEvents.h"

#include "engine/base/Clock.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::telemetry {

namespace {

using model::InvocationRecord;

TelemetryEvent platform(Timestamp time, std::string type, std::string record) {
    return {Category::Platform, time, std::move(type), std::move(record), {}, {}};
}

/// The same in both APIs.
TelemetryEvent inBoth(TelemetryEvent event) {
    event.logsType = event.type;
    event.logsRecord = event.record;
    return event;
}

std::string requestOnly(const InvocationRecord& invocation) {
    return fmt::format(R"({{"requestId":{}}})", jsonText(invocation.requestId));
}

std::string span(const char* name, Timestamp start, Microseconds duration) {
    return fmt::format(R"({{"name":"{}","start":"{}","durationMs":{}}})", name, toIso8601(start),
                       millisText(duration));
}

std::string spansOf(const InvocationRecord& invocation, RuntimeTimes times) {
    const Timestamp start = invocation.started.value_or(invocation.accepted);
    return fmt::format(
        "[{},{},{}]", span("responseLatency", start, times.responded),
        span("responseDuration", start + times.responded, {}),
        span("runtimeOverhead", start + times.responded, times.done - times.responded));
}

} // namespace

std::string_view toText(Category category) {
    switch (category) {
    case Category::Platform:
        return "platform";
    case Category::Function:
        return "function";
    case Category::Extension:
        break;
    }
    return "extension";
}

std::optional<Category> categoryOf(std::string_view name) {
    for (const Category category : {Category::Platform, Category::Function, Category::Extension})
        if (name == toText(category))
            return category;
    return {};
}

TelemetryEvent initStarted(Timestamp time, const InitStart& start) {
    return platform(time, "platform.initStart", initStartRecord(start));
}

TelemetryEvent initRuntimeDone(Timestamp time, const InitEnd& end) {
    return platform(time, "platform.initRuntimeDone", initRuntimeDoneRecord(end));
}

TelemetryEvent initReported(Timestamp time, const InitEnd& end) {
    return platform(time, "platform.initReport", initReportRecord(end));
}

TelemetryEvent restoreStarted(Timestamp time, const InitStart& start) {
    return platform(time, "platform.restoreStart", restoreStartRecord(start));
}

TelemetryEvent restoreRuntimeDone(Timestamp time, const RestoreEnd& end) {
    return platform(time, "platform.restoreRuntimeDone", restoreRuntimeDoneRecord(end));
}

TelemetryEvent restoreReported(Timestamp time, const RestoreEnd& end) {
    return platform(time, "platform.restoreReport", restoreReportRecord(end));
}

TelemetryEvent started(Timestamp time, const InvocationRecord& invocation) {
    TelemetryEvent event = platform(time, "platform.start", startRecord(invocation, Trace::Tell));
    event.logsType = event.type;
    event.logsRecord = startRecord(invocation, Trace::Leave);
    return event;
}

TelemetryEvent runtimeDone(Timestamp time, const InvocationRecord& invocation, RuntimeTimes times) {
    const std::string_view status = statusOf(invocation);
    const bool responded = status != "timeout" && times.responded.count() > 0;
    TelemetryEvent event =
        platform(time, "platform.runtimeDone",
                 runtimeDoneRecord(invocation, times.done, Trace::Tell,
                                   responded ? spansOf(invocation, times) : std::string{}));
    event.logsType = event.type;
    event.logsRecord =
        fmt::format(R"({{"requestId":{},"status":"{}"}})", jsonText(invocation.requestId),
                    status == "error" ? "failure" : status);
    return event;
}

TelemetryEvent ended(Timestamp time, const InvocationRecord& invocation) {
    return {Category::Platform, time, {}, {}, "platform.end", requestOnly(invocation)};
}

TelemetryEvent faulted(Timestamp time, const std::string& message) {
    return {Category::Platform, time, {}, {}, "platform.fault", jsonText(message)};
}

TelemetryEvent reported(Timestamp time, const InvocationRecord& invocation) {
    return inBoth(platform(time, "platform.report", reportRecord(invocation, Trace::Tell)));
}

TelemetryEvent extensionNoted(Timestamp time, const ExtensionNote& extension) {
    return inBoth(platform(time, "platform.extension", extensionRecord(extension)));
}

TelemetryEvent subscribed(Timestamp time, const std::string& extension,
                          const std::vector<std::string>& types) {
    json::array list;
    for (const std::string& type : types)
        list.emplace_back(type);
    TelemetryEvent event = platform(time, "platform.telemetrySubscription",
                                    fmt::format(R"({{"name":{},"state":"Subscribed","types":{}}})",
                                                jsonText(extension), json::serialize(list)));
    event.logsType = "platform.logsSubscription";
    event.logsRecord = event.record;
    return event;
}

TelemetryEvent logsDropped(Timestamp time, std::size_t records, std::size_t bytes) {
    return inBoth(platform(
        time, "platform.logsDropped",
        fmt::format(R"({{"droppedBytes":{},"droppedRecords":{},"reason":"Consumer seems to have )"
                    R"(fallen behind as it has not acknowledged receipt of logs."}})",
                    bytes, records)));
}

TelemetryEvent lineLogged(Category category, Timestamp time, const std::string& line,
                          model::LogFormat format) {
    TelemetryEvent event{category, time, std::string{toText(category)}, {}, {}, {}};
    boost::system::error_code failure;
    if (format == model::LogFormat::Json && line.starts_with('{') &&
        json::parse(line, failure).is_object() && !failure)
        event.record = line;
    else
        event.record = jsonText(line);
    return inBoth(std::move(event));
}

} // namespace lathe::telemetry
