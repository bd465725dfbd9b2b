#include "engine/sandbox/init/Init.h"

#include "engine/sandbox/ProcessTree.h"
#include "engine/sandbox/init/Launch.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <utility>

namespace lathe::sandbox {

namespace {

constexpr int backlog = 128;

/// Listening on, or connected to, the port of 127.0.0.1; -1 with errno.
int openSocket(wire::Kind kind, std::uint16_t port) {
    const bool isStream = kind != wire::Kind::Receive;
    const int opened = ::socket(AF_INET, (isStream ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC, 0);
    if (opened < 0)
        return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto* name = reinterpret_cast<const sockaddr*>(&address);
    const int on = 1;
    ::setsockopt(opened, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    // On loopback a connection is made or refused at once; where a backlog is full it comes later.
    const bool done =
        kind != wire::Kind::Connect
            ? ::bind(opened, name, sizeof address) == 0 &&
                  (!isStream || ::listen(opened, backlog) == 0)
            : ::fcntl(opened, F_SETFL, O_NONBLOCK) == 0 &&
                  (::connect(opened, name, sizeof address) == 0 || errno == EINPROGRESS);
    if (done)
        return opened;
    const int reason = errno;
    ::close(opened);
    errno = reason;
    return -1;
}

} // namespace

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
        killAll();
        break;
    case wire::Kind::Signal:
        signal(message);
        break;
    case wire::Kind::Listen:
    case wire::Kind::Connect:
    case wire::Kind::Receive:
    case wire::Kind::Network:
        sendSocket(message);
        break;
    default:
        break;
    }
    for (const int descriptor : message.descriptors)
        ::close(descriptor);
}

void Init::start(wire::Message& message) {
    const wire::StartRequest request = wire::StartRequest::decode(message.bytes);
    if (message.descriptors.size() < 2)
        return;
    Ends ends{message.descriptors[0], message.descriptors[1]};
    if (message.descriptors.size() > 2)
        ends.socket = message.descriptors[2];
    m_company = m_company || request.process != wire::mainProcess;
    const pid_t id = launch(request, ends, m_joinBy, m_join, m_control);
    if (id > 0) {
        m_started.push_back({request.process, id, {}});
        return;
    }
    wire::send(m_control, wire::Writer{wire::Kind::Failed}
                              .number(request.process)
                              .text(std::string{"no process could be made: "} + strerror(errno)));
    tellEnd(request.process, 0);
}

void Init::signal(wire::Message& message) const {
    wire::Reader reader{message.bytes};
    const std::uint64_t process = reader.number();
    const int number = static_cast<int>(reader.number());
    for (const Started& started : m_started)
        if (started.process == process)
            ::kill(-started.id, number);
}

void Init::sendSocket(wire::Message& message) const {
    wire::Reader reader{message.bytes};
    const std::uint64_t request = reader.number();
    const int opened =
        message.kind() == wire::Kind::Network
            ? ::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC)
            : openSocket(message.kind(), static_cast<std::uint16_t>(reader.number()));
    const int reason = opened < 0 ? errno : 0;
    wire::send(
        m_control,
        wire::Writer{wire::Kind::Socket}.number(request).number(static_cast<std::uint64_t>(reason)),
        opened < 0 ? std::vector<int>{} : std::vector<int>{opened});
    if (opened >= 0)
        ::close(opened);
}

void Init::killAll() {
    // Without a process there is nobody to tell the engine about.
    if (m_started.empty() && !m_company)
        return;
    killEverything();
    reap();
    if (std::exchange(m_company, false))
        wire::send(m_control, wire::Writer{wire::Kind::Gone});
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
    for (Started& started : m_started)
        if (started.id == ended)
            started.status = status;
}

void Init::reap() {
    int status = 0;
    for (pid_t ended; (ended = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;)
        noteEnd(ended, status);
    const auto over = [](const Started& started) { return started.status.has_value(); };
    if (std::none_of(m_started.begin(), m_started.end(), over))
        return;
    // What the process leaves behind ends with it: all of its output is then in the pipes.
    if (!m_company)
        killEverything();
    for (const Started& started : m_started)
        if (started.status)
            tellEnd(started.process, *started.status);
    std::erase_if(m_started, over);
}

void Init::tellEnd(std::uint64_t process, int status) const {
    wire::send(m_control, wire::Writer{wire::Kind::Exited}.number(process).number(
                              static_cast<std::uint32_t>(status)));
}

} // namespace lathe::sandbox
