#pragma once

#include "engine/sandbox/Environment.h"
#include "engine/sandbox/MemoryWatch.h"
#include "engine/sandbox/OutputPipe.h"
#include "engine/sandbox/Sandbox.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <optional>

namespace lathe::sandbox {

/// The engine's side of an environment: the talk with its init, the output, the watch over its
/// memory. Shared with the operations pending on the io thread; close() is the end of it.
class Sandbox::Impl : public std::enable_shared_from_this<Sandbox::Impl> {
  public:
    Impl(boost::asio::io_context& io, Spec spec, Handlers handlers, Environment made);

    /// Right after construction.
    void listen();
    void close();

    void start(Command command);
    void kill();
    void terminate();
    void drain();
    void freeze();
    void thaw();
    Bytes peakMemory();
    void resetPeak();
    void setCpu(int millis);
    bool owns(int socket) const;
    std::filesystem::path seenInside(const std::filesystem::path& inside) const;

  private:
    /// Of an environment that was lost, perhaps with its keeper.
    void removeTraces();
    bool isLost();
    /// In place of one that was lost; /tmp begins empty.
    Result<void> makeAnew();
    void waitForMessage();
    void handle(wire::Message& message);
    void onReady(wire::Message& message);
    void onEnvironmentLost();
    bool sendStart(const Command& command, int out, int err);
    std::shared_ptr<OutputPipe> openPipe(int readEnd, Stream stream);
    void failToStart(std::string why);
    /// The process is gone; its output may not be.
    void onEnded(Exit exit);
    void reportWhenOutputEnded();
    void report();
    Exit exitFor(int status) const;
    std::vector<pid_t> members() const;
    std::string launchErrors() const;

    boost::asio::io_context& m_io;
    Spec m_spec;
    Handlers m_handlers;
    Environment m_made;
    boost::asio::posix::stream_descriptor m_control;
    boost::asio::steady_timer m_patience;
    std::shared_ptr<MemoryWatch> m_watch;
    std::shared_ptr<OutputPipe> m_out;
    std::shared_ptr<OutputPipe> m_err;

    pid_t m_init = 0;
    bool m_closed = false;
    /// Between start() and onExit.
    bool m_running = false;
    bool m_frozen = false;
    bool m_outOfMemory = false;
    std::string m_startFailure;
    std::optional<Exit> m_exit;
    /// Without a freezer: who was stopped.
    std::vector<pid_t> m_stopped;
};

} // namespace lathe::sandbox
