#pragma once

#include "engine/vcs/Repository.h"

#include <stop_token>
#include <string>
#include <vector>

namespace lathe::vcs {

/// How a file differs from what it is compared with. TypeChanged: between file, symbolic link and
/// submodule.
enum class Change { None, Added, Modified, Deleted, Renamed, TypeChanged, Untracked, Conflicted };

struct FileStatus {
    /// Bytes, relative to the root. It ends in a slash where it is another repository inside this.
    std::string path;
    /// Where the index has the file from, when `index` is Renamed.
    std::string oldPath;
    /// What is staged: the index against HEAD.
    Change index = Change::None;
    /// What is not: the file against the index.
    Change worktree = Change::None;

    bool operator==(const FileStatus&) const = default;
};

struct Status {
    Head head;
    Operation operation = Operation::None;
    /// Those that differ, ordered by path as bytes. Ignored files are left out.
    std::vector<FileStatus> files;

    bool operator==(const Status&) const = default;
};

/// Compares HEAD, the index and every file of the working tree; writes nothing. Renames are found
/// between HEAD and the index, as `git status` does, unless thousands of files came and went. Fails
/// with Git.Cancelled and Git.Corrupt.
Result<Status> status(const Repository& repository, const std::stop_token& stop);

/// A merge has left the file in conflict, and nobody has settled it by staging.
bool isInConflict(const Repository& repository, const std::string& path);

} // namespace lathe::vcs
