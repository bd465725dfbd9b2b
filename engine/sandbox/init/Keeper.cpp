#include "engine/sandbox/init/Keeper.h"

#include "engine/sandbox/ProcessTree.h"
#include "engine/sandbox/Traces.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>

namespace lathe::sandbox {

namespace {

constexpr int retryMilliseconds = 2;
/// After the engine's end: what has not gone by then (a process in an uninterruptible wait) is left
/// to the next engine.
constexpr std::chrono::seconds patience{30};

[[noreturn]] void become(const wire::SpawnRequest& request, const std::vector<int>& descriptors) {
    // Upwards first, so that no descriptor is overwritten before it has been used.
    std::vector<int> copies;
    for (const int descriptor : descriptors)
        copies.push_back(::fcntl(descriptor, F_DUPFD_CLOEXEC, 64));
    int target = STDERR_FILENO;
    for (const int copy : copies)
        ::dup2(copy, target++);
    ::close_range(static_cast<unsigned>(target), ~0U, CLOSE_RANGE_CLOEXEC);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    std::vector<char*> arguments;
    for (const std::string& argument : request.arguments)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    char* environment[] = {nullptr};
    ::execve(arguments.front(), arguments.data(), environment);
    std::perror(arguments.front());
    ::_exit(127);
}

} // namespace

void Keeper::run() {
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_NAME, "lathe-keeper");
    sigset_t all;
    sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, nullptr);
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    const int signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    ::fcntl(m_control, F_SETFD, FD_CLOEXEC);
    wire::send(m_control, wire::Writer{wire::Kind::Ready});

    std::chrono::steady_clock::time_point deadline;
    for (;;) {
        const bool waiting = std::any_of(m_environments.begin(), m_environments.end(),
                                         [](const Environment& one) { return !one.process; });
        pollfd watched[] = {{signals, POLLIN, 0}, {m_control, POLLIN, 0}};
        ::poll(watched, m_engineAlive ? 2 : 1, waiting || !m_engineAlive ? retryMilliseconds : -1);
        signalfd_siginfo ignored[16];
        while (::read(signals, ignored, sizeof ignored) > 0) {
        }
        reap();
        cleanUp();
        if (m_engineAlive) {
            handleMessages();
            deadline = std::chrono::steady_clock::now() + patience;
            continue;
        }
        endAll();
        if (m_environments.empty() || std::chrono::steady_clock::now() > deadline)
            break;
    }
}

void Keeper::handleMessages() {
    wire::Message message;
    for (;;) {
        switch (wire::receive(m_control, message)) {
        case wire::Received::Nothing:
            return;
        case wire::Received::Closed:
            m_engineAlive = false;
            return;
        case wire::Received::Message:
            if (message.kind() == wire::Kind::Spawn)
                spawn(message);
            for (const int descriptor : message.descriptors)
                ::close(descriptor);
        }
    }
}

void Keeper::spawn(wire::Message& message) {
    Environment environment{0, wire::SpawnRequest::decode(message.bytes)};
    const pid_t child = ::fork();
    if (child == 0)
        become(environment.request, message.descriptors);
    // Without a child there is only the cleaning up left to do; the engine sees its socket close.
    environment.process = std::max(child, 0);
    m_environments.push_back(std::move(environment));
}

void Keeper::reap() {
    int status = 0;
    for (pid_t ended; (ended = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;)
        for (Environment& environment : m_environments)
            if (environment.process == ended)
                environment.process = 0;
    killAdopted();
}

void Keeper::killAdopted() const {
    for (const pid_t child : childrenOf(::getpid()))
        if (std::none_of(m_environments.begin(), m_environments.end(),
                         [child](const Environment& one) { return one.process == child; })) {
            killDescendants(child);
            ::kill(child, SIGKILL);
        }
}

void Keeper::endAll() {
    for (const Environment& environment : m_environments) {
        writeTexts(environment.request.writes);
        if (environment.process)
            ::kill(environment.process, SIGKILL);
    }
}

void Keeper::cleanUp() {
    std::erase_if(m_environments, [this](const Environment& environment) {
        return !environment.process && removeTraces(environment.request);
    });
}

bool Keeper::removeTraces(const wire::SpawnRequest& request) const {
    writeTexts(request.writes);
    bool removed = true;
    for (const std::string& cgroup : request.cgroups)
        removed = removeCgroup(cgroup) && removed;
    if (removed && !request.folder.empty())
        removeFolder(request.folder);
    return removed;
}

} // namespace lathe::sandbox
