#include "engine/dispatch/Destinations.h"

#include "engine/telemetry/PlatformRecords.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <utility>

namespace lathe::dispatch {

namespace {

constexpr std::string_view functionMarker = ":function:";

std::string_view conditionOf(EventEnd end) {
    switch (end) {
    case EventEnd::Success:
        return "Success";
    case EventEnd::RetriesExhausted:
        return "RetriesExhausted";
    case EventEnd::EventAgeExceeded:
        return "EventAgeExceeded";
    case EventEnd::ZeroReservedConcurrency:
        return "ZeroReservedConcurrency";
    case EventEnd::Stopped:
        break;
    }
    return {};
}

/// A payload as a JSON value: itself, or (a runtime may answer anything) as a text.
std::string jsonOf(const std::string& payload) {
    boost::system::error_code failure;
    boost::json::parse(payload, failure);
    return failure ? telemetry::jsonText(payload) : payload;
}

std::string responseOf(const model::InvocationRecord& record) {
    const bool failed = record.outcome.kind != model::OutcomeKind::Success;
    return fmt::format(
        R"(,"responseContext":{{"statusCode":200,"executedVersion":{}{}}},"responsePayload":{})",
        telemetry::jsonText(record.version), failed ? R"(,"functionError":"Unhandled")" : "",
        jsonOf(record.response));
}

} // namespace

std::string destinationRecord(const EventResult& result, Timestamp now) {
    const model::InvocationRecord& record = result.record;
    return fmt::format(R"({{"version":"1.0","timestamp":"{}","requestContext":{{"requestId":{},)"
                       R"("functionArn":{},"condition":"{}","approximateInvokeCount":{}}},)"
                       R"("requestPayload":{}{}}})",
                       toIso8601(now), telemetry::jsonText(record.requestId),
                       telemetry::jsonText(result.functionArn), conditionOf(result.end),
                       result.invokeCount, jsonOf(record.payload),
                       result.ran ? responseOf(record) : std::string{});
}

Destinations::Destinations(const Clock& clock, Recorder& recorder, Invoke invoke)
    : m_clock{clock}
    , m_recorder{recorder}
    , m_invoke{std::move(invoke)} {}

void Destinations::send(const model::AsyncSettings& settings, const EventResult& result) {
    if (result.end == EventEnd::Stopped)
        return;
    if (result.end == EventEnd::Success)
        return sendTo(settings.onSuccess, result);
    sendTo(settings.onFailure, result);
    sendTo(settings.deadLetterQueue, result);
}

void Destinations::sendTo(const std::string& arn, const EventResult& result) {
    if (arn.empty())
        return;
    const auto marker = arn.find(functionMarker);
    if (!arn.starts_with("arn:") || marker == std::string::npos) {
        if (m_missing.insert(arn).second)
            log(result.record, fmt::format("The result of the event is not sent to {}: Lathe has "
                                           "no such destination yet, but for functions",
                                           arn));
        return;
    }
    const std::string target = arn.substr(marker + functionMarker.size());
    const auto colon = target.find(':');
    model::InvocationRequest request;
    request.function = target.substr(0, colon);
    if (colon != std::string::npos)
        request.qualifier = target.substr(colon + 1);
    request.type = model::InvocationType::Event;
    request.payload = destinationRecord(result, m_clock.wall());
    request.traceId = result.record.traceId;
    request.origin = result.record.function;
    m_invoke(std::move(request),
             [this, arn, record = result.record](const Result<std::string>& accepted) {
                 if (!accepted)
                     log(record, fmt::format("The result of the event could not be sent to {}: {}",
                                             arn, accepted.error().detail.english()));
             });
}

void Destinations::log(const model::InvocationRecord& record, std::string text) {
    m_recorder.log({{0,
                     m_clock.wall(),
                     record.function,
                     record.requestId,
                     {},
                     model::LogSource::Platform,
                     model::LogLevel::Warn,
                     std::move(text)}});
}

} // namespace lathe::dispatch
