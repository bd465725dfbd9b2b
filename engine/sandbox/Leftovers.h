#pragma once

#include <string>

namespace lathe::sandbox {

/// The folder for what environments without namespaces call /tmp, of this person alone; made when
/// it is missing. Empty when it cannot be had (someone else made one of that name).
std::string privateFolder();

/// Writes down, once, where this engine makes its cgroups: for the guardian, and for whoever sweeps
/// after it from another place (a later session has another cgroup of its own).
void recordCgroups();

} // namespace lathe::sandbox
