#pragma once

#include "engine/vcs/Repository.h"

#include <string>
#include <vector>

namespace lathe::vcs {

struct Stash {
    /// Its commit.
    std::string id;
    /// "On main: what I said", or "WIP on main: 1a2b3c4 Subject".
    std::string message;

    bool operator==(const Stash&) const = default;
};

/// The newest first.
Result<std::vector<Stash>> stashes(const Repository& repository);

/// Puts what is not committed aside, untracked files too. Fails with Git.NothingToStash,
/// Git.UnbornHead, Git.NoIdentity, Git.Conflicts.
Result<Stash> saveStash(const Repository& repository, const std::string& message);

/// Brings it back, what was staged as staged, and drops it. Fails with Git.WouldOverwrite, and the
/// stash stays; with Git.NotFound where it is gone.
Result<void> popStash(const Repository& repository, const std::string& id);
Result<void> dropStash(const Repository& repository, const std::string& id);

} // namespace lathe::vcs
