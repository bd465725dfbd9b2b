#include "engine/http/Connection.h"

#include "engine/http/HostCheck.h"
#include "engine/http/Responder.h"
#include "engine/http/Tls.h"

#include <fmt/format.h>

#include <sys/socket.h>

#include <cstring>

namespace lathe::http {

namespace asio = boost::asio;

namespace {

constexpr std::size_t smallInput = 8 * 1024;
constexpr std::size_t largeInput = 128 * 1024;
/// A refused body up to this size is read away, so that the connection stays of use.
constexpr std::uint64_t worthDiscarding = 64 * 1024 * 1024;

} // namespace

Connection::Connection(Socket socket, std::shared_ptr<ServerCore> core, Channel channel)
    : m_core(std::move(core))
    , m_socket(std::move(socket))
    , m_channel(channel)
    , m_input(smallInput)
    , m_lastTurn(++m_core->turns) {
    m_core->connections.insert(this);
    m_parser.emplace(m_core->options.headerLimit);
}

Connection::~Connection() {
    m_core->connections.erase(this);
}

void Connection::read() {
    if (m_reading || !m_socket || m_peerClosed || m_held || !makeRoom())
        return;
    m_reading = true;
    m_socket->async_read_some(
        asio::buffer(m_input.data() + m_end, m_input.size() - m_end),
        [self = shared_from_this()](const auto& error, std::size_t n) { self->onRead(error, n); });
}

// False while enough has been sent ahead: the client waits until its requests have been answered.
bool Connection::makeRoom() {
    if (m_begin > 0) {
        std::memmove(m_input.data(), m_input.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_end < m_input.size() && (m_stage != Stage::Body || m_input.size() == largeInput))
        return true;
    if (m_input.size() < largeInput)
        m_input.resize(largeInput);
    return m_end < m_input.size();
}

void Connection::onRead(const boost::system::error_code& error, std::size_t count) {
    m_reading = false;
    if (!m_socket)
        return;
    if (error == asio::error::eof) {
        onPeerClosed();
        return;
    }
    if (error) {
        close(Notify::Yes);
        return;
    }
    if (m_stage != Stage::Head || m_begin == m_end)
        m_ticks = 0;
    m_end += count;
    const bool first = std::exchange(m_untouched, false);
    if (first && m_core->options.tls && m_channel == Channel::Open && beginsTls(pending())) {
        leaveToTls();
        return;
    }
    if (m_lingering)
        m_begin = m_end;
    else if (m_other)
        passOn();
    else
        process();
    read();
}

void Connection::leaveToTls() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0) {
        close(Notify::No);
        return;
    }
    // Asio does not look whether they are TCP's: all that is done with them, both can.
    Socket inner{m_socket->get_executor(), asio::ip::tcp::v4(), ends[0]};
    Socket relayed{m_socket->get_executor(), asio::ip::tcp::v4(), ends[1]};
    m_core->connections.erase(this);
    std::make_shared<Connection>(std::move(inner), m_core, Channel::Secure)->start();
    relayTls(std::move(*m_socket), pending(), m_core->options.tls, std::move(relayed));
    m_socket.reset();
}

void Connection::passOn() {
    // Who gets them may end the connection meanwhile.
    const auto receiver = m_other;
    const std::string_view bytes = pending();
    m_begin = m_end;
    receiver(bytes);
}

void Connection::onPeerClosed() {
    m_peerClosed = true;
    if (m_stage == Stage::Answering && !m_answered) {
        m_keepAlive = false;
        if (const auto closed = std::exchange(m_onClosed, {}))
            closed();
        return;
    }
    if (m_lingering || m_queue.empty()) {
        close(Notify::Yes);
        return;
    }
    m_answered = true;
    m_keepAlive = false;
    if (const auto stream = std::exchange(m_stream, std::nullopt))
        stream->end({}, false);
}

void Connection::process() {
    if (m_processing)
        return;
    m_processing = true;
    while (m_socket && step()) {
    }
    m_processing = false;
    if (!m_socket)
        m_parser->setBodySink({});
    flush();
}

