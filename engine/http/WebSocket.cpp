#include "engine/http/WebSocket.h"

#include "engine/base/Base64.h"

#include <openssl/sha.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace lathe::http {

namespace {

/// A client that takes nothing is let go of at this.
constexpr std::size_t mostWaiting = 4 * 1024 * 1024;

/// "keep-alive, Upgrade" has "upgrade".
bool hasToken(std::string_view list, std::string_view token) {
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        std::string_view part = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        while (part.ends_with(' ') || part.ends_with('\t'))
            part.remove_suffix(1);
        if (equalsIgnoringCase(part, token))
            return true;
    }
    return false;
}

/// Sec-WebSocket-Accept (RFC 6455, section 4.2.2).
std::string acceptOf(std::string_view key) {
    const std::string text = std::string{key} + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    unsigned char digest[SHA_DIGEST_LENGTH];
    SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
    return base64({reinterpret_cast<const char*>(digest), sizeof digest});
}

} // namespace

bool isHandshake(const Request& request) {
    const auto key = base64Decoded(request.fields.valueOr("Sec-WebSocket-Key", ""));
    return request.method == "GET" &&
           hasToken(request.fields.valueOr("Connection", ""), "upgrade") &&
           hasToken(request.fields.valueOr("Upgrade", ""), "websocket") &&
           request.fields.valueOr("Sec-WebSocket-Version", "") == "13" && key && key->size() == 16;
}

std::shared_ptr<WebSocket> WebSocket::accept(const Request& handshake, Responder responder,
                                             const Fields& fields, FrameLimits limits,
                                             Events events) {
    const std::shared_ptr<WebSocket> made{
        new WebSocket{std::move(responder), limits, std::move(events)}};
    Fields answer = fields;
    answer.set("Upgrade", "websocket");
    answer.set("Connection", "Upgrade");
    answer.set("Sec-WebSocket-Accept", acceptOf(handshake.fields.valueOr("Sec-WebSocket-Key", "")));
    const std::weak_ptr<WebSocket> weak = made;
    made->m_responder.switchProtocols(answer, [weak](std::string_view bytes) {
        if (const auto self = weak.lock())
            self->read(bytes);
    });
    made->m_responder.onClosed([weak] {
        if (const auto self = weak.lock())
            self->end(close_code::abnormal, "");
    });
    return made;
}

void WebSocket::read(std::string_view bytes) {
    m_reader.feed(bytes);
    while (!m_over) {
        auto message = m_reader.next();
        if (!message)
            break;
        take(std::move(*message));
    }
    if (m_reader.failure() != 0)
        close(m_reader.failure(), "");
}

void WebSocket::take(SocketMessage message) {
    switch (message.kind) {
    case FrameKind::Close:
        write(closeFrame(message.code, ""));
        return end(message.code, message.payload);
    case FrameKind::Ping:
        write(framesOf(FrameKind::Pong, message.payload));
        return m_events.alive();
    case FrameKind::Pong:
        return m_events.alive();
    case FrameKind::Text:
    case FrameKind::Binary:
    case FrameKind::Continuation:
        return m_events.message(std::move(message.payload), message.kind);
    }
}

void WebSocket::send(std::string_view payload, FrameKind kind) {
    if (!m_over)
        write(framesOf(kind, payload));
}

// The client reads the close frame and the end of the connection after it.
void WebSocket::close(std::uint16_t code, const std::string& reason) {
    if (m_over)
        return;
    write(closeFrame(code, reason));
    end(code, reason);
}

void WebSocket::write(std::string frames) {
    const std::size_t size = frames.size();
    m_waiting += size;
    m_responder.write(std::move(frames), [weak = weak_from_this(), size] {
        if (const auto self = weak.lock())
            self->m_waiting -= size;
    });
    if (m_waiting > mostWaiting)
        end(close_code::abnormal, "");
}

void WebSocket::end(std::uint16_t code, const std::string& reason) {
    if (std::exchange(m_over, true))
        return;
    // Whoever owns it may drop it for this.
    const auto self = shared_from_this();
    m_responder.finish();
    m_events.closed(code, reason);
}

} // namespace lathe::http
