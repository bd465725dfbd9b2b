#pragma once

#include "engine/sandbox/init/Wire.h"

#include <optional>
#include <vector>

namespace lathe::sandbox {

/// The first process of an environment: starts the function's process and its companions on
/// request, adopts and reaps everything that descends from them, kills it all when the engine says
/// so or the process ends that has no company, and dies, with all, when the engine does. Outlives
/// the processes, so that the mounts do.
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
    void signal(wire::Message& message) const;
    void killAll();
    void sendSocket(wire::Message& message) const;
    /// Returns when nothing is left inside.
    void killEverything();
    void noteEnd(pid_t ended, int status);
    void reap();
    void tellEnd(std::uint64_t process, int status) const;

    int m_control;
    Mode m_mode;
    struct Started {
        std::uint64_t process = wire::mainProcess;
        pid_t id = 0;
        std::optional<int> status;
    };
    /// Since everything was gone last; those whose end has been told are not among them.
    std::vector<Started> m_started;
    /// Whether the main process has company, since everything was gone last.
    bool m_company = false;
    wire::JoinBy m_joinBy = wire::JoinBy::None;
    std::vector<int> m_join;
};

} // namespace lathe::sandbox
