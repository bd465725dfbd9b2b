#include "engine/services/lambda/WireFormat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::array<std::string_view, 3> sourceNames = {"platform", "function", "extension"};

std::string_view nameOf(model::LogSource source) {
    return sourceNames.at(static_cast<std::size_t>(source));
}

double millis(Microseconds duration) {
    return static_cast<double>(duration.count()) / 1000.0;
}

std::string textAt(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::int64_t numberAt(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_int64() ? value->get_int64() : 0;
}

std::optional<Microseconds> durationAt(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    if (!value || !value->is_number())
        return {};
    return Microseconds{std::llround(value->to_number<double>() * 1000)};
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

model::LogLine logLineFrom(const json::object& object) {
    model::LogLine line;
    line.time = fromIso8601(textAt(object, "time")).value_or(Timestamp{});
    line.function = textAt(object, "function");
    line.requestId = textAt(object, "requestId");
    line.environmentId = textAt(object, "environmentId");
    const auto source = std::find(sourceNames.begin(), sourceNames.end(), textAt(object, "source"));
    if (source != sourceNames.end())
        line.source = static_cast<model::LogSource>(source - sourceNames.begin());
    line.text = textAt(object, "text");
    return line;
}

model::InvocationRecord recordFrom(const json::object& object) {
    model::InvocationRecord record;
    record.requestId = textAt(object, "requestId");
    record.function = textAt(object, "function");
    record.version = textAt(object, "version");
    record.origin = textAt(object, "origin");
    record.traceId = textAt(object, "traceId");
    record.payload = textAt(object, "payload");
    record.accepted = fromIso8601(textAt(object, "accepted")).value_or(Timestamp{});
    record.started = fromIso8601(textAt(object, "started"));
    record.finished = fromIso8601(textAt(object, "finished"));
    record.outcome.kind =
        model::outcomeKindOf(textAt(object, "outcome")).value_or(model::OutcomeKind::FunctionError);
    record.outcome.errorType = textAt(object, "errorType");
    record.outcome.errorMessage = textAt(object, "errorMessage");
    record.response = textAt(object, "response");
    record.duration = durationAt(object, "durationMs").value_or(Microseconds{});
    record.initDuration = durationAt(object, "initDurationMs");
    record.restoreDuration = durationAt(object, "restoreDurationMs");
    record.billedDuration = Milliseconds{numberAt(object, "billedDurationMs")};
    record.memorySize = Bytes::mebi(numberAt(object, "memorySizeMB"));
    record.maxMemoryUsed = Bytes::mebi(numberAt(object, "maxMemoryUsedMB"));
    record.environmentId = textAt(object, "environmentId");
    record.logStream = textAt(object, "logStream");
    record.cost = PicoDollars{numberAt(object, "costPicoDollars")};
    return record;
}

} // namespace lathe::services::lambda
