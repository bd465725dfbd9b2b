#pragma once

#include "engine/vcs/Diff.h"
#include "engine/vcs/Status.h"

#include <stop_token>
#include <string>
#include <vector>

namespace lathe::vcs {

/// Two states of all files of a repository.
struct Comparison {
    /// A commit; empty: nothing at all, as before the first one.
    std::string before;
    /// A commit; empty: the files on disk, but for those that git ignores.
    std::string after;

    bool operator==(const Comparison&) const = default;
};

/// What differs: path, oldPath and index are filled. Fails with Git.NotFound, Git.Cancelled and
/// Git.Failed.
Result<std::vector<FileStatus>>
changesIn(const Repository& repository, const Comparison& comparison, const std::stop_token& stop);

/// What differs in one file; `oldPath` where it was called otherwise before.
Result<FileDiff> diffIn(const Repository& repository, const Comparison& comparison,
                        const std::string& path, const std::string& oldPath = {});

} // namespace lathe::vcs
