#pragma once

#include <string>
#include <vector>

namespace lathe::model {

/// A route as people read it.
struct HttpRoute {
    /// "GET", "ANY"
    std::string method;
    /// "/orders/{id}", "$default"; of a WebSocket API, the route key.
    std::string path;
    /// Logical id of the function behind it; empty where something else answers.
    std::string function;

    bool operator==(const HttpRoute&) const = default;
};

/// Where an HTTP API of the project listens.
struct HttpEndpoint {
    /// Logical id of the API; of a function URL the function's with "Url" behind it.
    std::string api;
    /// "http://127.0.0.1:3000", "ws://127.0.0.1:3001" of a WebSocket API; without a stage: paths
    /// are served with and without.
    std::string url;
    std::vector<HttpRoute> routes;

    bool operator==(const HttpEndpoint&) const = default;
};

} // namespace lathe::model
