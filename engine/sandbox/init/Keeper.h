#pragma once

#include "engine/sandbox/init/Wire.h"

#include <string>
#include <vector>

namespace lathe::sandbox {

/// One per engine, outside of every environment: the parent of their processes. Starts them, reaps
/// them and removes what they leave in the system (cgroups, folders), also and above all when the
/// engine has been killed. Being small and single threaded it starts processes fast, and the
/// parent-death signals of what it starts are about a process, not about one of the engine's
/// threads.
class Keeper {
  public:
    explicit Keeper(int control)
        : m_control(control) {}
    /// Returns when the engine is gone and what was started here is cleaned up.
    void run();

  private:
    struct Environment {
        /// 0 once it has ended.
        pid_t process = 0;
        wire::SpawnRequest request;
    };

    void handleMessages();
    void spawn(wire::Message& message);
    void reap();
    /// What an environment without namespaces leaves when its init has been killed comes here.
    void killAdopted() const;
    /// Everything must go.
    void endAll();
    /// Removes what ended environments leave; what cannot go yet stays for the next time.
    void cleanUp();
    bool removeTraces(const wire::SpawnRequest& request) const;

    int m_control;
    bool m_engineAlive = true;
    std::vector<Environment> m_environments;
};

} // namespace lathe::sandbox
