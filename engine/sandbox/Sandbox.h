#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::sandbox {

/// A folder of the host that the environment sees.
struct Bind {
    std::filesystem::path host;
    std::filesystem::path inside;
    bool writable = false;
};

struct Limits {
    Bytes memory = Bytes::mebi(128);
    Bytes tmp = Bytes::mebi(512);
    /// In thousandths of a vCPU; 1,769 MB of memory is 1,000.
    int cpuMillis = 1000;
    int descriptors = 1024;
    int processes = 1024;
};

/// What the sandbox may use where the machine has it; $LATHE_SANDBOX_WITHOUT, a list of
/// "namespaces" and "cgroups", takes away the same for the whole process.
struct Means {
    bool namespaces = true;
    bool cgroups = true;
};

enum class Network {
    /// The machine's.
    Shared,
    /// A loopback and ports of its own, where the machine can make namespaces; what it reaches
    /// outside is what `pasta` lets it reach, where that is installed.
    Own,
};

/// Whether this machine can make them. The first call takes some milliseconds.
bool ownNetworksArePossible();

/// An execution environment as the sandbox sees it.
struct Spec {
    std::string environmentId;
    /// /var/task, /opt, /var/runtime, the interpreter's own folder, /mnt/NAME.
    std::vector<Bind> binds;
    Limits limits;
    Means means;
    Network network = Network::Shared;
};

/// One process tree to start inside. All paths are paths inside, also in values of the environment
/// (alone or in lists with colons): where the machine cannot make a mount namespace, the sandbox
/// translates each argument and value that is or begins with a path of a Bind, or /tmp.
struct Command {
    /// argv[0] is an absolute path inside the environment.
    std::vector<std::string> arguments;
    /// The whole environment of the child; nothing is inherited.
    std::map<std::string, std::string> environment;
    std::filesystem::path workingDirectory = "/var/task";
};

/// A connected socket that a process is born with, and the variable that tells it the descriptor's
/// number; none with an empty name.
struct Inherited {
    int socket = -1;
    std::string variable;
};

enum class Stream { Out, Err };

struct Exit {
    enum class Reason { Exited, Signalled, OutOfMemory, StartFailed };
    Reason reason = Reason::Exited;
    /// Exit status, or the signal's number.
    int status = 0;
    /// For StartFailed: what went wrong, for people.
    std::string detail;
};

/// Told of what happens inside; all calls come on the io thread. Output comes in arbitrary pieces;
/// all of it comes before onExit.
struct Handlers {
    std::function<void(Stream, std::string_view bytes)> onOutput;
    /// Everything inside is gone.
    std::function<void(const Exit&)> onExit;
    /// With companions: the process of start() is gone and they may not be. onExit follows after
    /// kill() only, with the same Exit.
    std::function<void(const Exit&)> onMainExit = {};
    std::function<void(const std::string& name, Stream, std::string_view bytes)> onCompanionOutput =
        {};
    std::function<void(const std::string& name, const Exit&)> onCompanionExit = {};
    /// The environment is up, with its first process: what has been started starts now.
    std::function<void()> onUp = {};
};

/// One execution environment: a mount and PID namespace with its limits, that outlives the
/// processes in it, so that /tmp survives a reset. Lives on the io thread.
class Sandbox {
  public:
    /// Does not wait until the environment is up (some ms): start() may follow at once. Fails with
    /// "Sandbox.BindMissing", "Sandbox.HelperMissing" or "Sandbox.KeeperFailed".
    static Result<std::unique_ptr<Sandbox>> create(boost::asio::io_context& io, Spec spec,
                                                   Handlers handlers);
    /// Kills what runs, without onExit; the cgroup and /tmp go a few ms later. Does not block. May
    /// be called from a handler.
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// Starts the main process; only one at a time (the next not before onExit). Its standard input
    /// is empty. An environment that was killed as a whole meanwhile is made anew, with an empty
    /// /tmp. Failures come as Exit::StartFailed. The inherited socket is closed here.
    void start(Command command, Inherited inherited = {});
    /// Starts a process beside that of start(), or before it: an extension. In company, nothing but
    /// kill() ends the others. `name` is its own among the companions.
    void startCompanion(const std::string& name, Command command);
    /// Kills every process inside (SIGKILL), frozen or not; onExit follows. When the process
    /// started ends in another way, what it has left behind is killed too.
    void kill();
    /// A signal to the process of start(), or to a companion (their groups).
    void signalMain(int number);
    void signalCompanion(const std::string& name, int number);

    /// Delivers through onOutput what the processes have printed so far and is not delivered yet,
    /// before it returns: so that an invocation's lines come before the report on it.
    void drain();

    void freeze();
    /// After it returns, the processes run.
    void thaw();

    /// Most memory used at once since the start (or the last resetPeak), measured: anonymous and
    /// shared memory and what the kernel holds for the processes, without page cache and /tmp.
    Bytes peakMemory() const;
    void resetPeak();
    /// Changes the CPU share: init gets a full vCPU.
    void setCpu(int millis);
    /// Whether the process at the other end of this (accepted, loopback) socket is inside.
    bool owns(int socket) const;
    /// Whether the environment has a network of its own. Then, and only then:
    bool hasOwnNetwork() const;
    /// Gets a socket of the environment, which is its receiver's to close.
    using OnSocket = std::function<void(Result<int>)>;
    /// A socket that listens on this port of the environment's 127.0.0.1 before anything started
    /// from now on runs; another one should the environment have to be made anew.
    void listenInside(std::uint16_t port, OnSocket onSocket);
    /// Likewise one that takes datagrams.
    void receiveInside(std::uint16_t port, OnSocket onSocket);
    /// A socket that is connected to this port, or about to be.
    void connectInside(std::uint16_t port, OnSocket onSocket);
    /// What the processes inside have for this path: the path itself, or, where the machine cannot
    /// make a mount namespace, the path on the host.
    std::filesystem::path seenInside(const std::filesystem::path& inside) const;

  private:
    class Impl;
    explicit Sandbox(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> m_impl;
};

} // namespace lathe::sandbox
