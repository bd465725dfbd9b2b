#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/CgroupHierarchies.h"
#include "engine/sandbox/CgroupV2.h"
#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/KeeperClient.h"

#include <fcntl.h>
#include <linux/sched.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <csignal>
#include <cstdlib>

namespace lathe::sandbox {

namespace {

/// Whether a process can be born in the cgroup: the permission is about the ancestor that both
/// share, which no look at the folder tells.
bool canBeBornIn(const std::string& folder) {
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    clone_args arguments{};
    arguments.flags = CLONE_INTO_CGROUP;
    arguments.exit_signal = SIGCHLD;
    arguments.cgroup = static_cast<std::uint64_t>(directory.get());
    const long child = ::syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == 0)
        ::syscall(SYS_exit_group, 0);
    if (child < 0)
        return false;
    ::waitpid(static_cast<pid_t>(child), nullptr, 0);
    return true;
}

void describe(const std::string& folder, CgroupPlace& place) {
    const std::string enabled = readText(folder + "/cgroup.subtree_control");
    place.version = CgroupPlace::Version::V2;
    place.folders = {{"", folder}};
    place.cpu = hasWord(enabled, "cpu");
    place.processes = hasWord(enabled, "pids");
    place.freezer = true;
}

/// The engine's own folder below `parent`, with controllers for its children.
bool makeOwnFolder(const std::string& parent, CgroupPlace& place) {
    if (::access(parent.c_str(), W_OK) != 0 || !enableControllers(parent))
        return false;
    const std::string folder = parent + "/" + engineKey();
    if (::mkdir(folder.c_str(), 0755) != 0)
        return false;
    const std::string trial = folder + "/trial";
    const bool works =
        enableControllers(folder) && ::mkdir(trial.c_str(), 0755) == 0 && canBeBornIn(trial);
    if (works)
        describe(folder, place);
    // Made again with the first environment, for which there is a keeper to remove it.
    ::rmdir(trial.c_str());
    ::rmdir(folder.c_str());
    return works;
}

bool findV2(const CgroupHierarchies& hierarchies, CgroupPlace& place) {
    const std::string& mount = hierarchies.unifiedMount;
    if (mount.empty() || hierarchies.unifiedOwn.empty())
        return false;
    // The processes beside us keep our own cgroup from having controllers for children, so it is
    // mostly one of the folders above: a slice of the person's own systemd.
    for (std::string folder = hierarchies.unifiedOwn; folder.size() >= mount.size();
         folder.resize(folder.rfind('/')))
        if (makeOwnFolder(folder, place))
            return true;
    return false;
}

bool findV1(const CgroupHierarchies& hierarchies, CgroupPlace& place) {
    CgroupPlace found;
    for (const auto& [controller, folder] : hierarchies.own) {
        const std::string trial = fmt::format("{}/{}-trial", folder, engineKey());
        if (::mkdir(trial.c_str(), 0755) != 0)
            continue;
        ::rmdir(trial.c_str());
        found.folders[controller] = folder;
    }
    if (!found.folders.contains("memory"))
        return false;
    found.version = CgroupPlace::Version::V1;
    found.cpu = found.folders.contains("cpu");
    found.processes = found.folders.contains("pids");
    found.freezer = found.folders.contains("freezer");
    place = found;
    return true;
}

std::string programOnPath(const char* name) {
    for (const char* folder : {"/usr/bin/", "/bin/"})
        if (const std::string path = folder + std::string{name}; ::access(path.c_str(), X_OK) == 0)
            return path;
    return {};
}

/// A cgroup with processes has no controllers for its children: moves keeper and guardian down.
bool stepAside(const std::string& scope) {
    const std::string leaf = scope + "/keeper";
    if (::mkdir(leaf.c_str(), 0755) != 0)
        return false;
    for (const pid_t process : parseMembers(readText(scope + "/cgroup.procs")))
        if (!writeText(leaf + "/cgroup.procs", std::to_string(process)))
            return false;
    return true;
}

/// Has the person's systemd make a scope whose cgroup is ours, with the keeper in it. Sessions of
/// ssh and of text consoles need this: nothing above them is writable.
bool askSystemd(const CgroupHierarchies& hierarchies, CgroupPlace& place) {
    const std::string program = programOnPath("systemd-run");
    // After su the variable is missing, but not the systemd of a person who is logged in elsewhere.
    const char* given = std::getenv("XDG_RUNTIME_DIR");
    const std::string runtime = given ? given : fmt::format("/run/user/{}", ::getuid());
    if (program.empty() || hierarchies.unifiedMount.empty() ||
        ::access((runtime + "/systemd/private").c_str(), F_OK) != 0)
        return false;
    const pid_t keeper = KeeperClient::instance().startWith(
        {programOnPath("env"), "XDG_RUNTIME_DIR=" + runtime, program, "--user", "--scope",
         "--quiet", "--collect", "-p", "Delegate=yes", "--"});
    const std::string process = std::to_string(keeper);
    if (!keeper)
        return false;
    const CgroupHierarchies scope = parseHierarchies(readText("/proc/" + process + "/mountinfo"),
                                                     readText("/proc/" + process + "/cgroup"));
    if (scope.unifiedOwn == hierarchies.unifiedOwn || !stepAside(scope.unifiedOwn) ||
        !enableControllers(scope.unifiedOwn))
        return false;
    const std::string folder = scope.unifiedOwn + "/" + engineKey();
    if (::mkdir(folder.c_str(), 0755) != 0 || !enableControllers(folder))
        return false;
    describe(folder, place);
    ::rmdir(folder.c_str());
    return true;
}

Text adviceWithoutCgroups(const CgroupHierarchies& hierarchies) {
    if (hierarchies.unifiedMount.empty() && hierarchies.own.empty())
        return Text::tr("No control groups are mounted at /sys/fs/cgroup.");
    if (hierarchies.unifiedMount.empty())
        return Text::tr("The control groups (version 1) belong to root: boot with "
                        "systemd.unified_cgroup_hierarchy=1, or run as root.");
    return Text::tr(
        "No control group with a memory controller may be changed from here: log in through "
        "systemd (systemctl --user must answer), or give the container a writable "
        "/sys/fs/cgroup.");
}

CgroupPlace findPlace() {
    const CgroupHierarchies hierarchies = ownHierarchies();
    CgroupPlace place;
    if (!findV2(hierarchies, place) && !findV1(hierarchies, place) &&
        !askSystemd(hierarchies, place))
        place = withoutCgroups(adviceWithoutCgroups(hierarchies));
    return place;
}

} // namespace

CgroupPlace withoutCgroups(Text advice) {
    CgroupPlace place;
    place.advice = std::move(advice);
    return place;
}

const CgroupPlace& cgroupPlace() {
    static const CgroupPlace place = findPlace();
    return place;
}

} // namespace lathe::sandbox
