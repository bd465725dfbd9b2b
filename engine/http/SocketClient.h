#pragma once

#include "engine/http/Message.h"
#include "engine/http/Url.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>

namespace lathe::http {

/// The client's end of a WebSocket, without TLS. Lives on the io thread, as long as its connection.
class SocketClient {
  public:
    struct Events {
        std::function<void()> opened;
        std::function<void(std::string payload)> message;
        /// Once and last, also where it never was opened: with the close code and reason, or with
        /// why not; with nothing where it was closed here before it opened.
        std::function<void(std::string why)> closed;
    };

    /// Connects to the URL, whose scheme is that of HTTP.
    static std::shared_ptr<SocketClient> connect(boost::asio::io_context& io, Url url,
                                                 Fields fields, Events events);
    virtual ~SocketClient() = default;
    /// One message of text.
    virtual void send(std::string text) = 0;
    virtual void close() = 0;
};

} // namespace lathe::http
