#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace lathe::sandbox {

/// The inode of the socket at the other end of a connected TCP socket between two processes of this
/// machine; 0 when it cannot be found. Asks the kernel for that one socket (NETLINK_SOCK_DIAG),
/// which takes microseconds however many there are.
std::uint64_t peerInode(int socket);

/// Whether one of the processes holds the socket with this inode. Looks at a few thousand of their
/// files and no more: what lies beyond counts as not held.
bool anyHolds(const std::vector<pid_t>& processes, std::uint64_t inode);

} // namespace lathe::sandbox
