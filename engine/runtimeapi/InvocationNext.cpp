#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void invocationNext(Session& session, Call&& call) {
    const RuntimeState* previous = session.state;
    const RuntimeState* next = previous->onNext();
    if (!next) {
        call.responder.send(invalidTransition(previous->name(), "Ready"));
        return;
    }
    session.state = next;
    // Lathe's own, with the first `next` of its bootstraps.
    if (session.initialising && session.open && session.handlers.onInitProfile)
        if (const auto profile = call.request.fields.find("Lathe-Init-Profile"))
            session.handlers.onInitProfile(std::string{*profile});
    session.keep(&Session::waiting, call.responder);
    // A runtime that asks again is not ready anew: it gets the event that it has, or waits on.
    if (next != previous)
        session.onRuntimeAsks();
    if (session.open)
        session.deliver();
}

} // namespace lathe::runtimeapi
