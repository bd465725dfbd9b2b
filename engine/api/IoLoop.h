#pragma once

#include <boost/asio/io_context.hpp>

#include <chrono>

namespace lathe::api {

/// Runs an io_context on the thread that calls it. To put a thread to sleep and to wake it from
/// another core costs more than a short function takes: while events come in quick succession the
/// loop looks for the next one for a moment before it sleeps, giving the core to whoever else wants
/// it. Without events, or with events that take their time, it sleeps at once.
class IoLoop {
  public:
    explicit IoLoop(boost::asio::io_context& io)
        : m_io{io} {}

    /// Until the io_context is stopped or has nothing left to wait for.
    void run();

  private:
    using Clock = std::chrono::steady_clock;

    /// True when something came.
    bool lookForEvents();
    void learn(Clock::duration pause);

    boost::asio::io_context& m_io;
    /// How worthwhile looking has been; above zero the loop looks before it sleeps.
    int m_worth = 0;
};

} // namespace lathe::api
