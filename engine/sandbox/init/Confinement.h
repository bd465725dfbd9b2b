#pragma once

#include <string>
#include <vector>

namespace lathe::sandbox {

/// Gives up, for this process and all that it starts, what no function has on Lambda:
/// privileges, the system calls that only attacks and system tools use (mounting, namespaces,
/// kernel keys, tracing outside), other people's abstract sockets (X11, D-Bus; Linux 6.12). With a
/// non-empty list of folders also every file outside of them (Linux 5.13), and Unix sockets other
/// than pairs.
/// False when the system call filter, which every supported kernel has, could not be set.
bool confine(const std::vector<std::string>& readable, const std::vector<std::string>& writable);

/// The version of Landlock that the running kernel has; 0 when none.
int landlockVersion();

} // namespace lathe::sandbox
