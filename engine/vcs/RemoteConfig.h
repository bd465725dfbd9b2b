#pragma once

#include "engine/vcs/Objects.h"

#include <map>
#include <string>
#include <vector>

/// Remotes as the configuration has them, for the .cpp files of this folder. In place of
/// git_remote_lookup, which loses memory with each call (libgit2 1.5, git_config_foreach_match).
namespace lathe::vcs {

struct ConfiguredRemote {
    /// With url.BASE.insteadOf and pushInsteadOf applied.
    std::string url;
    std::string pushUrl;
    /// "+refs/heads/*:refs/remotes/origin/*".
    std::vector<std::string> fetch;
};

/// By name.
Result<std::map<std::string, ConfiguredRemote>> configuredRemotes(const Repository& repository);

/// A remote that knows its address only.
int openRemote(Out<RemoteHandle>&& out, const Repository& repository, const std::string& url);

} // namespace lathe::vcs
