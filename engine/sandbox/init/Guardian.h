#pragma once

#include <sys/types.h>

#include <string>

namespace lathe::sandbox {

/// The keeper's parent, for when the keeper is killed: kills what comes to it then and makes
/// another keeper, in the same cgroup and on the same control socket. Once the engine is gone,
/// removes everything in the system that bears the engine's key. When both are killed, the engine
/// starts them anew.
class Guardian {
  public:
    /// `folder` holds the engine's record of where it makes cgroups, and what stands for /tmp.
    Guardian(std::string key, std::string folder)
        : m_key(std::move(key))
        , m_folder(std::move(folder)) {}
    /// Returns in the keeper-to-be, with true, and when all is over, with false.
    bool run(int control);

  private:
    /// Returns in a keeper-to-be, with true, and at the end of engine and keeper, with false.
    bool watch(int engine, int signals);
    void reap();
    /// Returns whether there was anything.
    bool killAdopted() const;
    /// Returns whether nothing is left.
    bool sweep() const;

    std::string m_key;
    std::string m_folder;
    pid_t m_keeper = 0;
    /// Or not made yet.
    bool m_keeperKilled = true;
};

} // namespace lathe::sandbox
