#include "engine/sandbox/Machine.h"

#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/Trial.h"

#include <utility>

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

Guarantee filesystem(const Abilities& able) {
    if (able.namespaces)
        return {"filesystem", Strength::Enforced, Text::verbatim("bubblewrap"), {}};
    if (able.landlock)
        return {"filesystem", Strength::Enforced, Text::verbatim("Landlock"),
                Text::tr("Functions see the real paths in place of /var/task, /opt and /tmp. {}",
                         able.namespacesAdvice)};
    return {"filesystem",
            Strength::None,
            {},
            Text::tr("Functions can read and write what you can. {}", able.namespacesAdvice)};
}

Guarantee processes(const Abilities& able, const CgroupPlace& place) {
    if (able.namespaces)
        return {"processes",
                Strength::Enforced,
                Text::tr("PID namespace, {}",
                         place.processes ? nameOf(place) : Text::verbatim("RLIMIT_NPROC")),
                {}};
    return {"processes", Strength::Sampled, Text::tr("process tree"),
            Text::tr("Functions can see and signal your processes. {}", able.namespacesAdvice)};
}

Guarantee memory(const CgroupPlace& place) {
    if (place.version != CgroupPlace::Version::None)
        return {"memory", Strength::Enforced, nameOf(place), {}};
    return {"memory", Strength::Sampled, Text::tr("sampled every 2 to 25 ms"), place.advice};
}

Guarantee cpu(const CgroupPlace& place) {
    if (place.cpu)
        return {"cpu", Strength::Enforced, nameOf(place), {}};
    return {
        "cpu",
        Strength::None,
        {},
        Text::tr("Functions run with all of the CPU. {}",
                 place.version == CgroupPlace::Version::None
                     ? place.advice
                     : Text::tr("The cpu controller is not delegated to you: sudo systemctl edit "
                                "user@.service, add [Service] Delegate=cpu memory pids"))};
}

Guarantee tmp(const Abilities& able) {
    if (able.namespaces)
        return {"tmp", Strength::Enforced, Text::verbatim("tmpfs"), {}};
    return {"tmp", Strength::None, Text::tr("a private folder"),
            Text::tr("Its size is not limited. {}", able.namespacesAdvice)};
}

Guarantee freeze(const CgroupPlace& place) {
    if (place.freezer)
        return {"freeze", Strength::Enforced, nameOf(place), {}};
    return {"freeze", Strength::Sampled, Text::verbatim("SIGSTOP"),
            Text::tr("A process can notice that it was stopped. {}", place.advice)};
}

Guarantee cleanup(const Abilities& able) {
    if (able.namespaces)
        return {"cleanup", Strength::Enforced, Text::tr("PID namespace, lathe-init"), {}};
    return {"cleanup", Strength::Sampled, Text::tr("process tree"),
            Text::tr("A hostile function can end its guardian. {}", able.namespacesAdvice)};
}

Guarantee sockets(const Abilities& able) {
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

std::vector<Guarantee> findGuarantees() {
    const Abilities& able = abilities();
    const CgroupPlace none =
        withoutCgroups(Text::tr("LATHE_SANDBOX_WITHOUT takes control groups away."));
    const CgroupPlace& place = takenAway("cgroups") ? none : cgroupPlace();
    return {filesystem(able),
            processes(able, place),
            memory(place),
            cpu(place),
            tmp(able),
            freeze(place),
            {"descriptors", Strength::Enforced, Text::verbatim("RLIMIT_NOFILE"), {}},
            cleanup(able),
            sockets(able)};
}

} // namespace

const std::vector<model::Guarantee>& guarantees() {
    static const std::vector<Guarantee> found = findGuarantees();
    return found;
}

} // namespace lathe::sandbox
