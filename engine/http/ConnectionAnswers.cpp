#include "engine/http/Connection.h"
#include "engine/http/ResponseHead.h"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace lathe::http {

namespace asio = boost::asio;

namespace {

/// More than this does not wait for the next answer.
constexpr std::size_t mostGathered = 8 * 1024;

std::optional<std::uint64_t> lengthIn(const Response& response) {
    const auto told = response.fields.find("Content-Length");
    return told ? std::optional{std::strtoull(std::string{*told}.c_str(), nullptr, 10)}
                : std::nullopt;
}

} // namespace

void Connection::queueHead(const Response& response, std::optional<std::uint64_t> length) {
    if (const auto connection = response.fields.find("Connection");
        (connection && equalsIgnoringCase(*connection, "close")) || m_core->closing)
        m_keepAlive = false;
    m_bodyless = m_isHead || !statusAllowsBody(response.status);
    m_scratch.clear();
    appendHead(m_scratch, response, {length, m_chunked, m_keepAlive, m_http10});
    m_queue.append(std::string_view{m_scratch});
}

void Connection::answer(Response response) {
    if (!m_socket)
        return;
    std::optional<std::uint64_t> length = response.body.size();
    if (!statusAllowsBody(response.status))
        length.reset();
    // The answer to HEAD tells the length that GET would have.
    if (m_isHead && response.body.empty())
        if (const auto told = lengthIn(response))
            length = told;
    queueHead(response, length);
    if (!m_bodyless)
        m_queue.append(std::move(response.body));
    onAnswered();
}

void Connection::begin(Response head) {
    if (!m_socket)
        return;
    m_owed = lengthIn(head);
    m_chunked = !m_owed && !m_http10 && statusAllowsBody(head.status);
    if (m_http10)
        m_keepAlive = false;
    queueHead(head, m_owed);
    if (!head.body.empty())
        write(std::move(head.body), {});
    else if (!m_processing)
        flush();
}

void Connection::write(std::string bytes, std::function<void()> written) {
    if (!m_socket)
        return;
    if (!m_bodyless && !bytes.empty()) {
        if (m_owed)
            *m_owed -= std::min<std::uint64_t>(*m_owed, bytes.size());
        if (m_chunked)
            m_queue.append(std::string_view{fmt::format("{:x}\r\n", bytes.size())});
        m_queue.append(std::move(bytes));
        if (m_chunked)
            m_queue.append(std::string_view{"\r\n"});
    }
    if (written)
        m_queue.whenSent(std::move(written));
    if (!m_processing)
        flush();
}

void Connection::finish(const Fields& trailers) {
    if (!m_socket)
        return;
    if (m_chunked && !m_bodyless) {
        m_scratch = "0\r\n";
        appendFields(m_scratch, trailers);
        m_scratch += "\r\n";
        m_queue.append(std::string_view{m_scratch});
    }
    // The client has to see that something is missing.
    if (m_owed.value_or(0) > 0 && !m_bodyless)
        m_keepAlive = false;
    onAnswered();
}

void Connection::switchProtocols(const Fields& fields, std::function<void(std::string_view)> data) {
    if (!m_socket)
        return;
    m_keepAlive = m_chunked = m_bodyless = false;
    m_other = std::move(data);
    m_scratch = "HTTP/1.1 101 Switching Protocols\r\n";
    appendFields(m_scratch, fields);
    m_scratch += "\r\n";
    m_queue.append(std::string_view{m_scratch});
    if (!m_processing)
        flush();
}

void Connection::onAnswered() {
    m_answered = true;
    m_other = {};
    m_lastTurn = ++m_core->turns;
    m_onClosed = {};
    if (m_processing)
        return;
    // Requests sent ahead are handled from the loop, not from within whoever answered.
    if (m_begin != m_end && m_keepAlive)
        asio::post(m_socket->get_executor(), [self = shared_from_this()] {
            self->process();
            self->read();
        });
    flush();
}

// Whether what is to be sent can go with the answer that is due next.
bool Connection::mayWait() const {
    return m_core->options.gatherAnswers && m_keepAlive && m_stage == Stage::Answering &&
           !m_answered && !m_queue.empty() && m_queue.size() < mostGathered;
}

void Connection::flush() {
    if (mayWait() && m_core->sendGatheredSoon)
        m_core->sendGatheredSoon();
    else
        send();
}

void Connection::send() {
    if (m_flushing || m_sending)
        return;
    m_flushing = true;
    while (m_socket && !m_queue.empty()) {
        SendQueue::Buffers storage;
        const auto buffers = m_queue.buffers(storage);
        boost::system::error_code error;
        const std::size_t sent = buffers.size() == 1 ? m_socket->send(buffers.front(), 0, error)
                                                     : m_socket->send(buffers, 0, error);
        if (error == asio::error::would_block || error == asio::error::try_again) {
            waitWritable();
            break;
        }
        if (error) {
            close(Notify::Yes);
            break;
        }
        m_ticks = 0;
        m_queue.sent(sent);
    }
    m_flushing = false;
    if (m_socket && m_queue.empty() && m_answered && !m_keepAlive)
        linger();
}

void Connection::waitWritable() {
    m_sending = true;
    m_socket->async_wait(Socket::wait_write, [self = shared_from_this()](const auto& error) {
        self->m_sending = false;
        if (!error)
            self->flush();
    });
}

} // namespace lathe::http
