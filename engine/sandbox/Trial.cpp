#include "engine/sandbox/Trial.h"

#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/KeeperClient.h"
#include "engine/sandbox/Layout.h"
#include "engine/sandbox/WayOut.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cstdlib>
#include <vector>

namespace lathe::sandbox {

namespace {

struct Outcome {
    bool success = false;
    Text errors;
};

/// Runs a command to its end, with what a sandbox gets as descriptors 4 to 6.
Outcome tryOut(const std::vector<std::string>& arguments) {
    const Descriptor errors{::memfd_create("errors", MFD_CLOEXEC)};
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, errors.get(), 2);
    ::posix_spawn_file_actions_addopen(&files, 4, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, 5, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, 6, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&files, 7);
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    char* environment[] = {nullptr};
    pid_t child = 0;
    const int failure =
        ::posix_spawn(&child, pointers.front(), &files, nullptr, pointers.data(), environment);
    ::posix_spawn_file_actions_destroy(&files);
    if (failure != 0)
        return {false, Text::tr("{} could not be started", arguments.front())};
    int status = 0;
    ::waitpid(child, &status, 0);
    std::string text(4096, '\0');
    text.resize(static_cast<std::size_t>(
        std::max<ssize_t>(0, ::pread(errors.get(), text.data(), text.size(), 0))));
    while (text.ends_with('\n'))
        text.pop_back();
    return {WIFEXITED(status) && WEXITSTATUS(status) == 0, Text::verbatim(std::move(text))};
}

Text adviceOn(const Text& errors) {
    if (readText("/proc/sys/kernel/apparmor_restrict_unprivileged_userns").starts_with("1"))
        return Text::tr(
            "AppArmor keeps bubblewrap from making namespaces: install apparmor-profiles and "
            "copy /usr/share/apparmor/extra-profiles/bwrap-userns-restrict to /etc/apparmor.d, "
            "then run: sudo systemctl reload apparmor");
    if (readText("/proc/sys/kernel/unprivileged_userns_clone").starts_with("0"))
        return Text::tr("Unprivileged namespaces are switched off: sudo sysctl "
                        "kernel.unprivileged_userns_clone=1");
    if (readText("/proc/sys/user/max_user_namespaces") == "0\n")
        return Text::tr(
            "User namespaces are switched off: sudo sysctl user.max_user_namespaces=10000");
    return Text::tr("bubblewrap cannot make namespaces here ({}); a container must be started "
                    "with the right to.",
                    errors);
}

Abilities findAbilities() {
    Abilities found;
    const std::string helper = helperPath();
    if (helper.empty()) {
        found.namespacesAdvice = Text::tr(
            "lathe-init was not found beside this program: the installation is incomplete.");
        return found;
    }
    found.wayOut = !pastaPath().empty();
    found.landlock = tryOut({helper, "landlock"}).success;
    found.socketScope = tryOut({helper, "scope"}).success;
    if (takenAway("namespaces")) {
        found.namespacesAdvice = Text::tr("LATHE_SANDBOX_WITHOUT takes namespaces away.");
    } else if (bubblewrapPath().empty()) {
        found.namespacesAdvice = Text::tr("Install bubblewrap (sudo apt install bubblewrap).");
    } else {
        const Outcome outcome = tryOut(bubblewrapCommand({}, Bytes::mebi(1), helper, "probe"));
        found.namespaces = outcome.success;
        if (!outcome.success)
            found.namespacesAdvice = adviceOn(outcome.errors);
    }
    return found;
}

} // namespace

bool takenAway(const char* means) {
    const char* list = std::getenv("LATHE_SANDBOX_WITHOUT");
    return list && hasWord(list, means);
}

const Abilities& abilities() {
    static const Abilities found = findAbilities();
    return found;
}

} // namespace lathe::sandbox
