#include "engine/sandbox/KeeperClient.h"

#include "engine/base/Paths.h"
#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/Leftovers.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <cerrno>

extern char** environ;

namespace lathe::sandbox {

namespace {

constexpr int launcherPatienceMs = 2000;

struct Actions {
    posix_spawn_file_actions_t actions;
    Actions() { ::posix_spawn_file_actions_init(&actions); }
    ~Actions() { ::posix_spawn_file_actions_destroy(&actions); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

/// Starts argv with `socket` as descriptor 3, nothing else open, and in a session of its own: a
/// Ctrl+C in the engine's terminal must not end it before the engine has said its farewells.
int spawnDetached(const std::vector<std::string>& arguments, int socket, pid_t& child) {
    Actions files;
    ::posix_spawn_file_actions_addopen(&files.actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files.actions, 1, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&files.actions, 2, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files.actions, socket, 3);
    ::posix_spawn_file_actions_addclosefrom_np(&files.actions, 4);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    const int failure = ::posix_spawn(&child, pointers.front(), &files.actions, &attributes,
                                      pointers.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    return failure;
}

} // namespace

std::string helperPath() {
    return siblingExecutable("lathe-init").string();
}

KeeperClient& KeeperClient::instance() {
    // Never destroyed: the keeper's notice that the engine is gone is the kernel closing the
    // socket.
    static KeeperClient* const client = new KeeperClient;
    return *client;
}

Result<void> KeeperClient::start(const std::vector<std::string>& launcher) {
    std::vector<std::string> arguments = launcher;
    arguments.insert(arguments.end(), {helperPath(), "keep", engineKey(), privateFolder()});
    if (helperPath().empty())
        return Error{
            "Sandbox.HelperMissing",
            Text::tr(
                "lathe-init was not found beside this program: the installation is incomplete.")};
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return systemError("Sandbox.KeeperFailed", Text::tr("no socket for lathe-init"), errno);
    m_socket.reset(ends[0]);
    // The one before, if it has ended.
    if (m_child && ::waitpid(m_child, nullptr, WNOHANG) == m_child)
        m_child = 0;
    // Above 3, so that being copied to 3 also drops its close-on-exec mark.
    const Descriptor theirs{::fcntl(ends[1], F_DUPFD_CLOEXEC, 10)};
    ::close(ends[1]);
    const int on = 1;
    ::setsockopt(m_socket.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
    if (const int failure = spawnDetached(arguments, theirs.get(), m_child); failure != 0) {
        m_socket.reset();
        return systemError("Sandbox.KeeperFailed", Text::tr("lathe-init could not be started"),
                           failure);
    }
    return {};
}

Result<void> KeeperClient::spawn(const wire::SpawnRequest& request,
                                 const std::vector<int>& descriptors) {
    const std::lock_guard lock{m_mutex};
    const wire::Writer message = request.encode();
    if (m_socket && wire::send(m_socket.get(), message, descriptors))
        return {};
    // Only a dead keeper is replaced: a living one would take all environments with it.
    if (m_socket && errno != EPIPE && errno != ECONNRESET)
        return systemError("Sandbox.KeeperFailed", Text::tr("lathe-init does not take orders"),
                           errno);
    if (Result<void> started = start({}); !started)
        return started;
    if (wire::send(m_socket.get(), message, descriptors))
        return {};
    return systemError("Sandbox.KeeperFailed", Text::tr("lathe-init does not take orders"), errno);
}

void KeeperClient::revive() {
    const std::lock_guard lock{m_mutex};
    pollfd end{m_socket.get(), 0, 0};
    if (m_socket && ::poll(&end, 1, 0) == 1)
        (void)start({});
}

pid_t KeeperClient::startWith(const std::vector<std::string>& launcher) {
    const std::lock_guard lock{m_mutex};
    if (!start(launcher))
        return 0;
    pollfd ready{m_socket.get(), POLLIN, 0};
    wire::Message message;
    if (::poll(&ready, 1, launcherPatienceMs) == 1 &&
        wire::receive(m_socket.get(), message) == wire::Received::Message)
        return message.sender;
    m_socket.reset();
    return 0;
}

} // namespace lathe::sandbox
