#pragma once

#include "engine/vcs/Diff.h"
#include "engine/vcs/Objects.h"

/// The states of one file, for the .cpp files of this folder.
namespace lathe::vcs {

/// A file in one of its states, as git keeps it: line ends normalised, a link as its target.
struct Content {
    /// 0: there is no such file.
    unsigned mode = 0;
    std::string bytes;
    /// Of a submodule: its commit.
    std::string submodule;
};

Result<Content> contentInTree(const Repository& repository, git_tree* tree,
                              const std::string& path);
Result<Content> contentInIndex(const Repository& repository, git_index* index,
                               const std::string& path);
/// `unsaved` in place of what is on disk. Where core.fileMode is off, `known` is the mode.
Result<Content> contentOnDisk(const Repository& repository, const std::string& path,
                              const std::optional<std::string>& unsaved, unsigned known);

/// The bytes of the file itself; of a link its target.
Result<std::string> rawContent(const Repository& repository, const std::string& path);

FileDiff compare(const Content& before, const Content& after, const std::string& path,
                 const std::string& oldPath);

/// Lines with their ends; the last may have none.
std::vector<std::string_view> splitLines(std::string_view text);

} // namespace lathe::vcs
