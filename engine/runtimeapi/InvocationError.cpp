#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

#include <boost/json.hpp>

namespace json = boost::json;

namespace lathe::runtimeapi {

namespace {

/// Of an error that comes with its cause for X-Ray
/// (application/vnd.aws.lambda.error.cause+json): what the caller gets of it.
std::string withoutCause(const std::string& body) {
    boost::system::error_code failure;
    const json::value whole = json::parse(body, failure);
    if (failure || !whole.is_object())
        return R"("Invalid error body")";
    json::object told;
    for (const char* member : {"errorMessage", "errorType", "stackTrace"}) {
        if (const json::value* value = whole.get_object().if_contains(member))
            told[member] = *value;
    }
    return json::serialize(told);
}

} // namespace

void invocationError(Session& session, Call&& call) {
    if (call.id != session.currentId) {
        call.responder.send(invalidRequestId());
        return;
    }
    const RuntimeState* next = session.state->onError();
    if (!next) {
        call.responder.send(invalidTransition(session.state->name(), "InvocationErrorResponse"));
        return;
    }
    session.state = next;
    session.finishEvent();
    RuntimeError error = errorOf(call.request);
    if (call.request.fields.valueOr("Content-Type", "") ==
        "application/vnd.aws.lambda.error.cause+json")
        error.body = withoutCause(error.body);
    session.tellError(call.id, std::move(error));
    call.responder.send(accepted());
}

} // namespace lathe::runtimeapi
