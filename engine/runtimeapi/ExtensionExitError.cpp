#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

void extensionExitError(Session& session, Call&& call) {
    Extension* extension = callingExtension(session, call);
    if (!extension)
        return;
    const auto type = extensionErrorType(call);
    if (!type)
        return;
    const ExtensionState* next = extension->state->onExitError();
    if (!next)
        return call.responder.send(
            invalidExtensionTransition(extension->state->name(), "ExitError", extension->id));
    extension->state = next;
    extension->errorType = *type;
    extension->waiting.reset();
    call.responder.send(acceptedFrom(*extension));
    session.tellExtensionError(*extension);
}

} // namespace lathe::runtimeapi
