#pragma once

#include "engine/vcs/Branches.h"
#include "engine/vcs/RemoteTalk.h"

#include <stop_token>
#include <string>

/// Bringing another branch's commits into the current one.
namespace lathe::vcs {

struct Merged {
    enum class Kind {
        /// There was nothing to bring.
        UpToDate,
        /// The branch is now where the other one is.
        FastForward,
        /// A merge commit was made.
        Committed,
        /// Files are in conflict: once they are resolved and staged, a commit ends the merge.
        Conflicts
    };
    Kind kind = Kind::UpToDate;
    /// Of Conflicts: files.
    int conflicts = 0;

    bool operator==(const Merged&) const = default;
};

/// Fails with Git.NotFound, Git.WouldOverwrite (nothing has changed then), Git.NoIdentity,
/// Git.DetachedHead, Git.MergeInProgress, Git.OperationInProgress, Git.Unrelated (no commit is in
/// both), and what commit() gives.
Result<Merged> merge(const Repository& repository, const Branch& branch,
                     const std::stop_token& stop);

/// Fetches, then merges the branch that the current one follows; what pull.ff and pull.rebase say
/// is heeded. Fails with Git.NoUpstream, Git.NotFastForward (pull.ff is "only"), Git.RebaseWanted
/// (pull.rebase is on, and there are commits on both sides), and what fetch() and merge() give.
Result<Merged> pull(const Repository& repository, RemoteTalk& talk, const std::stop_token& stop);

/// Takes a merge back that has not ended: files that it has changed become those of HEAD; others
/// that were changed before stay as they are. Fails with Git.NoMerge.
Result<void> abortMerge(const Repository& repository);

} // namespace lathe::vcs
