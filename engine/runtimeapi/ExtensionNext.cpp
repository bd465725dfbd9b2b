#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void extensionNext(Session& session, Call&& call) {
    Extension* extension = callingExtension(session, call);
    if (!extension)
        return;
    const ExtensionState* next = extension->state->onNext();
    // A client whose call was cut off asks again.
    if (!next && extension->isReady() && !extension->waiting)
        next = extension->state;
    if (!next)
        return call.responder.send(
            invalidExtensionTransition(extension->state->name(), "Ready", extension->id));
    const bool done = !extension->isReady();
    extension->state = next;
    extension->waiting = call.responder;
    call.responder.onClosed([weak = session.weak_from_this(), id = extension->id] {
        const auto alive = weak.lock();
        if (Extension* left = alive ? alive->extensions.withId(id) : nullptr)
            left->waiting.reset();
    });
    extension->deliver();
    if (done)
        session.tellWhenAllAreReady();
}

} // namespace lathe::runtimeapi
