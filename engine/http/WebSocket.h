#pragma once

#include "engine/http/FrameReader.h"
#include "engine/http/Server.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::http {

/// Whether the request opens a WebSocket (RFC 6455, section 4.2.1).
bool isHandshake(const Request& request);

/// The server's end of a WebSocket. Pings and closing are answered here. Lives on the io thread;
/// dropping it ends the connection without another callback.
class WebSocket : public std::enable_shared_from_this<WebSocket> {
  public:
    struct Events {
        std::function<void(std::string payload, FrameKind kind)> message;
        /// The client has answered a ping or sent one.
        std::function<void()> alive;
        /// Once: with the code and reason of whoever closed it.
        std::function<void(std::uint16_t code, std::string reason)> closed;
    };

    /// Answers the handshake, with these fields besides, and takes over its connection.
    static std::shared_ptr<WebSocket> accept(const Request& handshake, Responder responder,
                                             const Fields& fields, FrameLimits limits,
                                             Events events);

    void send(std::string_view payload, FrameKind kind);
    /// Closes with this code.
    void close(std::uint16_t code, const std::string& reason);

  private:
    WebSocket(Responder responder, FrameLimits limits, Events events)
        : m_responder{std::move(responder)}
        , m_reader{limits}
        , m_events{std::move(events)} {}

    void read(std::string_view bytes);
    void take(SocketMessage message);
    void write(std::string frames);
    void end(std::uint16_t code, const std::string& reason);

    Responder m_responder;
    FrameReader m_reader;
    Events m_events;
    /// Bytes that the client has not taken yet.
    std::size_t m_waiting = 0;
    bool m_over = false;
};

} // namespace lathe::http
