#pragma once

#include "engine/http/Server.h"
#include "engine/runtimeapi/Session.h"

#include <optional>
#include <string>

namespace lathe::runtimeapi {

using SessionPointer = std::shared_ptr<Session>;

/// One request to an endpoint; `id` is the path's {AwsRequestId}, where it has one.
struct Call {
    http::Request request;
    std::string id;
    http::Responder responder;
};

void invocationNext(Session& session, Call&& call);
void invocationResponse(Session& session, Call&& call);
void invocationError(Session& session, Call&& call);
void initError(Session& session, Call&& call);
void restoreNext(Session& session, Call&& call);
void restoreError(Session& session, Call&& call);
void standby(Session& session, Call&& call);
void ping(Session& session, Call&& call);
void extensionRegister(Session& session, Call&& call);
void extensionNext(Session& session, Call&& call);
void extensionInitError(Session& session, Call&& call);
void extensionExitError(Session& session, Call&& call);
void telemetrySubscribe(Session& session, Call&& call);
void logsSubscribe(Session& session, Call&& call);

/// The extension that calls, by its identifier; nullptr when the call has been refused.
Extension* callingExtension(Session& session, Call& call);
/// The error type that an extension names; likewise.
std::optional<std::string> extensionErrorType(Call& call);

/// The body of a response that is chunked or too large, taken as it comes.
http::BodyStream streamedInvocationResponse(const SessionPointer& session, Call head);

} // namespace lathe::runtimeapi
