#pragma once

#include "engine/http/Server.h"

#include <unordered_set>

namespace lathe::http {

class Connection;

/// What a server and its connections share; outlives the Server while a handler is running.
struct ServerCore {
    ServerOptions options;
    Server::Handler handler;
    /// No new requests on open connections.
    bool closing = false;
    std::unordered_set<Connection*> connections;
};

/// Timeouts are counted in sweeps, so that no request has a timer of its own.
constexpr Seconds sweepInterval{5};

} // namespace lathe::http
