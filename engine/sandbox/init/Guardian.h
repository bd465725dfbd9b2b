#pragma once

#include <sys/types.h>

#include <string>

namespace lathe::sandbox {

/// The keeper's parent, for when the keeper is killed: kills what comes to it then and makes
/// another keeper, in the same cgroup and on the same control socket. Once the engine is gone, the
/// one that ends last removes everything in the system that bears the engine's key: a keeper made
/// just before its guardian was killed knows nothing of what the one before it had started. When
/// both are killed, the engine starts them anew.
class Guardian {
  public:
    /// `folder` holds the engine's record of where it makes cgroups, and what stands for /tmp.
    Guardian(std::string key, std::string folder);
    /// Returns in a keeper-to-be, with true, and at the end of engine and keeper, with false.
    bool run(int control);
    /// The last act, of a keeper too; does nothing while the engine lives.
    void cleanUp();

  private:
    bool watch(int signals);
    void reap();
    /// Returns whether there was anything.
    bool killAdopted() const;
    /// Returns whether nothing is left.
    bool sweep() const;

    std::string m_key;
    std::string m_folder;
    /// A pidfd.
    int m_engine;
    pid_t m_keeper = 0;
    /// Or not made yet.
    bool m_keeperKilled = true;
};

} // namespace lathe::sandbox
