#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <functional>
#include <thread>

namespace lathe::cli {

/// Calls `interrupted`, on a thread of its own, at the first SIGINT or SIGTERM; the second ends the
/// process as ever.
class Interruption {
  public:
    explicit Interruption(std::function<void()> interrupted);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

  private:
    boost::asio::io_context m_io{1};
    boost::asio::signal_set m_signals;
    std::thread m_thread;
};

} // namespace lathe::cli
