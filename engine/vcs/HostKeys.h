#pragma once

#include "engine/base/Result.h"

#include <string>
#include <string_view>

/// What ssh keeps of the hosts that a person trusts (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT).
namespace lathe::vcs {

/// A key that a host has shown, in the wire format of RFC 4253.
struct HostKey {
    /// "ssh-ed25519"; empty where the bytes are none.
    std::string type;
    std::string bytes;
};
HostKey hostKeyOf(std::string_view bytes);

/// "SHA256:..." as ssh-keygen -l prints it.
std::string fingerprintOf(const HostKey& key);

/// What a host is called there: "[example.org]:2222"; port 22 (or 0) is left out.
std::string knownHostName(const std::string& host, int port);
/// The line that makes the host known.
std::string knownHostLine(const std::string& host, int port, const HostKey& key);

/// Whether one of the lines, hashed ones too, is about this host; `differs` is true where one of
/// them has another key of the same type.
struct KnownHost {
    bool known = false;
    bool differs = false;
};
KnownHost lookUpHost(std::string_view lines, const std::string& host, int port, const HostKey& key);

/// All lines of the person's own file and the system's.
std::string knownHosts();
/// Adds the host to it, as ssh does when the person says yes.
Result<void> rememberHost(const std::string& host, int port, const HostKey& key);

} // namespace lathe::vcs
