#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <boost/asio/io_context.hpp>

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

/// An execution environment as the sandbox sees it.
struct Spec {
    std::string environmentId;
    /// /var/task, /opt, /var/runtime, the interpreter's own folder, /mnt/NAME.
    std::vector<Bind> binds;
    Limits limits;
};

/// One process tree to start inside.
struct Command {
    /// argv[0] is an absolute path inside the environment.
    std::vector<std::string> arguments;
    /// The whole environment of the child; nothing is inherited.
    std::map<std::string, std::string> environment;
    std::filesystem::path workingDirectory = "/var/task";
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
    std::function<void(const Exit&)> onExit;
};

/// One execution environment: a mount and PID namespace with its limits, that outlives the
/// processes in it, so that /tmp survives a reset. Lives on the io thread.
class Sandbox {
  public:
    static Result<std::unique_ptr<Sandbox>> create(boost::asio::io_context& io, Spec spec,
                                                   Handlers handlers);
    /// Kills what runs, removes the cgroup and /tmp. Blocks no longer than a few ms.
    ~Sandbox();

    /// Starts the process; only one at a time. Failures come as Exit::StartFailed.
    void start(Command command);
    /// Kills every process inside (SIGKILL); onExit follows.
    void kill();
    /// SIGTERM to the process started (its group), for an orderly shutdown.
    void terminate();

    void freeze();
    /// After it returns, the processes run.
    void thaw();

    /// Most memory used at once since the start (or the last resetPeak), measured.
    Bytes peakMemory() const;
    void resetPeak();
    /// Changes the CPU share: init gets a full vCPU.
    void setCpu(int millis);
    /// Whether the process at the other end of this (accepted, loopback) socket is inside.
    bool owns(int socket) const;

  private:
    class Impl;
    explicit Sandbox(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::sandbox
