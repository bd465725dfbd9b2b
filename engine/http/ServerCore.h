#pragma once

#include "engine/http/Server.h"

#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <unordered_set>
#include <vector>

namespace lathe::http {

class Connection;

/// What a server and its connections share; outlives the Server while a handler is running.
struct ServerCore : std::enable_shared_from_this<ServerCore> {
    ServerCore(boost::asio::io_context& io, ServerOptions serverOptions, Server::Handler requests)
        : options(std::move(serverOptions))
        , handler(std::move(requests))
        , gathering(io) {}

    std::vector<std::shared_ptr<Connection>> open() const;
    /// Answers that wait for others to go with are sent a little later at the latest.
    void sendGatheredSoon();

    ServerOptions options;
    Server::Handler handler;
    /// No new requests on open connections.
    bool closing = false;
    std::unordered_set<Connection*> connections;

  private:
    boost::asio::steady_timer gathering;
    bool isGathering = false;
};

} // namespace lathe::http
