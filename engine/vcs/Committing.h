#pragma once

#include "engine/vcs/Repository.h"

#include <stop_token>
#include <string>
#include <vector>

namespace lathe::vcs {

struct CommitRequest {
    /// UTF-8. Space at the ends and doubled blank lines go, as `git commit -m` does it.
    std::string message;
    /// Takes the place of the last commit, whose author stays.
    bool amend = false;
};

struct Committed {
    std::string id;
    /// The message as hooks have left it.
    std::string message;
    std::vector<std::string> hooksRun;
    /// Present, but not executable: git would not run them either.
    std::vector<std::string> hooksIgnored;
    std::string hookOutput;
};

/// Commits what is staged, on the branch that HEAD names; ends a merge, revert or cherry-pick that
/// is in progress. Runs the hooks pre-commit, prepare-commit-msg, commit-msg and post-commit.
/// Fails with Git.EmptyMessage, Git.NothingStaged, Git.Conflicts, Git.NoIdentity, Git.DetachedHead,
/// Git.UnbornHead (nothing to amend), Git.MergeInProgress (amending), Git.OperationInProgress,
/// Git.SigningMissing (commit.gpgsign is on), Git.HookRefused, Git.IndexLocked, Git.Cancelled.
Result<Committed> commit(const Repository& repository, const CommitRequest& request,
                         const std::stop_token& stop);

/// What git has prepared as the next message, as for a merge; else empty.
std::string preparedMessage(const Repository& repository);
/// The message of the last commit, for amending; empty where there is none.
std::string lastMessage(const Repository& repository);

/// user.name and user.email, empty where they are not set.
struct Identity {
    std::string name;
    std::string email;
};
Identity identity(const Repository& repository);
enum class Scope { Repository, Person };
/// Writes them into the repository's configuration, or into the person's own.
Result<void> setIdentity(const Repository& repository, const Identity& identity, Scope scope);

} // namespace lathe::vcs
