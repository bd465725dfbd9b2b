#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void restoreNext(Session& session, Call&& call) {
    const RuntimeState* next = session.state->onRestoreNext();
    if (!next)
        return call.responder.send(invalidTransition(session.state->name(), "RestoreReady"));
    session.state = next;
    session.keep(&Session::awaitingRestore, call.responder);
    if (session.restoreHeld)
        session.onRuntimeAsks();
    else
        session.restore();
}

} // namespace lathe::runtimeapi
