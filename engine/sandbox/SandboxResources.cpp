#include "engine/sandbox/SandboxImpl.h"

#include "engine/sandbox/ProcessTree.h"
#include "engine/sandbox/SocketPeer.h"

#include <csignal>

// What an environment's processes use, and whether they may: CPU, memory, freezing.

namespace lathe::sandbox {

void Sandbox::Impl::freeze() {
    if (m_frozen || !m_running || m_exit)
        return;
    m_frozen = true;
    m_watch->rest();
    if (m_made.cgroup && m_made.cgroup->canFreeze())
        m_made.cgroup->freeze();
    else
        stopProcesses();
}

void Sandbox::Impl::stopProcesses() {
    if (m_init)
        m_stopped = stopDescendants(m_init);
}

void Sandbox::Impl::thaw() {
    if (!m_frozen)
        return;
    m_frozen = false;
    if (m_made.cgroup && m_made.cgroup->canFreeze())
        m_made.cgroup->thaw();
    for (const pid_t process : m_stopped)
        ::kill(process, SIGCONT);
    m_stopped.clear();
    if (!m_closed)
        m_watch->run();
}

Bytes Sandbox::Impl::peakMemory() {
    return m_watch->peak();
}

void Sandbox::Impl::resetPeak() {
    m_watch->resetPeak();
}

void Sandbox::Impl::setCpu(int millis) {
    m_spec.limits.cpuMillis = millis;
    if (m_made.cgroup)
        m_made.cgroup->setCpu(millis);
}

std::vector<pid_t> Sandbox::Impl::members() const {
    if (m_made.cgroup)
        return m_made.cgroup->members();
    return m_init ? descendantsOf(m_init) : std::vector<pid_t>{};
}

bool Sandbox::Impl::owns(int socket) const {
    return anyHolds(members(), peerInode(socket));
}

} // namespace lathe::sandbox
