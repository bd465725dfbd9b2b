#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void restoreError(Session& session, Call&& call) {
    const RuntimeState* next = session.state->onRestoreError();
    if (!next)
        return call.responder.send(invalidTransition(session.state->name(), "RestoreError"));
    session.state = next;
    session.tellInitError(errorOf(call.request));
    call.responder.send(accepted());
}

} // namespace lathe::runtimeapi
