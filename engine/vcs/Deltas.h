#pragma once

#include "engine/vcs/Objects.h"
#include "engine/vcs/Status.h"

#include <map>

/// Differences of whole trees, for the .cpp files of this folder.
namespace lathe::vcs {

/// By path.
using Files = std::map<std::string, FileStatus>;

Change changeOf(git_delta_t kind);
/// Types that change are told, a stop ends it; `stop` outlives them.
git_diff_options diffOptions(const std::stop_token& stop);
/// Makes one of a deleted and an added file that are alike, unless there are too many of them.
int findRenames(git_diff* diff);
/// What differs, as FileStatus::index with FileStatus::oldPath.
void addDeltas(Files& files, git_diff* diff);
/// Ordered by path.
std::vector<FileStatus> listOf(Files files);

/// What a file that `after` has at `path` and `before` has not was called in `before`; empty where
/// it is new.
std::string formerPath(const Repository& repository, git_tree* before, git_tree* after,
                       const std::string& path);

} // namespace lathe::vcs
