#pragma once

#include "engine/base/Result.h"
#include "engine/runtimeapi/Subscription.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lathe::runtimeapi {

/// Connects to a port inside an environment; the callback gets a connected socket, which is its to
/// close, now or later.
using Connect = std::function<void(std::uint16_t port, std::function<void(Result<int> socket)>)>;

/// Connects to a port of this machine's loopback.
Connect connectOnLoopback(boost::asio::io_context& io);

/// One subscriber to telemetry: events are gathered as its buffering says and delivered in arrays,
/// again until they are taken; when it falls behind, the newest are dropped and counted. Lives on
/// the io thread.
class Subscriber : public std::enable_shared_from_this<Subscriber> {
  public:
    Subscriber(boost::asio::io_context& io, std::string extension, Subscription subscription,
               Connect connect);

    const std::string& extension() const { return m_extension; }
    const Subscription& subscription() const { return m_subscription; }
    void add(const telemetry::TelemetryEvent& event);
    /// Delivers what waits; `done` is called when that has been taken, or at once.
    void flush(std::function<void()> done);
    /// Nothing is delivered any more.
    void close();

  private:
    void enqueue(std::string event);
    void deliver();
    void send(int socket);
    void sendLines(int socket);
    void onDelivered(bool taken);
    void attempt();
    bool isFull() const;

    boost::asio::io_context& m_io;
    std::string m_extension;
    Subscription m_subscription;
    Connect m_connect;
    boost::asio::steady_timer m_timer;
    bool m_armed = false;
    bool m_closed = false;
    std::deque<std::string> m_waiting;
    std::size_t m_waitingBytes = 0;
    /// Being delivered.
    std::vector<std::string> m_batch;
    Milliseconds m_pause{};
    std::size_t m_droppedRecords = 0;
    std::size_t m_droppedBytes = 0;
    std::vector<std::function<void()>> m_whenFlushed;
};

} // namespace lathe::runtimeapi
