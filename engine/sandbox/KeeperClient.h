#pragma once

#include "engine/base/Result.h"
#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/init/Wire.h"

#include <mutex>
#include <string>
#include <vector>

namespace lathe::sandbox {

/// The engine's end of its keeper (see init/Keeper.h), one for the whole process. Thread safe.
class KeeperClient {
  public:
    static KeeperClient& instance();

    /// Starts a program under the keeper; its descriptors become 2, 3, 4... there. Starts the
    /// keeper when it does not run (yet, or any more).
    Result<void> spawn(const wire::SpawnRequest& request, const std::vector<int>& descriptors);

    /// Starts another keeper where the one there was is gone: to clean up at the engine's end what
    /// it has left.
    void revive();

    /// Starts the keeper by way of `launcher` (a command line that runs what follows it) and waits
    /// until it runs, a second or two at most. Its process id, or 0.
    pid_t startWith(const std::vector<std::string>& launcher);

  private:
    Result<void> start(const std::vector<std::string>& launcher);

    std::mutex m_mutex;
    Descriptor m_socket;
    /// The guardian, or what launches it.
    pid_t m_child = 0;
};

/// The helper executable; empty when the installation lacks it.
std::string helperPath();

} // namespace lathe::sandbox
