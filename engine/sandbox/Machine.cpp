#include "engine/sandbox/Machine.h"

#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/Trial.h"

#include <unistd.h>

namespace lathe::sandbox {

namespace {

using model::Guarantee;
using Strength = Guarantee::Strength;

Text nameOf(const CgroupPlace& place) {
    switch (place.version) {
    case CgroupPlace::Version::V1:
        return Text::verbatim("cgroup v1");
    case CgroupPlace::Version::V2:
        return Text::verbatim("cgroup v2");
    case CgroupPlace::Version::None:
        break;
    }
    return {};
}

/// Two sentences after each other, either of which may be missing.
Text both(const Text& first, const Text& second) {
    if (first.empty() || second.empty())
        return first.empty() ? second : first;
    return Text::tr("{} {}", first, second);
}

Guarantee filesystem(const Abilities& able) {
    if (able.namespaces)
        return {"filesystem", Strength::Enforced, Text::verbatim("bubblewrap"), {}};
    if (able.landlock)
        return {
            "filesystem", Strength::Enforced, Text::verbatim("Landlock"),
            both(Text::tr("Functions see the real paths in place of /var/task and /opt; /tmp by "
                          "that name is closed to them, their language's temporary folder "
                          "(tempfile, os.tmpdir()) is not."),
                 able.namespacesAdvice)};
    return {"filesystem",
            Strength::None,
            {},
            both(Text::tr("Functions can read and write what you can."), able.namespacesAdvice)};
}

Guarantee processes(const Abilities& able, const CgroupPlace& place, Person person) {
    // The kernel exempts root from RLIMIT_NPROC, also inside of a user namespace.
    const bool counted = place.processes || person != Person::Root;
    const Text uncounted =
        counted ? Text{} : Text::tr("As root their number is not limited: run Lathe as yourself.");
    if (!able.namespaces)
        return {"processes", Strength::Sampled, Text::tr("process tree"),
                both(able.socketScope ? Text::tr("Functions can see your processes.")
                                      : Text::tr("Functions can see and signal your processes."),
                     both(uncounted, able.namespacesAdvice))};
    if (!counted)
        return {"processes", Strength::Sampled, Text::tr("PID namespace"),
                both(uncounted, place.advice)};
    return {"processes",
            Strength::Enforced,
            Text::tr("PID namespace, {}",
                     place.processes ? nameOf(place) : Text::verbatim("RLIMIT_NPROC")),
            {}};
}

Guarantee memory(const CgroupPlace& place) {
    if (place.version != CgroupPlace::Version::None)
        return {"memory", Strength::Enforced, nameOf(place), {}};
    return {"memory", Strength::Sampled, Text::tr("sampled every 2 to 25 ms"),
            both(Text::tr("Files in memory (memfd_create) do not count."), place.advice)};
}

Guarantee cpu(const CgroupPlace& place) {
    if (place.cpu)
        return {"cpu", Strength::Enforced, nameOf(place), {}};
    return {"cpu",
            Strength::None,
            {},
            both(Text::tr("Functions run with all of the CPU."),
                 place.version == CgroupPlace::Version::None
                     ? place.advice
                     : Text::tr("The cpu controller is not delegated to you: sudo systemctl edit "
                                "user@.service, add [Service] Delegate=cpu memory pids"))};
}

Guarantee tmp(const Abilities& able) {
    if (able.namespaces)
        return {"tmp", Strength::Enforced, Text::verbatim("tmpfs"), {}};
    return {"tmp", Strength::None, Text::tr("a private folder"),
            both(Text::tr("Its size is not limited."), able.namespacesAdvice)};
}

Guarantee freeze(const CgroupPlace& place) {
    if (place.freezer)
        return {"freeze", Strength::Enforced, nameOf(place), {}};
    return {"freeze", Strength::Sampled, Text::verbatim("SIGSTOP"),
            both(Text::tr("A process can notice that it was stopped."), place.advice)};
}

Guarantee cleanup(const Abilities& able) {
    if (able.namespaces)
        return {"cleanup",
                Strength::Enforced,
                Text::tr("PID namespace, {}", std::string{"lathe-init"}),
                {}};
    return {"cleanup", Strength::Sampled, Text::tr("process tree"),
            both(able.socketScope ? Text{} : Text::tr("A hostile function can end its guardian."),
                 able.namespacesAdvice)};
}

Guarantee sockets(const Abilities& able) {
    if (!able.namespaces)
        return {
            "sockets", Strength::Enforced, Text::verbatim("seccomp"),
            both(Text::tr(
                     "Functions cannot use Unix sockets: they would reach those of your desktop."),
                 able.namespacesAdvice)};
    if (able.socketScope)
        return {"sockets", Strength::Enforced, Text::verbatim("Landlock"), {}};
    return {
        "sockets",
        Strength::None,
        {},
        Text::tr(
            "Functions reach sockets of your desktop that have no file (X11, D-Bus): Linux 6.12 or "
            "newer prevents that.")};
}

Guarantee network(const Abilities& able) {
    if (!able.namespaces)
        return {"network",
                Strength::None,
                {},
                both(Text::tr("The extensions of all functions share the ports of this machine."),
                     able.namespacesAdvice)};
    const Text means = Text::tr("network namespace");
    if (able.wayOut)
        return {"network", Strength::Enforced, means, {}};
    return {"network", Strength::Enforced, means,
            Text::tr("Functions with extensions have no way out to the internet: sudo apt install "
                     "passt")};
}

std::vector<Guarantee> findGuarantees() {
    const CgroupPlace none =
        withoutCgroups(Text::tr("LATHE_SANDBOX_WITHOUT takes control groups away."));
    return guaranteesOf(abilities(), takenAway("cgroups") ? none : cgroupPlace(),
                        ::getuid() == 0 ? Person::Root : Person::Ordinary);
}

} // namespace

std::vector<Guarantee> guaranteesOf(const Abilities& able, const CgroupPlace& place,
                                    Person person) {
    return {filesystem(able),
            processes(able, place, person),
            memory(place),
            cpu(place),
            tmp(able),
            freeze(place),
            {"descriptors", Strength::Enforced, Text::verbatim("RLIMIT_NOFILE"), {}},
            cleanup(able),
            sockets(able),
            network(able)};
}

const std::vector<model::Guarantee>& guarantees() {
    static const std::vector<Guarantee> found = findGuarantees();
    return found;
}

} // namespace lathe::sandbox
