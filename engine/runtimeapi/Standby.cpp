#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

#include <utility>

namespace lathe::runtimeapi {

void standby(Session& session, Call call) {
    if (session.state != &RuntimeState::started())
        return call.responder.send(invalidTransition(session.state->name(), "Standby"));
    session.standingBy = call.responder;
    call.responder.onClosed([weak = session.weak_from_this()] {
        if (const auto alive = weak.lock())
            alive->standingBy.reset();
    });
    if (!session.initHeld)
        answerStandby(session);
    else if (session.open && session.handlers.onStandingBy)
        session.handlers.onStandingBy();
}

void answerStandby(Session& session) {
    if (session.standingBy)
        std::exchange(session.standingBy, std::nullopt)->send(http::Response::json(200, {}));
}

} // namespace lathe::runtimeapi
