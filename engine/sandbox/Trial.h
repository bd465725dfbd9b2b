#pragma once

#include "engine/base/Text.h"

namespace lathe::sandbox {

/// What a trial of the helper showed on this machine.
struct Abilities {
    /// Namespaces and mounts, made by bubblewrap.
    bool namespaces = false;
    /// Why not, and what to do about it; empty when they can be made.
    Text namespacesAdvice;
    /// Programs that connect an environment's own network with the machine's.
    bool wayOut = false;
    /// Landlock can confine a process to folders.
    bool landlock = false;
    /// Landlock can keep a process from sockets outside that have no file (X11, D-Bus).
    bool socketScope = false;
};

/// Found out on the first call, by running the helper in namespaces (some 20 ms). Thread safe.
const Abilities& abilities();

/// Whether $LATHE_SANDBOX_WITHOUT names this means.
bool takenAway(const char* means);

} // namespace lathe::sandbox
