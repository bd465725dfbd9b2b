#pragma once

#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

/// Hands a request to its endpoint; 404 for paths that are none, 405 for the wrong method.
void route(Session& session, http::Request&& request, http::Responder responder);

/// Takes the body of a response as a stream where it is chunked or exceeds what may be kept.
std::optional<http::BodyStream> routeStream(const SessionPointer& session,
                                            const http::Request& head, http::Responder responder);

} // namespace lathe::runtimeapi
