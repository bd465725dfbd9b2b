#include "engine/services/lambda/WireFormat.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

const char* nameOf(model::LogSource source) {
    static constexpr std::array names = {"platform", "function", "extension"};
    return names.at(static_cast<std::size_t>(source));
}

double millis(Microseconds duration) {
    return static_cast<double>(duration.count()) / 1000.0;
}

} // namespace

json::object toJson(const model::LogLine& line) {
    json::object object;
    if (line.sequence != 0)
        object["sequence"] = line.sequence;
    object["time"] = toIso8601(line.time);
    object["function"] = line.function;
    if (!line.requestId.empty())
        object["requestId"] = line.requestId;
    object["environmentId"] = line.environmentId;
    object["source"] = nameOf(line.source);
    object["level"] = model::toText(line.level);
    object["text"] = line.text;
    return object;
}

json::object toJson(const model::InvocationRecord& record) {
    json::object object;
    object["requestId"] = record.requestId;
    object["function"] = record.function;
    object["version"] = record.version;
    object["type"] = model::toText(record.type);
    object["origin"] = record.origin;
    object["traceId"] = record.traceId;
    object["attempt"] = record.attempt;
    object["payload"] = record.payload;
    object["accepted"] = toIso8601(record.accepted);
    if (record.started)
        object["started"] = toIso8601(*record.started);
    if (!record.finished)
        return object;
    object["finished"] = toIso8601(*record.finished);
    object["outcome"] = model::toText(record.outcome.kind);
    if (!record.outcome.errorType.empty())
        object["errorType"] = record.outcome.errorType;
    if (!record.outcome.errorMessage.empty())
        object["errorMessage"] = record.outcome.errorMessage;
    object["response"] = record.response;
    object["durationMs"] = millis(record.duration);
    if (record.initDuration)
        object["initDurationMs"] = millis(*record.initDuration);
    if (record.restoreDuration)
        object["restoreDurationMs"] = millis(*record.restoreDuration);
    object["billedDurationMs"] = record.billedDuration.count();
    object["memorySizeMB"] = record.memorySize.ceilMebi();
    object["maxMemoryUsedMB"] = record.maxMemoryUsed.ceilMebi();
    object["environmentId"] = record.environmentId;
    object["logStream"] = record.logStream;
    object["costPicoDollars"] = record.cost.count;
    return object;
}

} // namespace lathe::services::lambda
