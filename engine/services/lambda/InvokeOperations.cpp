#include "engine/base/Base64.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace lathe::services::lambda {

namespace {

using model::InvocationType;

constexpr std::size_t longestClientContext = 3583;

Result<InvocationType> typeOf(const std::string& name) {
    if (name.empty())
        return InvocationType::RequestResponse;
    if (const auto type = model::invocationTypeOf(name))
        return *type;
    return validationError(name, "invocationType",
                           "Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
}

Result<void> checkLogType(const std::string& name) {
    if (name.empty() || name == "None" || name == "Tail")
        return {};
    return validationError(name, "logType", "Member must satisfy enum value set: [None, Tail]");
}

Result<void> checkSize(const std::string& payload, InvocationType type) {
    const bool event = type == InvocationType::Event;
    const std::size_t limit = event ? 1024 * 1024 : 6 * 1024 * 1024;
    if (payload.size() <= limit)
        return {};
    return Error{"RequestTooLargeException",
                 Text::verbatim(fmt::format(
                     "{} byte payload is too large for the {} invocation type (limit {} bytes)",
                     payload.size(), event ? "Event" : "RequestResponse", limit))};
}

Result<std::string> clientContextOf(const Call& call) {
    const std::string encoded = call.header("X-Amz-Client-Context");
    if (encoded.size() > longestClientContext)
        return Error{"InvalidRequestContentException",
                     Text::verbatim(fmt::format("Client context must be no larger than {} bytes.",
                                                longestClientContext))};
    const auto decoded = base64Decoded(encoded);
    boost::system::error_code failure;
    if (decoded && !decoded->empty())
        boost::json::parse(*decoded, failure);
    if (!decoded || failure)
        return Error{"InvalidRequestContentException",
                     Text::verbatim("Client context must be a valid Base64-encoded JSON object.")};
    return *decoded;
}

Result<model::InvocationRequest> readRequest(const model::Project& project, Call& call) {
    const auto type = typeOf(call.header("X-Amz-Invocation-Type"));
    if (!type)
        return type.error();
    if (auto logType = checkLogType(call.header("X-Amz-Log-Type")); !logType)
        return logType.error();
    const auto target = findTarget(project, call.functionName(), call.query("Qualifier"));
    if (!target)
        return target.error();
    if (auto size = checkSize(call.request.body, *type); !size)
        return size.error();
    auto clientContext = clientContextOf(call);
    if (!clientContext)
        return clientContext.error();

    model::InvocationRequest request;
    request.function = target->function->logicalId;
    request.qualifier = target->qualifier;
    request.type = *type;
    if (!call.request.body.empty())
        request.payload = std::move(call.request.body);
    request.clientContext = std::move(*clientContext);
    request.traceId = call.header("X-Amzn-Trace-Id");
    request.origin = "api";
    return request;
}

http::Response answerOf(dispatch::Answer& answer, bool wantsLog) {
    model::InvocationRecord& record = answer.record;
    http::Response response = http::Response::json(200, std::move(record.response));
    response.fields.reserve();
    response.fields.add("X-Amz-Executed-Version", record.version);
    if (record.outcome.kind != model::OutcomeKind::Success)
        response.fields.add("X-Amz-Function-Error", "Unhandled");
    if (wantsLog)
        response.fields.add("X-Amz-Log-Result", base64(answer.logTail));
    if (!record.traceId.empty())
        response.fields.add("X-Amzn-Trace-Id", record.traceId);
    return response;
}

http::Response withoutBody(int status) {
    http::Response response;
    response.status = status;
    return response;
}

} // namespace

void invoke(const Invoke& invoke, const model::Project& project, Call call,
            http::Responder responder) {
    const bool wantsLog = call.header("X-Amz-Log-Type") == "Tail";
    auto request = readRequest(project, call);
    if (!request)
        return responder.send(errorResponse(request.error()));
    const InvocationType type = request->type;
    const auto accepted = [responder, type](Result<std::string> requestId) mutable {
        if (!requestId)
            return responder.send(errorResponse(requestId.error()));
        if (type == InvocationType::Event)
            send(responder, withoutBody(202), *requestId);
        else if (type == InvocationType::DryRun)
            send(responder, withoutBody(204), *requestId);
    };
    const auto done = [responder, type, wantsLog](dispatch::Answer answer) mutable {
        if (type == InvocationType::RequestResponse)
            send(responder, answerOf(answer, wantsLog), answer.record.requestId);
    };
    // REPORT is part of the log.
    invoke(std::move(*request), accepted, done,
           wantsLog ? dispatch::Reply::Complete : dispatch::Reply::Early);
}

void invokeAsync(const Invoke& invoke, const model::Project& project, Call call,
                 http::Responder responder) {
    call.request.fields.set("X-Amz-Invocation-Type", "Event");
    auto request = readRequest(project, call);
    if (!request)
        return responder.send(errorResponse(request.error()));
    invoke(
        std::move(*request),
        [responder](Result<std::string> requestId) mutable {
            if (!requestId)
                return responder.send(errorResponse(requestId.error()));
            send(responder, http::Response::json(202, R"({"Status":202})"), *requestId);
        },
        [](const dispatch::Answer&) {}, dispatch::Reply::Complete);
}

} // namespace lathe::services::lambda
