#include "engine/sandbox/init/Guardian.h"

#include "engine/sandbox/ProcessTree.h"
#include "engine/sandbox/Traces.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

namespace lathe::sandbox {

namespace {

/// While there is something to kill or to remove.
constexpr int retryMilliseconds = 2;
/// What has not gone by then is left to the next engine.
constexpr std::chrono::seconds patience{30};

/// The process in "lathe-PID-START".
pid_t processIn(const std::string& key) {
    const auto dash = key.find('-');
    return dash == std::string::npos
               ? 0
               : static_cast<pid_t>(std::strtol(key.c_str() + dash + 1, nullptr, 10));
}

} // namespace

Guardian::Guardian(std::string key, std::string folder)
    : m_key(std::move(key))
    , m_folder(std::move(folder))
    , m_engine(static_cast<int>(::syscall(SYS_pidfd_open, processIn(m_key), 0))) {}

bool Guardian::run(int control) {
    if (m_engine < 0)
        return true;
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_NAME, "lathe-guardian");
    sigset_t all;
    sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, nullptr);
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    const int signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    const bool keeper = watch(signals);
    // The guardian takes no orders, and at its end nobody does.
    ::close(keeper ? signals : control);
    return keeper;
}

void Guardian::cleanUp() {
    pollfd end{m_engine, POLLIN, 0};
    if (m_engine >= 0 && ::poll(&end, 1, std::chrono::milliseconds{patience}.count()) != 1)
        return;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!sweep() && std::chrono::steady_clock::now() < deadline) {
        ::poll(nullptr, 0, retryMilliseconds);
        reap();
    }
}

bool Guardian::watch(int signals) {
    bool engineAlive = true;
    while (engineAlive || m_keeper) {
        // From here and not from the engine, which may not be allowed to put one into this cgroup.
        if (m_keeperKilled && engineAlive) {
            m_keeperKilled = false;
            m_keeper = std::max(::fork(), 0);
            if (!m_keeper)
                return true;
        }
        pollfd watched[] = {{signals, POLLIN, 0}, {m_engine, POLLIN, 0}};
        ::poll(watched, engineAlive ? 2 : 1, killAdopted() ? retryMilliseconds : -1);
        engineAlive = engineAlive && !watched[1].revents;
        signalfd_siginfo ignored[16];
        while (::read(signals, ignored, sizeof ignored) > 0) {
        }
        reap();
    }
    return false;
}

void Guardian::reap() {
    int status = 0;
    for (pid_t ended; (ended = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;)
        if (ended == m_keeper) {
            m_keeper = 0;
            m_keeperKilled = WIFSIGNALED(status);
        }
    killAdopted();
}

bool Guardian::killAdopted() const {
    bool any = false;
    for (const pid_t child : childrenOf(::getpid()))
        if (child != m_keeper) {
            any = true;
            killDescendants(child);
            ::kill(child, SIGKILL);
        }
    return any;
}

bool Guardian::sweep() const {
    const std::string record = m_folder + "/" + m_key;
    std::vector<std::string> cgroups;
    std::ifstream places{record};
    for (std::string place; std::getline(places, place);)
        for (std::string& found : foldersOf(m_key, place))
            cgroups.push_back(std::move(found));
    if (!removeCgroups(cgroups))
        return false;
    for (const std::string& folder : foldersOf(m_key, m_folder))
        removeFolder(folder);
    std::remove(record.c_str());
    return childrenOf(::getpid()).empty();
}

} // namespace lathe::sandbox
