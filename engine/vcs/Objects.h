#pragma once

#include "engine/base/Result.h"
#include "engine/vcs/Handles.h"
#include "engine/vcs/Repository.h"

#include <optional>
#include <string>

/// Looking things up in a repository, for the .cpp files of this folder.
namespace lathe::vcs {

std::string hexOf(const git_oid& id);
/// Nothing where the text is no full id.
std::optional<git_oid> idOf(const std::string& hex);

Result<IndexHandle> indexOf(const Repository& repository);
Result<void> writeIndex(git_index* index);

/// The commit that HEAD names; nullptr where there is none yet.
Result<CommitHandle> headCommit(const Repository& repository);
/// Its tree; nullptr where there is none yet.
Result<TreeHandle> headTree(const Repository& repository);
/// Fails with Git.NotFound.
Result<CommitHandle> commitOf(const Repository& repository, const std::string& hex);

/// The remote's branch that a local one follows; nullptr where there is none. In place of
/// git_branch_upstream, which loses memory with each call (libgit2 1.5, git_remote_lookup). Remotes
/// keep their branches in refs/remotes/NAME, as git clone sets them up.
ReferenceHandle upstreamOf(const Repository& repository, const std::string& branch);

/// Makes a local branch follow a remote's; 0 or what libgit2 says.
int follow(const Repository& repository, const std::string& branch, const std::string& remote,
           const std::string& remoteBranch);

/// Who commits: user.name and user.email. Fails with Git.NoIdentity.
Result<SignatureHandle> identityOf(const Repository& repository);

} // namespace lathe::vcs
