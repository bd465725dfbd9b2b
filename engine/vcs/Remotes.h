#pragma once

#include "engine/vcs/RemoteTalk.h"
#include "engine/vcs/Repository.h"

#include <stop_token>
#include <string>
#include <vector>

/// What is done with repositories elsewhere: over https and ssh, and in folders of this machine.
/// Each fails with Git.BadUrl, Git.Unreachable, Git.NoCredentials, Git.UnknownHost,
/// Git.HostChanged, Git.BadCertificate, Git.NoRepository, Git.Cancelled besides what it says. A
/// stop is heeded whenever the other side sends or takes something.
namespace lathe::vcs {

struct Remote {
    /// "origin".
    std::string name;
    /// Without a password.
    std::string url;

    bool operator==(const Remote&) const = default;
};

/// By name.
Result<std::vector<Remote>> remotes(const Repository& repository);

/// The one that the current branch follows, else "origin", else the only one. Fails with
/// Git.NoRemote.
Result<std::string> usualRemote(const Repository& repository);

/// Brings the remote's branches and tags here as they are there. Fails with Git.NoRemote.
Result<void> fetch(const Repository& repository, const std::string& remote, RemoteTalk& talk,
                   const std::stop_token& stop);

/// Makes the branch that the current one follows the same as it; where it follows none, one of the
/// same name, which it follows from then on. Runs the hook pre-push. Fails with Git.NoRemote,
/// Git.DetachedHead, Git.UnbornHead, Git.Rejected (there are commits that are not here, or the
/// other side does not want it), Git.HookRefused.
Result<void> push(const Repository& repository, RemoteTalk& talk, const std::stop_token& stop);

/// A repository in a new folder, with the files of the branch that is the remote's own. What has
/// been made is removed when it fails. Fails with Git.Exists where the folder holds something.
Result<void> clone(const std::string& url, const std::filesystem::path& folder, RemoteTalk& talk,
                   const std::stop_token& stop);

} // namespace lathe::vcs