bool Connection::step() {
    if (m_answered && !m_keepAlive)
        return false;
    if (m_stage == Stage::Answering) {
        if (!m_answered || m_begin == m_end)
            return false;
        startRequest();
    }
    std::string_view bytes = pending();
    const auto progress = m_parser->feed(bytes);
    m_begin = m_end - bytes.size();
    switch (progress) {
    case RequestParser::Progress::NeedsMore:
        if (m_stage == Stage::Body)
            onBodyProgress();
        return false;
    case RequestParser::Progress::Head:
        onHead();
        return true;
    case RequestParser::Progress::Complete:
        onBodyProgress();
        onComplete();
        return true;
    case RequestParser::Progress::Malformed:
        rejectMalformed(m_parser->refusal().status, m_parser->refusal().reason);
        return false;
    }
    return false;
}

void Connection::startRequest() {
    m_parser.emplace(m_core->options.headerLimit);
    m_stage = Stage::Head;
    m_rejected = m_answered = m_bodyless = m_chunked = m_held = false;
    m_owed.reset();
    m_stream.reset();
    m_ticks = 0;
}

std::optional<Response> Connection::refusalOfHead() const {
    const Request& head = m_parser->request();
    if (!m_http10 && !head.fields.find("Host"))
        return Response::json(400, R"({"message":"HTTP/1.1 requires a Host."})");
    const ServerOptions& options = m_core->options;
    const std::string_view host = head.fields.valueOr("Host", "");
    if (options.checkHost && (host.empty() || host != m_core->knownHost) &&
        !(options.takesHost && options.takesHost(host))) {
        if (auto refusal = refusalOfHost(head))
            return refusal;
        m_core->knownHost = host;
    }
    if (options.checkHost && options.checkOrigin)
        if (auto refusal = refusalOfOrigin(head))
            return refusal;
    if (const auto expect = head.fields.find("Expect");
        expect && !equalsIgnoringCase(*expect, "100-continue"))
        return Response::json(417, R"({"message":"Only 100-continue can be expected."})");
    if (const auto coding = head.fields.find("Transfer-Encoding");
        coding && !equalsIgnoringCase(*coding, "chunked"))
        return Response::json(501, R"({"message":"Of transfer codings, only chunked is known."})");
    return {};
}

void Connection::onHead() {
    m_stage = Stage::Body;
    m_http10 = m_parser->isHttp10();
    m_isHead = m_parser->request().method == "HEAD";
    m_keepAlive = m_parser->wantsKeepAlive() && !m_core->closing;
    if (auto refusal = refusalOfHead()) {
        reject(std::move(*refusal));
        return;
    }
    m_responder = std::make_shared<Responder::Impl>(shared_from_this());
    if (!m_parser->hasBody())
        return;
    if (m_core->options.streaming) {
        m_stream = m_core->options.streaming(m_parser->request(), Responder{m_responder});
        if (m_stream) {
            m_responder.reset();
            m_parser->setBodySink(m_stream->data);
        }
    }
    if (!m_stream && m_parser->announcedLength().value_or(0) > m_core->options.bodyLimit) {
        onBodyProgress();
        return;
    }
    if (!m_http10 && m_begin == m_end && m_parser->request().fields.find("Expect"))
        m_queue.append(std::string_view{"HTTP/1.1 100 Continue\r\n\r\n"});
}

void Connection::onBodyProgress() {
    const std::uint64_t length =
        std::max(m_parser->bodyBytes(), m_parser->announcedLength().value_or(0));
    if (m_stream || m_rejected || length <= m_core->options.bodyLimit)
        return;
    const auto& tooLarge = m_core->options.tooLarge;
    reject(tooLarge ? tooLarge(m_parser->request())
                    : Response::json(413, R"({"message":"The request body is too large."})"));
}

