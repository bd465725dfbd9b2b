#pragma once

#include "engine/model/Machine.h"

#include <vector>

namespace lathe::sandbox {

/// What this machine can hold a function to, found out once per process by trying (a namespace is
/// made, a cgroup is written), not by looking at version numbers. Thread safe; the first call takes
/// some milliseconds.
const std::vector<model::Guarantee>& guarantees();

/// Removes what engines that were killed have left behind: processes, cgroups, mounts, folders.
void sweepLeftovers();

} // namespace lathe::sandbox
