#include "engine/base/Base64.h"
#include "engine/services/lambda/InvokeRequest.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"

namespace lathe::services::lambda {

namespace {

using model::InvocationType;

http::Response answerOf(dispatch::Answer& answer, bool withLog) {
    model::InvocationRecord& record = answer.record;
    http::Response response = http::Response::json(200, std::move(record.response));
    response.fields.reserve();
    response.fields.add("X-Amz-Executed-Version", record.version);
    if (record.outcome.kind != model::OutcomeKind::Success)
        response.fields.add("X-Amz-Function-Error", "Unhandled");
    if (withLog)
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

void invoke(const Invoke& invoke, const model::Project& project, Call&& call,
            http::Responder responder) {
    const bool withLog = wantsLog(call);
    auto request = readInvokeRequest(project, call, {"Event", "RequestResponse", "DryRun"});
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
    const auto done = [responder, type, withLog](dispatch::Answer answer) mutable {
        if (type != InvocationType::RequestResponse)
            return;
        if (const auto error = restorationError(answer.record))
            responder.send(errorResponse(*error));
        else
            send(responder, answerOf(answer, withLog), answer.record.requestId);
    };
    // REPORT is part of the log.
    invoke(std::move(*request), accepted, done,
           withLog ? dispatch::Reply::Complete : dispatch::Reply::Early, {});
}

void invokeAsync(const Invoke& invoke, const model::Project& project, Call&& call,
                 http::Responder responder) {
    call.request.fields.set("X-Amz-Invocation-Type", "Event");
    auto request = readInvokeRequest(project, call, {"Event"});
    if (!request)
        return responder.send(errorResponse(request.error()));
    invoke(
        std::move(*request),
        [responder](Result<std::string> requestId) mutable {
            if (!requestId)
                return responder.send(errorResponse(requestId.error()));
            send(responder, http::Response::json(202, R"({"Status":202})"), *requestId);
        },
        [](const dispatch::Answer&) {}, dispatch::Reply::Complete, {});
}

} // namespace lathe::services::lambda
