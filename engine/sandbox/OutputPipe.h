#pragma once

#include <boost/asio/posix/stream_descriptor.hpp>

#include <functional>
#include <memory>
#include <string_view>

namespace lathe::sandbox {

/// The engine's end of a process' stdout or stderr. Hands on at most 64 KB at a time and then lets
/// everything else on the io thread have its turn.
class OutputPipe : public std::enable_shared_from_this<OutputPipe> {
  public:
    using OnBytes = std::function<void(std::string_view)>;
    using OnEnd = std::function<void()>;

    OutputPipe(boost::asio::io_context& io, int readEnd, OnBytes onBytes, OnEnd onEnd);
    void start() { waitForMore(); }
    bool ended() const { return m_ended; }
    /// Reads what is there now; at most 1 MB of an endless flood.
    void drain();
    /// The same, and closes; nothing is called afterwards but onBytes for that.
    void drainAndClose();
    /// Closes; nothing is called afterwards.
    void close();

  private:
    enum class Read { Some, Nothing, End };
    void waitForMore();
    Read readOnce();

    boost::asio::posix::stream_descriptor m_descriptor;
    OnBytes m_onBytes;
    OnEnd m_onEnd;
    bool m_ended = false;
};

} // namespace lathe::sandbox
