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

RuntimeError sizeError(std::size_t limit) {
    constexpr const char* type = "Function.ResponseSizeTooLarge";
    return {type, boost::json::serialize(boost::json::object{
                      {"errorMessage",
                       fmt::format("Response payload size exceeded maximum allowed payload size "
                                   "({} bytes).",
                                   limit)},
                      {"errorType", type}})};
}

std::string_view contentTypeOf(const http::Request& request) {
    return request.fields.valueOr("Content-Type", "application/octet-stream");
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

/// A response on its way: what of it is kept, and how much came.
struct Collected {
    Call call;
    /// Its bytes go on as they come.
    bool streamed = false;
    std::string body = {};
    std::size_t size = 0;

    std::size_t limit() const { return streamed ? streamLimit : payloadLimit; }
};

/// The response is all there: tells the caller first, since it waits, and then the runtime.
void complete(Session& session, Collected& response, const http::Fields& trailers) {
    const Call& call = response.call;
    session.finishEvent();
    http::Response answer = accepted();
    if (const auto type = trailers.find(errorTypeField)) {
        session.tellError(call.id,
                          {std::string{*type}, fromBase64(trailers.valueOr(errorBodyField, ""))});
    } else if (response.size > response.limit()) {
        session.tellError(call.id, sizeError(response.limit()));
        answer = entityTooLarge(response.limit());
    } else {
        session.tellResponse(call.id, std::move(response.body));
    }
    response.call.responder.send(std::move(answer));
}

void take(Session& session, Collected& response, std::string_view bytes) {
    const bool fits = response.size + bytes.size() <= response.limit();
    response.size += bytes.size();
    if (response.streamed && fits)
        session.tellResponsePart(response.call.id, bytes);
    if (response.body.size() < payloadLimit)
        response.body.append(bytes.substr(0, payloadLimit - response.body.size()));
}

} // namespace

void invocationResponse(Session& session, Call&& call) {
    if (!begins(session, call))
        return;
    const bool streamed = session.event && session.event->streamed;
    Collected whole{std::move(call), streamed};
    whole.body = std::move(whole.call.request.body);
    whole.size = whole.body.size();
    if (streamed) {
        session.tellResponseBegin(whole.call.id, contentTypeOf(whole.call.request));
        session.tellResponsePart(whole.call.id, whole.body);
    }
    complete(session, whole, {});
}

http::BodyStream streamedInvocationResponse(const SessionPointer& session, Call head) {
    if (!begins(*session, head))
        return {[](std::string_view) {}, [](const http::Fields&, bool) {}};
    const bool streamed = session->event && session->event->streamed;
    const auto collected = std::make_shared<Collected>(Collected{std::move(head), streamed});
    if (streamed)
        session->tellResponseBegin(collected->call.id, contentTypeOf(collected->call.request));
    http::BodyStream stream;
    stream.data = [session, collected](std::string_view bytes) {
        take(*session, *collected, bytes);
    };
    stream.end = [session, collected](const http::Fields& trailers, bool whole) {
        if (whole) {
            complete(*session, *collected, trailers);
            return;
        }
        if (const RuntimeState* again = session->state->onTruncated())
            session->state = again;
    };
    return stream;
}

} // namespace lathe::runtimeapi
