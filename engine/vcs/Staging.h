#pragma once

#include "engine/vcs/Diff.h"

#include <optional>
#include <string>
#include <vector>

/// From the working tree into the index and back.
namespace lathe::vcs {

/// Files as they are on disk; one that is gone is staged as deleted; a conflict counts as resolved.
/// Fails with Git.IndexLocked, Git.NestedRepository (a folder that is a repository of its own) and
/// Git.FilterMissing (.gitattributes names a filter, as Git LFS does, that only git itself runs).
/// Then nothing is staged.
Result<void> stage(const Repository& repository, const std::vector<std::string>& paths);

/// The files are staged as HEAD has them.
Result<void> unstage(const Repository& repository, const std::vector<std::string>& paths);

/// Some of what `shown`, a diff of WorktreeToIndex, adds and removes. Fails with Git.Changed where
/// the file or what is staged is no longer what was shown, and with Git.NotText. `unsaved`: what
/// was shown is of this text in place of the file's.
Result<void> stageLines(const Repository& repository, const FileDiff& shown, const LineSet& lines,
                        const std::optional<std::string>& unsaved = {});

/// The same back, of a diff of IndexToHead.
Result<void> unstageLines(const Repository& repository, const FileDiff& shown,
                          const LineSet& lines);

/// A file before it was discarded, kept as a blob in the repository's database.
struct Discarded {
    std::string path;
    unsigned mode = 0;
    std::string blob;

    bool operator==(const Discarded&) const = default;
};

/// Files become what is staged; those that are deleted come back. Untracked files are left alone:
/// who wants them gone deletes them. The result is for putBack().
Result<std::vector<Discarded>> discard(const Repository& repository,
                                       const std::vector<std::string>& paths);

/// Takes some of what `shown`, a diff of WorktreeToIndex, adds and removes out of the file on disk.
/// Line ends of the file stay as they are. Fails as stageLines does.
Result<std::vector<Discarded>> discardLines(const Repository& repository, const FileDiff& shown,
                                            const LineSet& lines);

/// The files are again what they were before they were discarded.
Result<void> putBack(const Repository& repository, const std::vector<Discarded>& discarded);

} // namespace lathe::vcs
