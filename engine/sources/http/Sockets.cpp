#include "engine/sources/http/Sockets.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/base/Utf8.h"
#include "engine/sources/http/Pending.h"
#include "engine/sources/http/RouteChoice.h"

#include <algorithm>

namespace lathe::sources::http {

using lathe::http::FrameKind;
using lathe::http::WebSocket;
namespace close_code = lathe::http::close_code;

namespace {

// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
constexpr std::chrono::minutes longestIdle{10};
constexpr std::chrono::hours longestOpen{2};

/// "L0SM9cOFvHcCIhw="
std::string newConnectionId() {
    return base64(newHexId(11));
}

/// As AWS words it where whoever closes says nothing.
std::string reasonOf(std::uint16_t code, const std::string& reason) {
    if (!reason.empty())
        return reason;
    switch (code) {
    case close_code::goingAway:
        return "Going away";
    case close_code::none:
        return "Client-side close frame status not set";
    case close_code::abnormal:
        return "Connection closed abnormally";
    default:
        return {};
    }
}

FrameKind kindOf(std::string_view payload) {
    return validUtf8(payload) == payload ? FrameKind::Text : FrameKind::Binary;
}

/// What the client learns from the handshake's answer beside that it may come.
Fields protocolIn(const Response& answer) {
    Fields fields;
    if (const auto protocol = answer.fields.find("Sec-WebSocket-Protocol"))
        fields.add("Sec-WebSocket-Protocol", *protocol);
    return fields;
}

} // namespace

void Sockets::setApis(const std::vector<std::shared_ptr<const Api>>& apis) {
    std::vector<std::shared_ptr<WebSocket>> gone;
    for (const auto& [id, open] : m_open) {
        Exchange& exchange = open->exchange;
        const auto api = std::find_if(apis.begin(), apis.end(), [&](const auto& one) {
            return one->id == exchange.api->id && one->findStage(exchange.stage->name);
        });
        if (api == apis.end()) {
            gone.push_back(open->socket);
            continue;
        }
        exchange.stage = (*api)->findStage(exchange.stage->name);
        exchange.api = *api;
    }
    for (const auto& socket : gone)
        socket->close(close_code::goingAway, "Going away");
}

void Sockets::connect(Exchange exchange, Responder responder) {
    m_gateway.stamp(exchange);
    exchange.socket = SocketFacts{newConnectionId(),
                                  exchange.time,
                                  "CONNECT",
                                  std::string{exchange.request.fields.valueOr("User-Agent", "")},
                                  {},
                                  0,
                                  {}};
    exchange.route = routeOfKey(*exchange.api, "$connect");
    if (!exchange.route)
        return open(exchange, {}, std::move(responder));
    const auto pending = std::make_shared<Pending>(
        std::move(exchange), [weak = weak_from_this(), responder = std::move(responder)](
                                 const Exchange& asked, Response answer, bool) mutable {
            const auto self = weak.lock();
            if (self && answer.status >= 200 && answer.status < 300)
                self->open(asked, answer, std::move(responder));
            else
                responder.send(std::move(answer));
        });
    m_gateway.authorize(pending);
}

void Sockets::open(const Exchange& exchange, const Response& answer, Responder responder) {
    const std::string id = exchange.socket->connectionId;
    auto open = std::make_unique<Open>();
    open->exchange = exchange;
    open->opened = m_clock.steady();
    touch(*open);
    m_open[id] = std::move(open);
    const auto told = [weak = weak_from_this()](auto act) {
        if (const auto self = weak.lock())
            act(*self);
    };
    auto socket = WebSocket::accept(
        exchange.request, std::move(responder), protocolIn(answer), {},
        {[told, id](std::string payload, FrameKind kind) {
             told([&](Sockets& self) { self.onMessage(id, std::move(payload), kind); });
         },
         [told, id] {
             told([&](Sockets& self) {
                 if (Open* one = self.find(id))
                     self.touch(*one);
             });
         },
         [told, id](std::uint16_t code, const std::string& reason) {
             told([&](Sockets& self) { self.onClosed(id, code, reason); });
         }});
    // It may have gone at once.
    if (const auto found = m_open.find(id); found != m_open.end())
        found->second->socket = std::move(socket);
    awaitDeadline();
}

Sockets::Open* Sockets::find(std::string_view connectionId) const {
    const auto found = m_open.find(connectionId);
    return found == m_open.end() || !found->second->socket ? nullptr : found->second.get();
}

void Sockets::send(Open& open, std::string_view payload) {
    touch(open);
    open.socket->send(payload, kindOf(payload));
}

void Sockets::close(Open& open) {
    const auto socket = open.socket;
    socket->close(close_code::normal, "Connection Closed Normally");
}

Exchange Sockets::exchangeOf(const Open& open, std::string eventType) const {
    Exchange exchange = open.exchange;
    exchange.traceId.clear();
    exchange.request.fields = {};
    exchange.request.target = "/";
    m_gateway.stamp(exchange);
    exchange.socket->eventType = std::move(eventType);
    return exchange;
}

void Sockets::onMessage(const std::string& id, std::string payload, FrameKind kind) {
    Open* const open = find(id);
    if (!open)
        return;
    touch(*open);
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-binary-media-types.html
    if (kind == FrameKind::Binary)
        return open->socket->close(close_code::unacceptable, "");
    Exchange exchange = exchangeOf(*open, "MESSAGE");
    exchange.request.method = "POST";
    exchange.request.body = std::move(payload);
    exchange.socket->messageId = newConnectionId();
    exchange.route = routeOfMessage(exchange);
    const bool known = exchange.route != nullptr;
    const auto pending = std::make_shared<Pending>(
        std::move(exchange),
        [weak = weak_from_this(), id](const Exchange& asked, const Response& answer, bool failed) {
            const auto self = weak.lock();
            Open* const one = self ? self->find(id) : nullptr;
            if (one && (failed || (asked.route->answers && !answer.body.empty())))
                one->socket->send(answer.body, kindOf(answer.body));
        });
    if (known)
        m_gateway.authorize(pending);
    else
        pending->fail(GatewayError::AccessDenied, "Forbidden");
}

void Sockets::onClosed(const std::string& id, std::uint16_t code, const std::string& reason) {
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    const std::unique_ptr<Open> open = std::move(found->second);
    m_open.erase(found);
    Exchange exchange = exchangeOf(*open, "DISCONNECT");
    exchange.request.fields.add("Host", exchange.domainName);
    exchange.request.fields.add("x-api-key", "");
    exchange.request.fields.add("x-restapi", "");
    exchange.socket->closeCode = code;
    exchange.socket->closeReason = reasonOf(code, reason);
    exchange.route = routeOfKey(*exchange.api, "$disconnect");
    if (exchange.route)
        m_gateway.admit(std::make_shared<Pending>(std::move(exchange),
                                                  [](const Exchange&, const Response&, bool) {}));
}

void Sockets::touch(Open& open) const {
    open.lastActive = m_clock.wall();
    open.active = m_clock.steady();
}

void Sockets::advance() {
    const auto now = m_clock.steady();
    std::vector<std::shared_ptr<WebSocket>> over;
    for (const auto& [id, open] : m_open)
        if (now - open->active >= longestIdle || now - open->opened >= longestOpen)
            over.push_back(open->socket);
    for (const auto& socket : over)
        socket->close(close_code::goingAway, "Going away");
}

void Sockets::awaitDeadline() {
    constexpr std::chrono::seconds interval{1};
    if (std::exchange(m_waiting, true))
        return;
    m_timer.expires_after(interval);
    m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
        const auto self = weak.lock();
        if (error || !self)
            return;
        self->m_waiting = false;
        self->advance();
        if (!self->m_open.empty())
            self->awaitDeadline();
    });
}

} // namespace lathe::sources::http
