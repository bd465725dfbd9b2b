#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

// Here no snapshot is taken: what follows a restoration follows init at once.
void restoreNext(Session& session, Call call) {
    const RuntimeState* next = session.state->onRestoreNext();
    if (!next)
        return call.responder.send(invalidTransition(session.state->name(), "RestoreReady"));
    session.state = next;
    call.responder.send(http::Response::json(200, {}));
}

} // namespace lathe::runtimeapi
