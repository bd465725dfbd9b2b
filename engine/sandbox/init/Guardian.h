#pragma once

#include <sys/types.h>

#include <string>

namespace lathe::sandbox {

/// The keeper's parent, for when the keeper is killed: kills what comes to it then, and, once the
/// engine is gone too, removes everything in the system that bears the engine's key. The engine
/// goes on without a keeper or starts another; each has a guardian.
class Guardian {
  public:
    /// `folder` holds the engine's record of where it makes cgroups, and what stands for /tmp.
    Guardian(std::string key, std::string folder)
        : m_key(std::move(key))
        , m_folder(std::move(folder)) {}
    /// Returns in the keeper-to-be, with true, and when all is over, with false.
    bool run(int control);

  private:
    void watch(int engine, int signals);
    void reap();
    /// Returns whether nothing is left.
    bool sweep() const;

    std::string m_key;
    std::string m_folder;
    pid_t m_keeper = 0;
};

} // namespace lathe::sandbox
