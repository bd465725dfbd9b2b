#include "engine/sandbox/init/Init.h"

#include "engine/sandbox/ProcessTree.h"
#include "engine/sandbox/init/Launch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>

namespace lathe::sandbox {

int Init::run() {
    // Not dumpable: nothing inside may trace this process or look into its descriptors.
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (m_mode == Mode::Plain)
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    sigset_t all;
    sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, nullptr);
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    const int signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    ::fcntl(m_control, F_SETFD, FD_CLOEXEC);

    std::vector<int> shared;
    if (m_mode == Mode::Namespaces)
        shared.push_back(::open("/tmp", O_PATH | O_DIRECTORY | O_CLOEXEC));
    wire::send(m_control, wire::Writer{wire::Kind::Ready}, shared);
    for (const int descriptor : shared)
        ::close(descriptor);

    pollfd watched[] = {{m_control, POLLIN, 0}, {signals, POLLIN, 0}};
    for (;;) {
        if (::poll(watched, 2, -1) < 0 && errno != EINTR)
            break;
        if (watched[1].revents) {
            signalfd_siginfo ignored[16];
            while (::read(signals, ignored, sizeof ignored) > 0) {
            }
            reap();
        }
        if (watched[0].revents && !handleMessages())
            break;
    }
    killEverything();
    return 0;
}

bool Init::handleMessages() {
    wire::Message message;
    for (;;) {
        switch (wire::receive(m_control, message)) {
        case wire::Received::Nothing:
            return true;
        case wire::Received::Closed:
            return false;
        case wire::Received::Message:
            handle(message);
        }
    }
}

void Init::handle(wire::Message& message) {
    switch (message.kind()) {
    case wire::Kind::Join:
        m_joinBy = static_cast<wire::JoinBy>(wire::Reader{message.bytes}.number());
        m_join = message.descriptors;
        return;
    case wire::Kind::Start:
        start(message);
        break;
    case wire::Kind::KillAll:
        // Without a process there is nobody to tell the engine about.
        if (m_main) {
            killEverything();
            reap();
        }
        break;
    case wire::Kind::Terminate:
        terminate();
        break;
    default:
        break;
    }
    for (const int descriptor : message.descriptors)
        ::close(descriptor);
}

void Init::start(wire::Message& message) {
    const wire::StartRequest request = wire::StartRequest::decode(message.bytes);
    if (message.descriptors.size() != 2)
        return;
    m_mainStatus = 0;
    m_mainEnded = false;
    m_main = launch(request, {message.descriptors[0], message.descriptors[1]}, m_joinBy, m_join,
                    m_control);
    if (m_main < 0) {
        m_main = 0;
        wire::send(m_control, wire::Writer{wire::Kind::Failed}.text(
                                  std::string{"no process could be made: "} + strerror(errno)));
        wire::send(m_control, wire::Writer{wire::Kind::Exited}.number(0));
    }
}

void Init::terminate() const {
    if (m_main)
        ::kill(-m_main, SIGTERM);
}

void Init::killEverything() {
    int status = 0;
    for (;;) {
        if (m_mode == Mode::Namespaces)
            ::kill(-1, SIGKILL);
        else
            killDescendants(::getpid());
        // In a namespace nothing can be born any more, so waiting is safe; without one, look again.
        const int options = m_mode == Mode::Namespaces ? __WALL : __WALL | WNOHANG;
        pid_t ended = 0;
        while ((ended = ::waitpid(-1, &status, options)) > 0)
            noteEnd(ended, status);
        if (ended < 0)
            return;
        ::poll(nullptr, 0, 1);
    }
}

void Init::noteEnd(pid_t ended, int status) {
    if (ended != m_main)
        return;
    m_mainStatus = status;
    m_mainEnded = true;
}

void Init::reap() {
    int status = 0;
    for (pid_t ended; (ended = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;)
        noteEnd(ended, status);
    if (!m_main || !m_mainEnded)
        return;
    // What the process leaves behind ends with it: all of its output is then in the pipes.
    killEverything();
    m_main = 0;
    wire::send(m_control,
               wire::Writer{wire::Kind::Exited}.number(static_cast<std::uint32_t>(m_mainStatus)));
}

} // namespace lathe::sandbox
