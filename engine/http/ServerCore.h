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

} // namespace lathe::http
