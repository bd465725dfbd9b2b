#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void initError(Session& session, Call&& call) {
    const RuntimeState* next = session.state->onInitError();
    if (!next) {
        call.responder.send(invalidTransition(session.state->name(), "InitError"));
        return;
    }
    session.state = next;
    session.tellInitError(errorOf(call.request));
    call.responder.send(accepted());
}

} // namespace lathe::runtimeapi