void Connection::onComplete() {
    m_stage = Stage::Answering;
    if (m_stream) {
        const auto stream = std::exchange(m_stream, std::nullopt);
        m_parser->setBodySink({});
        stream->end(m_parser->trailers(), true);
    } else if (!m_rejected) {
        Request request = m_parser->takeRequest();
        request.secure = m_channel == Channel::Secure;
        m_core->handler(std::move(request), Responder{std::move(m_responder)});
    }
}

// Answers without asking the handler; the body is still to be read away.
void Connection::reject(Response response) {
    m_rejected = true;
    m_parser->setBodySink([](std::string_view) {});
    const auto length = m_parser->announcedLength().value_or(worthDiscarding);
    const bool mayNeverCome = m_parser->request().fields.find("Expect").has_value();
    if (m_parser->hasBody() && (length >= worthDiscarding || mayNeverCome))
        m_keepAlive = false;
    if (const auto responder = std::exchange(m_responder, nullptr))
        responder->release();
    answer(std::move(response));
}

// What follows on this connection cannot be told apart: it ends here.
void Connection::rejectMalformed(int status, std::string_view reason) {
    m_keepAlive = false;
    m_isHead = false;
    if (m_answered)
        return;
    if (const auto stream = std::exchange(m_stream, std::nullopt)) {
        stream->end({}, false);
        close(Notify::No);
        return;
    }
    if (const auto responder = std::exchange(m_responder, nullptr))
        responder->release();
    answer(Response::json(status, fmt::format(R"({{"message":"{}"}})", reason)));
}

void Connection::resumeBody() {
    if (!std::exchange(m_held, false))
        return;
    m_ticks = 0;
    read();
}

void Connection::onClosed(std::function<void()> closed) {
    if (m_peerClosed || !m_socket)
        closed();
    else
        m_onClosed = std::move(closed);
}

// Closing with unread input would reset the connection and take the answer away from the client
// (RFC 9112, section 9.6).
void Connection::linger() {
    if (m_lingering)
        return;
    m_lingering = true;
    m_ticks = 0;
    if (m_peerClosed) {
        close(Notify::No);
        return;
    }
    boost::system::error_code ignored;
    m_socket->shutdown(Socket::shutdown_send, ignored);
    if (!m_reading)
        m_begin = m_end;
    read();
}

void Connection::close(Notify notify) {
    if (!m_socket)
        return;
    m_peerClosed = true;
    m_core->connections.erase(this);
    m_socket.reset();
    m_queue.clear();
    // The sink may hold a Responder, and that this connection; it may also be what calls this.
    if (!m_processing)
        m_parser->setBodySink({});
    const auto stream = std::exchange(m_stream, std::nullopt);
    const auto other = std::exchange(m_other, {});
    const auto closed = std::exchange(m_onClosed, {});
    if (const auto responder = std::exchange(m_responder, nullptr))
        responder->release();
    if (notify == Notify::No)
        return;
    if (stream)
        stream->end({}, false);
    if (closed)
        closed();
}

bool Connection::isBetweenRequests() const {
    return m_queue.empty() && m_begin == m_end &&
           (m_stage == Stage::Head || (m_stage == Stage::Answering && m_answered));
}

void Connection::closeWhenAnswered() {
    m_keepAlive = false;
    if (isBetweenRequests())
        close(Notify::No);
}

void Connection::onSweep() {
    ++m_ticks;
    const bool handlerAtWork =
        m_held || (m_queue.empty() && m_stage == Stage::Answering && !m_answered);
    if (m_lingering && m_ticks > 1)
        close(Notify::No);
    if (m_lingering || handlerAtWork)
        return;
    const Milliseconds limit =
        isBetweenRequests() ? m_core->options.idleTimeout : m_core->options.requestTimeout;
    if (limit.count() == 0 || m_ticks * m_core->options.sweepInterval <= limit)
        return;
    const bool isReceiving = m_stage != Stage::Answering && !isBetweenRequests();
    if (isReceiving && !m_answered && !m_stream && m_queue.empty())
        rejectMalformed(408, "The request did not arrive in time.");
    else
        close(Notify::Yes);
}

} // namespace lathe::http
