#pragma once

#include <sys/types.h>

#include <vector>

namespace lathe::sandbox {

/// The processes whose parent is `parent`: a snapshot.
std::vector<pid_t> childrenOf(pid_t parent);

/// Every process below `root` in the process tree, parents before children, without `root` itself.
/// A snapshot: processes come and go.
std::vector<pid_t> descendantsOf(pid_t root);

/// Stops every process below `root` (SIGSTOP) and returns them. New ones do not escape: each is
/// stopped before its children are looked for, until no new one is found.
std::vector<pid_t> stopDescendants(pid_t root);

/// Stops and kills every process below `root`.
void killDescendants(pid_t root);

} // namespace lathe::sandbox
