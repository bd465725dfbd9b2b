#pragma once

#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"
#include "engine/telemetry/PlatformRecords.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::telemetry {

/// What extensions may subscribe to: "platform", "function", "extension".
enum class Category { Platform, Function, Extension };

std::string_view toText(Category category);
std::optional<Category> categoryOf(std::string_view name);

/// One event as the Telemetry API tells it, and as the older Logs API does
/// (https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html,
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-logs-api.html). Where a type is empty,
/// that API has no such event. Records are JSON.
struct TelemetryEvent {
    Category category = Category::Platform;
    Timestamp time{};
    std::string type;
    std::string record;
    std::string logsType;
    std::string logsRecord;

    bool operator==(const TelemetryEvent&) const = default;
};

/// When the runtime answered an event and when it asked for the next, counted from its start.
struct RuntimeTimes {
    Microseconds responded{};
    Microseconds done{};
};

TelemetryEvent initStarted(Timestamp time, const InitStart& start);
TelemetryEvent initRuntimeDone(Timestamp time, const InitEnd& end);
TelemetryEvent initReported(Timestamp time, const InitEnd& end);
TelemetryEvent restoreStarted(Timestamp time, const InitStart& start);
TelemetryEvent restoreRuntimeDone(Timestamp time, const RestoreEnd& end);
TelemetryEvent restoreReported(Timestamp time, const RestoreEnd& end);
TelemetryEvent started(Timestamp time, const model::InvocationRecord& invocation);
TelemetryEvent runtimeDone(Timestamp time, const model::InvocationRecord& invocation,
                           RuntimeTimes times);
/// Of the Logs API only: platform.end.
TelemetryEvent ended(Timestamp time, const model::InvocationRecord& invocation);
/// Of the Logs API only: platform.fault, with the sentence that the log has.
TelemetryEvent faulted(Timestamp time, const std::string& message);
TelemetryEvent reported(Timestamp time, const model::InvocationRecord& invocation);
TelemetryEvent extensionNoted(Timestamp time, const ExtensionNote& extension);
/// platform.telemetrySubscription, platform.logsSubscription
TelemetryEvent subscribed(Timestamp time, const std::string& extension,
                          const std::vector<std::string>& types);
TelemetryEvent logsDropped(Timestamp time, std::size_t records, std::size_t bytes);
/// A line of the function or of an extension: a text, or with the JSON log format the object that
/// it is.
TelemetryEvent lineLogged(Category category, Timestamp time, const std::string& line,
                          model::LogFormat format);

} // namespace lathe::telemetry
