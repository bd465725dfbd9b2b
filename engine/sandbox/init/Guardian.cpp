#include "engine/sandbox/init/Guardian.h"

#include "engine/sandbox/ProcessTree.h"
#include "engine/sandbox/Traces.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

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

bool Guardian::run(int control) {
    const int engine = static_cast<int>(::syscall(SYS_pidfd_open, processIn(m_key), 0));
    if (engine < 0)
        return true;
    sigset_t all;
    sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, nullptr);
    m_keeper = ::fork();
    if (m_keeper <= 0) {
        ::close(engine);
        return true;
    }
    // Its closing is the notice of the keeper's end.
    ::close(control);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_NAME, "lathe-guardian");
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    watch(engine, ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK));
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!sweep() && std::chrono::steady_clock::now() < deadline) {
        ::poll(nullptr, 0, retryMilliseconds);
        reap();
    }
    return false;
}

void Guardian::watch(int engine, int signals) {
    bool engineAlive = true;
    while (engineAlive || m_keeper) {
        const bool adopted = !m_keeper && !childrenOf(::getpid()).empty();
        pollfd watched[] = {{signals, POLLIN, 0}, {engine, POLLIN, 0}};
        ::poll(watched, engineAlive ? 2 : 1, adopted ? retryMilliseconds : -1);
        engineAlive = engineAlive && !watched[1].revents;
        signalfd_siginfo ignored[16];
        while (::read(signals, ignored, sizeof ignored) > 0) {
        }
        reap();
    }
}

void Guardian::reap() {
    int status = 0;
    for (pid_t ended; (ended = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;)
        if (ended == m_keeper)
            m_keeper = 0;
    if (!m_keeper)
        killDescendants(::getpid());
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
