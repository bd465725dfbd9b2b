#pragma once

#include "engine/sandbox/init/Wire.h"

#include <vector>

namespace lathe::sandbox {

/// The first process of an environment: starts the function's process on request, adopts and reaps
/// everything that descends from it, kills it all when the process ends or the engine says so, and
/// dies, with all, when the engine does. Outlives the processes, so that the mounts do.
class Init {
  public:
    enum class Mode {
        /// Process 1 of a PID namespace: kill(-1) reaches everything.
        Namespaces,
        /// An ordinary process that adopts orphans: everything is below it in the process tree.
        Plain,
    };

    Init(int control, Mode mode)
        : m_control(control)
        , m_mode(mode) {}
    /// Returns when the engine has closed its end.
    int run();

  private:
    bool handleMessages();
    void handle(wire::Message& message);
    void start(wire::Message& message);
    void terminate() const;
    /// Returns when nothing is left inside.
    void killEverything();
    void noteEnd(pid_t ended, int status);
    void reap();

    int m_control;
    Mode m_mode;
    pid_t m_main = 0;
    int m_mainStatus = 0;
    bool m_mainEnded = false;
    wire::JoinBy m_joinBy = wire::JoinBy::None;
    std::vector<int> m_join;
};

} // namespace lathe::sandbox
