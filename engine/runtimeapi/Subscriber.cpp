#include "engine/runtimeapi/Subscriber.h"

#include "engine/base/Clock.h"
#include "engine/http/Post.h"

#include <boost/asio/write.hpp>
#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace lathe::runtimeapi {

namespace {

constexpr Milliseconds firstPause{50};
constexpr Milliseconds longestPause{1'000};
/// What may wait while a batch is being delivered, in batches.
constexpr std::size_t backlog = 2;

} // namespace

Connect connectOnLoopback(asio::io_context& io) {
    return [&io](std::uint16_t port, std::function<void(Result<int>)> done) {
        const auto socket = std::make_shared<tcp::socket>(io);
        socket->async_connect(
            {asio::ip::address_v4::loopback(), port},
            [socket, done = std::move(done)](const boost::system::error_code& failure) {
                if (failure)
                    done(Error{"Unreachable", Text::verbatim(failure.message())});
                else
                    done(socket->release());
            });
    };
}

Subscriber::Subscriber(asio::io_context& io, std::string extension, Subscription subscription,
                       Connect connect)
    : m_io{io}
    , m_extension{std::move(extension)}
    , m_subscription{std::move(subscription)}
    , m_connect{std::move(connect)}
    , m_timer{io} {}

void Subscriber::add(const telemetry::TelemetryEvent& event) {
    std::string text = m_subscription.render(event);
    if (text.empty())
        return;
    if (isFull()) {
        ++m_droppedRecords;
        m_droppedBytes += text.size();
        return;
    }
    if (m_droppedRecords > 0)
        enqueue(m_subscription.render(telemetry::logsDropped(Clock::system().wall(),
                                                             std::exchange(m_droppedRecords, 0),
                                                             std::exchange(m_droppedBytes, 0))));
    enqueue(std::move(text));
    if (m_waiting.size() >= m_subscription.maxItems || m_waitingBytes >= m_subscription.maxBytes)
        return deliver();
    if (std::exchange(m_armed, true) || !m_batch.empty())
        return;
    m_timer.expires_after(m_subscription.timeout);
    m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code& failure) {
        const auto self = weak.lock();
        if (!failure && self)
            self->deliver();
    });
}

bool Subscriber::isFull() const {
    return m_waiting.size() >= backlog * m_subscription.maxItems ||
           m_waitingBytes >= backlog * m_subscription.maxBytes;
}

void Subscriber::enqueue(std::string event) {
    if (event.empty())
        return;
    m_waitingBytes += event.size();
    m_waiting.push_back(std::move(event));
}

void Subscriber::flush(std::function<void()> done) {
    if (m_closed || (m_waiting.empty() && m_batch.empty()))
        return done();
    m_whenFlushed.push_back(std::move(done));
    deliver();
}

void Subscriber::close() {
    m_closed = true;
    m_timer.cancel();
    m_whenFlushed.clear();
}

void Subscriber::deliver() {
    m_armed = false;
    if (m_closed || !m_batch.empty() || m_waiting.empty())
        return;
    std::size_t bytes = 0;
    while (!m_waiting.empty() && m_batch.size() < m_subscription.maxItems &&
           bytes < m_subscription.maxBytes) {
        bytes += m_waiting.front().size();
        m_batch.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    m_waitingBytes -= bytes;
    attempt();
}

void Subscriber::attempt() {
    m_connect(m_subscription.port, [self = shared_from_this()](Result<int> socket) {
        if (socket && !self->m_closed)
            return self->send(*socket);
        if (socket)
            ::close(*socket);
        self->onDelivered(false);
    });
}

void Subscriber::send(int socket) {
    if (m_subscription.protocol == Subscription::Protocol::Tcp)
        return sendLines(socket);
    const std::string body = fmt::format("[{}]", fmt::join(m_batch, ","));
    http::post(m_io, socket,
               fmt::format("{} {} HTTP/1.1\r\nHost: {}:{}\r\nContent-Type: application/json\r\n"
                           "Content-Length: {}\r\nConnection: close\r\n\r\n{}",
                           m_subscription.method, m_subscription.path, m_subscription.host,
                           m_subscription.port, body.size(), body),
               [self = shared_from_this()](int status) {
                   self->onDelivered(status >= 200 && status < 300);
               });
}

void Subscriber::sendLines(int socket) {
    const auto connection = std::make_shared<tcp::socket>(m_io);
    boost::system::error_code failure;
    connection->assign(tcp::v4(), socket, failure);
    const auto lines = std::make_shared<std::string>(fmt::format("{}\n", fmt::join(m_batch, "\n")));
    asio::async_write(*connection, asio::buffer(*lines),
                      [self = shared_from_this(), connection,
                       lines](const boost::system::error_code& broken, std::size_t) {
                          self->onDelivered(!broken);
                      });
}

void Subscriber::onDelivered(bool taken) {
    if (m_closed)
        return;
    if (!taken) {
        m_pause = std::clamp(m_pause * 2, firstPause, longestPause);
        m_timer.expires_after(m_pause);
        m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code& failure) {
            const auto self = weak.lock();
            if (!failure && self && !self->m_closed)
                self->attempt();
        });
        return;
    }
    m_pause = Milliseconds{};
    m_batch.clear();
    if (!m_waiting.empty())
        return deliver();
    for (const auto& flushed : std::exchange(m_whenFlushed, {}))
        flushed();
}

} // namespace lathe::runtimeapi
