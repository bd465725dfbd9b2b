#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void extensionInitError(Session& session, Call&& call) {
    Extension* extension = callingExtension(session, call);
    if (!extension)
        return;
    const auto type = extensionErrorType(call);
    if (!type)
        return;
    const ExtensionState* next = extension->state->onInitError();
    if (!next)
        return call.responder.send(
            invalidExtensionTransition(extension->state->name(), "InitError", extension->id));
    extension->state = next;
    extension->errorType = *type;
    call.responder.send(acceptedFrom(*extension));
    session.tellExtensionError(*extension);
}

} // namespace lathe::runtimeapi
