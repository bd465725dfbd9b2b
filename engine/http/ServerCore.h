#pragma once

#include "engine/http/Server.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace lathe::http {

class Connection;

/// What a server and its connections share; outlives the Server while a handler is running.
struct ServerCore {
    ServerOptions options;
    Server::Handler handler;
    /// No new requests on open connections.
    bool closing = false;
    std::unordered_set<Connection*> connections;
    /// The last Host that was found to be of this machine: clients keep to theirs.
    std::string knownHost;
    /// Counts connections made and answers given: tells who has been of no use for longest.
    std::uint64_t turns = 0;
    /// Sends the answers that wait for others to go with, a little later.
    std::function<void()> sendGatheredSoon;
};

} // namespace lathe::http
