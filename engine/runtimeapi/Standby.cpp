#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void standby(Session& session, Call&& call) {
    if (session.state != &RuntimeState::started())
        return call.responder.send(invalidTransition(session.state->name(), "Standby"));
    session.keep(&Session::standingBy, call.responder);
    if (!session.initHeld)
        session.beginInit();
    else if (session.open && session.handlers.onStandingBy)
        session.handlers.onStandingBy();
}

} // namespace lathe::runtimeapi
