#include "engine/dispatch/Destinations.h"

#include "engine/base/Ids.h"
#include "engine/base/Utf8.h"
#include "engine/telemetry/PlatformRecords.h"

#include <boost/json.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <utility>

namespace lathe::dispatch {

namespace {

constexpr std::string_view functionMarker = ":function:";
constexpr std::size_t longestErrorMessage = 1024;

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

/// An entry of PutEvents.
std::string busEntry(const std::string& arn, const EventResult& result, Timestamp now) {
    return fmt::format(R"({{"source":"lambda","detail-type":"Lambda Function Invocation Result - )"
                       R"({}","resources":[{},{}],"detail":{}}})",
                       result.end == EventEnd::Success ? "Success" : "Failure",
                       telemetry::jsonText(arn), telemetry::jsonText(result.functionArn),
                       destinationRecord(result, now));
}

/// "arn:aws:s3:::BUCKET/aws/lambda/async/NAME/2026/01/02/2026-01-02T03.04.05-UUID"
std::string objectIn(const std::string& bucketArn, const EventResult& result, Timestamp now) {
    const std::string_view arn = result.functionArn;
    const auto marker = arn.find(functionMarker);
    const std::string_view name =
        marker == std::string_view::npos ? arn : arn.substr(marker + functionMarker.size());
    const auto time = fmt::gmtime(
        static_cast<std::time_t>(std::chrono::floor<Seconds>(now).time_since_epoch().count()));
    return fmt::format("{}/aws/lambda/async/{}/{:%Y/%m/%d}/{:%Y-%m-%dT%H.%M.%S}-{}", bucketArn,
                       name.substr(0, name.find(':')), time, time, newUuid());
}

/// What the function's error says, else what the engine says of it.
std::string errorMessageOf(const model::InvocationRecord& record) {
    boost::system::error_code failure;
    const boost::json::value response = boost::json::parse(record.response, failure);
    const boost::json::object* error = failure ? nullptr : response.if_object();
    const boost::json::value* message = error ? error->if_contains("errorMessage") : nullptr;
    return message && message->is_string() ? std::string{message->get_string()}
                                           : record.outcome.errorMessage;
}

std::string unqualified(const std::string& functionArn) {
    return functionArn.substr(0, functionArn.rfind(':'));
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

delivery::Message destinationMessage(const std::string& arn, const EventResult& result,
                                     Timestamp now) {
    const std::string_view service = delivery::serviceOf(arn);
    delivery::Message message;
    message.target = service == "s3" ? objectIn(arn, result, now) : arn;
    message.body =
        service == "events" ? busEntry(arn, result, now) : destinationRecord(result, now);
    message.service = "lambda.amazonaws.com";
    message.sourceArn = unqualified(result.functionArn);
    message.origin = result.record.function;
    message.traceId = result.record.traceId;
    return message;
}

delivery::Message deadLetter(const std::string& arn, const EventResult& result) {
    const model::InvocationRecord& record = result.record;
    delivery::Message message;
    message.target = arn;
    message.body = record.payload;
    message.service = "lambda.amazonaws.com";
    message.sourceArn = unqualified(result.functionArn);
    message.origin = record.function;
    message.traceId = record.traceId;
    message.attributes["RequestID"] = {"String", record.requestId};
    const bool throttled = record.outcome.kind == model::OutcomeKind::Throttled;
    message.attributes["ErrorCode"] = {"Number", throttled ? "429" : "200"};
    const std::string text = errorMessageOf(record);
    if (!text.empty())
        message.attributes["ErrorMessage"] = {"String",
                                              validUtf8(text.substr(0, longestErrorMessage))};
    return message;
}

Destinations::Destinations(const Clock& clock, Recorder& recorder, Invoke invoke, Deliver deliver)
    : m_clock{clock}
    , m_recorder{recorder}
    , m_invoke{std::move(invoke)}
    , m_deliver{std::move(deliver)} {}

void Destinations::send(const model::AsyncSettings& settings, const EventResult& result) {
    if (result.end == EventEnd::Stopped)
        return;
    if (result.end == EventEnd::Success)
        return sendTo(settings.onSuccess, result);
    sendTo(settings.onFailure, result);
    if (!settings.deadLetterQueue.empty())
        deliver(deadLetter(settings.deadLetterQueue, result), result.record,
                AsyncHappening::DeadLetterFailed);
}

void Destinations::sendTo(const std::string& arn, const EventResult& result) {
    if (arn.empty())
        return;
    const auto marker = arn.find(functionMarker);
    if (!arn.starts_with("arn:") || marker == std::string::npos)
        return deliver(destinationMessage(arn, result, m_clock.wall()), result.record,
                       AsyncHappening::DestinationFailed);
    invoke(arn.substr(marker + functionMarker.size()), result,
           [this, arn, record = result.record](const Result<void>& sent) {
               tell(arn, record, AsyncHappening::DestinationFailed, sent);
           });
}

void Destinations::invoke(const std::string& target, const EventResult& result,
                          std::function<void(const Result<void>&)> sent) {
    const auto colon = target.find(':');
    model::InvocationRequest request;
    request.function = target.substr(0, colon);
    if (colon != std::string::npos)
        request.qualifier = target.substr(colon + 1);
    request.type = model::InvocationType::Event;
    request.payload = destinationRecord(result, m_clock.wall());
    request.traceId = result.record.traceId;
    request.origin = result.record.function;
    m_invoke(std::move(request), [sent = std::move(sent)](const Result<std::string>& accepted) {
        sent(accepted ? Result<void>{} : Result<void>{accepted.error()});
    });
}

void Destinations::deliver(delivery::Message message, const model::InvocationRecord& record,
                           AsyncHappening failure) {
    const std::string arn = message.target;
    if (!m_deliver)
        return tell(arn, record, failure, Error{"Delivery.NoReceiver", {}});
    m_deliver(std::move(message), [this, arn, record, failure](const Result<void>& sent) {
        tell(arn, record, failure, sent);
    });
}

void Destinations::tell(const std::string& arn, const model::InvocationRecord& record,
                        AsyncHappening failure, const Result<void>& sent) {
    if (sent)
        return;
    m_recorder.asyncEvent(failure, record.function);
    if (sent.error().code != "Delivery.NoReceiver")
        return log(record, fmt::format("The result of the event could not be sent to {}: {}", arn,
                                       sent.error().detail.english()));
    if (m_missing.insert(arn).second)
        log(record, fmt::format("The result of the event is not sent to {}: Lathe has no such "
                                "destination",
                                arn));
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
