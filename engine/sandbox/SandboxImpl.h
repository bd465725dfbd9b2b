#pragma once

#include "engine/sandbox/Environment.h"
#include "engine/sandbox/InsideSockets.h"
#include "engine/sandbox/MemoryWatch.h"
#include "engine/sandbox/ProcessOutput.h"
#include "engine/sandbox/Sandbox.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::sandbox {

/// The engine's side of an environment: the talk with its init, the output, the watch over its
/// memory. Shared with the operations pending on the io thread; close() is the end of it.
class Sandbox::Impl : public std::enable_shared_from_this<Sandbox::Impl> {
  public:
    Impl(boost::asio::io_context& io, Spec spec, Handlers handlers, Environment made);

    /// Right after construction.
    void listen();
    void close();

    void start(Command command, Inherited inherited);
    void startCompanion(const std::string& name, Command command);
    void kill();
    void signalMain(int number);
    void signalCompanion(const std::string& name, int number);
    void drain();
    void freeze();
    void thaw();
    Bytes peakMemory();
    void resetPeak();
    void setCpu(int millis);
    bool owns(int socket) const;
    bool hasOwnNetwork() const { return m_made.ownNetwork; }
    void listenInside(std::uint16_t port, OnSocket onSocket);
    void receiveInside(std::uint16_t port, OnSocket onSocket);
    void connectInside(std::uint16_t port, OnSocket onSocket);
    std::filesystem::path seenInside(const std::filesystem::path& inside) const;

  private:
    struct Companion {
        std::string name;
        ProcessOutput output;
    };

    /// Of an environment that was lost, perhaps with its keeper.
    void removeTraces();
    bool isLost();
    /// In place of one that was lost; /tmp begins empty.
    Result<void> makeAnew();
    void waitForMessage();
    void handle(wire::Message& message);
    void onReady(wire::Message& message);
    void stopProcesses();
    void onEnvironmentLost();
    /// The first process since everything was gone last is about to be started.
    bool beginRun();
    /// Gives why not, if not.
    std::optional<std::string> launch(std::uint64_t process, Command command, ProcessOutput& output,
                                      const Inherited& inherited = {});
    bool sendStart(std::uint64_t process, const Command& command, const ProcessOutput& output,
                   const Inherited& inherited);
    void failToStart(std::string why);
    void onOutput(std::uint64_t process, Stream stream, std::string_view bytes);
    void onExited(std::uint64_t process, int status);
    void onMainEnded(Exit exit);
    void onCompanionEnded(Companion& companion, const Exit& exit);
    void signal(std::uint64_t process, int number);
    /// Everything inside is gone; its output may not be.
    void onEnded(Exit exit);
    void reportWhenOutputEnded();
    void report();
    Exit exitFor(std::uint64_t process, int status) const;
    std::vector<pid_t> members() const;
    std::string launchErrors() const;

    boost::asio::io_context& m_io;
    Spec m_spec;
    Handlers m_handlers;
    Environment m_made;
    boost::asio::posix::stream_descriptor m_control;
    boost::asio::steady_timer m_patience;
    std::shared_ptr<MemoryWatch> m_watch;
    /// Of the main process.
    std::shared_ptr<ProcessOutput> m_output = std::make_shared<ProcessOutput>();
    /// Of the present run; process number 1 comes first.
    std::vector<std::shared_ptr<Companion>> m_companions;

    InsideSockets m_sockets;

    pid_t m_init = 0;
    bool m_closed = false;
    /// Between start() and onExit.
    bool m_running = false;
    bool m_frozen = false;
    bool m_outOfMemory = false;
    /// Why processes could not be started, by their number.
    std::map<std::uint64_t, std::string> m_startFailures;
    std::optional<Exit> m_exit;
    /// The main process is gone, its companions may not be.
    std::optional<Exit> m_mainExit;
    /// Without a freezer: who was stopped.
    std::vector<pid_t> m_stopped;
};

} // namespace lathe::sandbox
