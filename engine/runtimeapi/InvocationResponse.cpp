#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Base64.h"
#include "engine/runtimeapi/Endpoints.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace lathe::runtimeapi {

namespace {

constexpr const char* modeField = "Lambda-Runtime-Function-Response-Mode";
constexpr const char* errorTypeField = "Lambda-Runtime-Function-Error-Type";
constexpr const char* errorBodyField = "Lambda-Runtime-Function-Error-Body";

RuntimeError sizeError() {
    constexpr const char* type = "Function.ResponseSizeTooLarge";
    return {type, boost::json::serialize(boost::json::object{
                      {"errorMessage",
                       fmt::format("Response payload size exceeded maximum allowed payload size "
                                   "({} bytes).",
                                   payloadLimit)},
                      {"errorType", type}})};
}

/// Whether the response may begin; refuses it where it may not.
bool begins(Session& session, Call& call) {
    if (call.id != session.currentId) {
        call.responder.send(invalidRequestId());
        return false;
    }
    const RuntimeState* next = session.state->onResponse();
    if (!next) {
        call.responder.send(invalidTransition(session.state->name(), "InvocationResponse"));
        return false;
    }
    session.state = next;
    if (call.request.fields.valueOr(modeField, "streaming") == "streaming")
        return true;
    session.finishEvent();
    session.tellError(call.id, {"Runtime.InvalidResponseModeHeader", ""});
    call.responder.send(
        errorAnswer(400, "InvalidFunctionResponseMode", "Invalid function response mode"));
    return false;
}

/// The response is all there: tells the caller first, since it waits, and then the runtime.
void complete(Session& session, Call& call, std::string body, const http::Fields& trailers) {
    session.finishEvent();
    if (const auto type = trailers.find(errorTypeField)) {
        session.tellError(call.id,
                          {std::string{*type}, fromBase64(trailers.valueOr(errorBodyField, ""))});
    } else if (body.size() > payloadLimit) {
        session.tellError(call.id, sizeError());
        call.responder.send(entityTooLarge());
        return;
    } else {
        session.tellResponse(call.id, std::move(body));
    }
    call.responder.send(accepted());
}

} // namespace

void invocationResponse(Session& session, Call call) {
    if (begins(session, call))
        complete(session, call, std::move(call.request.body), {});
}

http::BodyStream streamedInvocationResponse(const SessionPointer& session, Call head) {
    if (!begins(*session, head))
        return {[](std::string_view) {}, [](const http::Fields&, bool) {}};
    struct Collected {
        Call call;
        std::string body;
    };
    const auto collected = std::make_shared<Collected>(Collected{std::move(head), {}});
    http::BodyStream stream;
    stream.data = [collected](std::string_view bytes) {
        // One byte too many tells that it was too much; more need not be kept.
        const std::size_t room = payloadLimit + 1 - collected->body.size();
        collected->body.append(bytes.substr(0, room));
    };
    stream.end = [session, collected](const http::Fields& trailers, bool whole) {
        if (whole) {
            complete(*session, collected->call, std::move(collected->body), trailers);
            return;
        }
        if (const RuntimeState* again = session->state->onTruncated())
            session->state = again;
    };
    return stream;
}

} // namespace lathe::runtimeapi
