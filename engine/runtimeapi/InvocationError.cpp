#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void invocationError(Session& session, Call call) {
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
    session.tellError(call.id, errorOf(call.request));
    call.responder.send(accepted());
}

} // namespace lathe::runtimeapi
