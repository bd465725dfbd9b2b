#pragma once

#include "engine/base/Clock.h"
#include "engine/http/WebSocket.h"
#include "engine/sources/http/Gateway.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::http {

/// The connections of WebSocket APIs: who may connect, what becomes of messages, who has gone
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-overview.html).
/// Lives on the io thread.
class Sockets : public std::enable_shared_from_this<Sockets> {
  public:
    /// A connection as @connections shows it.
    struct Open {
        /// As of the handshake, with what its authorizer has said.
        Exchange exchange;
        std::shared_ptr<lathe::http::WebSocket> socket;
        Timestamp lastActive{};
        Clock::Steady opened{};
        Clock::Steady active{};
    };

    Sockets(boost::asio::io_context& io, const Clock& clock, Gateway& gateway)
        : m_clock{clock}
        , m_gateway{gateway}
        , m_timer{io} {}

    /// The APIs as they are now. Connections of those that have gone are closed.
    void setApis(const std::vector<std::shared_ptr<const Api>>& apis);
    /// An opening handshake; the exchange has its API and stage.
    void connect(Exchange exchange, Responder responder);
    /// nullptr where there is none of that id.
    Open* find(std::string_view connectionId) const;
    void send(Open& open, std::string_view payload);
    void close(Open& open);
    /// Closes those that have been idle, or open, for too long. A timer does; a test that moves the
    /// clock by hand calls it.
    void advance();

  private:
    void open(const Exchange& exchange, const Response& answer, Responder responder);
    void onMessage(const std::string& id, std::string payload, lathe::http::FrameKind kind);
    void onClosed(const std::string& id, std::uint16_t code, const std::string& reason);
    Exchange exchangeOf(const Open& open, std::string eventType) const;
    void touch(Open& open) const;
    void awaitDeadline();

    const Clock& m_clock;
    Gateway& m_gateway;
    boost::asio::steady_timer m_timer;
    std::map<std::string, std::unique_ptr<Open>, std::less<>> m_open;
    bool m_waiting = false;
};

} // namespace lathe::sources::http
