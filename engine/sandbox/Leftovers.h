#pragma once

#include <string>

namespace lathe::sandbox {

/// The folder for what environments without namespaces call /tmp, of this person alone; made when
/// it is missing. Empty when it cannot be had (someone else made one of that name).
std::string privateFolder();

/// Where this engine makes its cgroups, for whoever sweeps after it from another place (a later
/// session has another cgroup of its own). Written once; the file to remove at the engine's end, or
/// empty.
const std::string& cgroupRecord();

} // namespace lathe::sandbox
