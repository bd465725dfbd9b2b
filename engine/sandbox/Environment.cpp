#include "engine/sandbox/Environment.h"

#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/KeeperClient.h"
#include "engine/sandbox/Layout.h"
#include "engine/sandbox/Leftovers.h"
#include "engine/sandbox/Trial.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace fs = std::filesystem;

namespace lathe::sandbox {

namespace {

constexpr const char* devicesForAll[] = {"/dev/null",   "/dev/zero",    "/dev/full",
                                         "/dev/random", "/dev/urandom", "/dev/tty"};

Descriptor memoryFile(const char* name, const std::string& content) {
    Descriptor file{::memfd_create(name, MFD_CLOEXEC)};
    if (::pwrite(file.get(), content.data(), content.size(), 0) !=
        static_cast<ssize_t>(content.size()))
        file.reset();
    return file;
}

Result<void> checkBinds(const std::vector<Bind>& binds) {
    for (const Bind& bind : binds)
        if (std::error_code ignored; !fs::exists(bind.host, ignored))
            return Error{"Sandbox.BindMissing",
                         Text::tr("{} does not exist, which functions should see as {}.",
                                  bind.host.string(), bind.inside.string())};
    return {};
}

Result<void> makePlainFolder(const Spec& spec, const std::string& name, Environment& made) {
    const std::string parent = privateFolder();
    if (parent.empty())
        return Error{"Sandbox.NoTmp", Text::tr("No private folder for /tmp could be made below {}.",
                                               fs::temp_directory_path().string())};
    made.tmp = parent + "/" + name;
    if (::mkdir(made.tmp.c_str(), 0700) != 0)
        return systemError("Sandbox.NoTmp", Text::tr("{} could not be made", made.tmp), errno);
    made.paths.add("/tmp", made.tmp);
    made.readable = systemPaths();
    made.readable.insert(made.readable.end(), {"/proc", "/etc/passwd", "/etc/group"});
    made.writable.assign(std::begin(devicesForAll), std::end(devicesForAll));
    made.writable.push_back(made.tmp);
    for (const Bind& bind : spec.binds) {
        made.paths.add(bind.inside, bind.host);
        (bind.writable ? made.writable : made.readable).push_back(bind.host.string());
    }
    return {};
}

wire::SpawnRequest spawnRequest(const Spec& spec, const Environment& made) {
    wire::SpawnRequest request;
    request.arguments = made.namespaces
                            ? bubblewrapCommand(spec.binds, spec.limits.tmp, helperPath(), "init",
                                                made.ownNetwork ? Network::Own : Network::Shared)
                            : std::vector<std::string>{helperPath(), "init-plain"};
    request.folder = made.tmp;
    if (made.cgroup) {
        request.writes = made.cgroup->thawWrites();
        request.cgroups = made.cgroup->folders();
    }
    return request;
}

Result<void> noSocket() {
    return systemError("Sandbox.NoSocket", Text::tr("no socket for the environment"), errno);
}

/// Has the keeper start the init, with a socket to it.
Result<void> launch(const Spec& spec, Environment& made) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return noSocket();
    made.control.reset(ends[0]);
    const Descriptor theirs{ends[1]};
    const int on = 1;
    ::setsockopt(made.control.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
    made.launchErrors.reset(::memfd_create("errors", MFD_CLOEXEC));
    const Descriptor passwd = memoryFile("passwd", passwdInside);
    const Descriptor group = memoryFile("group", groupInside);
    const Descriptor hosts = memoryFile("hosts", hostsInside());
    const Descriptor resolver = memoryFile("resolver", resolverFileInside());
    if (!made.launchErrors || !passwd || !group || !hosts || !resolver)
        return noSocket();
    std::vector<int> descriptors{made.launchErrors.get(), theirs.get()};
    if (made.namespaces)
        descriptors.insert(descriptors.end(), {passwd.get(), group.get(), hosts.get()});
    if (made.ownNetwork)
        descriptors.push_back(resolver.get());
    if (made.cgroup)
        recordCgroups();
    if (Result<void> spawned =
            KeeperClient::instance().spawn(spawnRequest(spec, made), descriptors);
        !spawned)
        return spawned;
    // Without this it would run, but without limits.
    if (made.cgroup && !wire::send(made.control.get(),
                                   wire::Writer{wire::Kind::Join}.number(
                                       static_cast<std::uint64_t>(made.cgroup->joinBy())),
                                   made.cgroup->joinDescriptors()))
        return noSocket();
    return {};
}

void undo(const Environment& made) {
    if (made.cgroup)
        for (const std::string& folder : made.cgroup->folders())
            ::rmdir(folder.c_str());
    if (!made.tmp.empty())
        ::rmdir(made.tmp.c_str());
}

/// Each environment needs some fifteen, and a thousand may run; the limit of 1,024 that shells set
/// is for programs that use select().
bool allowDescriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    limit.rlim_cur = limit.rlim_max;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

} // namespace

Result<Environment> makeEnvironment(const Spec& spec) {
    static std::atomic<int> count{0};
    [[maybe_unused]] static const bool allowed = allowDescriptors();
    if (Result<void> checked = checkBinds(spec.binds); !checked)
        return checked.error();
    const std::string name = fmt::format("{}-{}", engineKey(), ++count);
    Environment made;
    made.namespaces = spec.means.namespaces && abilities().namespaces;
    made.ownNetwork = made.namespaces && spec.network == Network::Own;
    if (!made.namespaces)
        if (Result<void> folder = makePlainFolder(spec, name, made); !folder)
            return folder.error();
    if (spec.means.cgroups && !takenAway("cgroups"))
        made.cgroup = makeCgroup(cgroupPlace(), name, spec.limits);
    if (Result<void> launched = launch(spec, made); !launched) {
        undo(made);
        return launched.error();
    }
    return made;
}

} // namespace lathe::sandbox
