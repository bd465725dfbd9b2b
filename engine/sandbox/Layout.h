#pragma once

#include "engine/sandbox/Sandbox.h"

#include <string>
#include <vector>

namespace lathe::sandbox {

/// bwrap, by its full path; empty when it is not installed.
std::string bubblewrapPath();

/// The folders and files of the host that every environment may read: programs, libraries and the
/// part of /etc that they need. Only those that exist.
std::vector<std::string> systemPaths();

/// The command line that makes the environment's namespaces and mounts and runs `helper` in them,
/// in `mode` (see init/main.cpp). The process finds its control socket as descriptor 3; bubblewrap
/// reads /etc/passwd, /etc/group and /etc/hosts from 4, 5 and 6, and where there is a way out of a
/// network of its own /etc/resolv.conf from 7.
std::vector<std::string> bubblewrapCommand(const std::vector<Bind>& binds, Bytes tmp,
                                           const std::string& helper, const std::string& mode,
                                           Network network = Network::Shared);

/// /etc/passwd and /etc/group inside: root and Lambda's sandbox user.
extern const std::string passwdInside;
extern const std::string groupInside;
/// The machine's /etc/hosts with the names that Lambda gives to the environment itself, under which
/// extensions listen for telemetry.
std::string hostsInside();
/// /etc/resolv.conf where pasta is the way out.
std::string resolverFileInside();

} // namespace lathe::sandbox
