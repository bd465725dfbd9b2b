#pragma once

#include "engine/vcs/Repository.h"

#include <string>
#include <vector>

namespace lathe::vcs {

struct Branch {
    /// "main"; of a remote's "origin/main".
    std::string name;
    std::string commit;
    /// Local: "origin/main" where it follows one.
    std::string upstream;
    bool remote = false;
    /// HEAD is on it.
    bool current = false;

    bool operator==(const Branch&) const = default;
};

/// Local ones first, each by name.
Result<std::vector<Branch>> branches(const Repository& repository);

/// At HEAD; checkOut() goes there. Fails with Git.BadName, Git.BranchExists, Git.UnbornHead.
Result<void> createBranch(const Repository& repository, const std::string& name);

/// Makes the files those of the branch; of a remote's branch, makes the local one that follows it
/// first. What is not committed comes along; fails with Git.WouldOverwrite, which names the files,
/// where it cannot, with Git.NotFound, and with Git.MergeInProgress and Git.OperationInProgress.
Result<void> checkOut(const Repository& repository, const Branch& branch);

enum class Unmerged { Keep, Delete };
/// Fails with Git.BranchInUse (it is checked out) and Git.NotMerged (HEAD has not all of its
/// commits).
Result<void> deleteBranch(const Repository& repository, const std::string& name,
                          Unmerged unmerged = Unmerged::Keep);

} // namespace lathe::vcs
