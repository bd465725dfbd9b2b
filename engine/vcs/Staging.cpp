#include "engine/vcs/Staging.h"

#include "engine/vcs/Contents.h"
#include "engine/vcs/Failures.h"
#include "engine/vcs/LinePatch.h"

#include <sys/stat.h>

namespace lathe::vcs {

namespace {

/// A filter that libgit2 does not run would be left out silently.
Result<void> requireKnownFilters(const Repository& repository, const std::string& path) {
    for (const char* name : {"filter", "working-tree-encoding"}) {
        const char* value = nullptr;
        git_attr_get(&value, repository.get(), 0, path.c_str(), name);
        if (git_attr_value(value) == GIT_ATTR_VALUE_STRING)
            return Error{"Git.FilterMissing",
                         Text::tr("{} goes through {}={} of .gitattributes, which only git runs. "
                                  "Stage it with git add.",
                                  path, name, value)};
    }
    return {};
}

Result<void> stageFile(const Repository& repository, git_index* index, const std::string& path) {
    if (path.ends_with('/'))
        return Error{"Git.NestedRepository",
                     Text::tr("{} is a git repository of its own. Add it with git submodule add, "
                              "or ignore it.",
                              path)};
    struct stat found {};
    if (::lstat((repository.root() / path).c_str(), &found) != 0) {
        const int status = git_index_remove_bypath(index, path.c_str());
        return status == 0 ? Result<void>{}
                           : failure(status, Text::tr("{} cannot be staged", path));
    }
    if (auto known = requireKnownFilters(repository, path); !known)
        return known;
    if (const int status = git_index_add_bypath(index, path.c_str()); status != 0)
        return failure(status, Text::tr("{} cannot be staged", path));
    return {};
}

void forgetConflict(git_index* index, const std::string& path) {
    git_index_conflict_remove(index, path.c_str());
}

/// Puts the entry that HEAD has into the index; none where it has none.
Result<void> unstageFile(git_index* index, git_tree* tree, const std::string& path) {
    TreeEntryHandle entry;
    int status = tree ? git_tree_entry_bypath(Out{entry}, tree, path.c_str()) : GIT_ENOTFOUND;
    forgetConflict(index, path);
    if (status == GIT_ENOTFOUND) {
        status = git_index_remove(index, path.c_str(), 0);
        // It was not staged either.
        if (status == GIT_ENOTFOUND || status == GIT_ERROR)
            status = 0;
    } else if (status == 0) {
        git_index_entry staged{};
        staged.path = path.c_str();
        staged.mode = git_tree_entry_filemode(entry.get());
        staged.id = *git_tree_entry_id(entry.get());
        status = git_index_add(index, &staged);
    }
    if (status != 0)
        return failure(status, Text::tr("{} cannot be unstaged", path));
    return {};
}

Result<void> requireText(const FileDiff& shown) {
    constexpr unsigned kind = 0170000;
    const auto isText = [](unsigned mode) { return mode == 0 || (mode & kind) == 0100000; };
    if (shown.binary || shown.tooLarge || !isText(shown.oldMode) || !isText(shown.newMode))
        return Error{"Git.NotText",
                     Text::tr("{} is no text: it can only be taken as a whole.", shown.path)};
    return {};
}

Result<void> requireUnchanged(const Repository& repository, const FileDiff& shown, Sides sides,
                              const std::optional<std::string>& unsaved = {}) {
    if (auto text = requireText(shown); !text)
        return text;
    const auto now = diff(repository, {shown.path, shown.oldPath, sides, unsaved});
    if (!now)
        return now.error();
    if (now->oldId != shown.oldId || now->newId != shown.newId)
        return Error{
            "Git.Changed",
            Text::tr("{} has changed meanwhile. Look at it again, then repeat this.", shown.path)};
    return {};
}

/// `mode` 0: the file is staged as deleted.
Result<void> setStaged(const Repository& repository, const std::string& path, unsigned mode,
                       const std::string& bytes) {
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    forgetConflict(index->get(), path);
    int status = 0;
    if (mode == 0) {
        status = git_index_remove(index->get(), path.c_str(), 0);
    } else {
        // Without a size: it is the file's that counts, and git trusts what stands there.
        git_index_entry entry{};
        entry.path = path.c_str();
        entry.mode = mode;
        status =
            git_blob_create_from_buffer(&entry.id, repository.get(), bytes.data(), bytes.size());
        if (status == 0)
            status = git_index_add(index->get(), &entry);
    }
    if (status != 0)
        return failure(status, Text::tr("{} cannot be staged", path));
    return writeIndex(index->get());
}

bool isWhole(const FileDiff& diff, const LineSet& lines) {
    std::size_t all = 0;
    for (std::size_t h = 0; h < diff.hunks.size(); ++h)
        all += linesOf(diff, h).size();
    return lines.size() >= all;
}

} // namespace

Result<void> stage(const Repository& repository, const std::vector<std::string>& paths) {
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    for (const std::string& path : paths) {
        if (auto staged = stageFile(repository, index->get(), path); !staged)
            return staged;
    }
    return writeIndex(index->get());
}

Result<void> unstage(const Repository& repository, const std::vector<std::string>& paths) {
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    auto tree = headTree(repository);
    if (!tree)
        return tree.error();
    for (const std::string& path : paths) {
        if (auto unstaged = unstageFile(index->get(), tree->get(), path); !unstaged)
            return unstaged;
    }
    return writeIndex(index->get());
}

Result<void> stageLines(const Repository& repository, const FileDiff& shown, const LineSet& lines,
                        const std::optional<std::string>& unsaved) {
    if (auto same = requireUnchanged(repository, shown, Sides::WorktreeToIndex, unsaved); !same)
        return same;
    if (!unsaved && isWhole(shown, lines))
        return stage(repository, {shown.path});
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    const auto staged = contentInIndex(repository, index->get(), shown.path);
    if (!staged)
        return staged.error();
    return setStaged(repository, shown.path, shown.oldMode ? shown.oldMode : shown.newMode,
                     applied(staged->bytes, shown, lines));
}

Result<void> unstageLines(const Repository& repository, const FileDiff& shown,
                          const LineSet& lines) {
    if (auto same = requireUnchanged(repository, shown, Sides::IndexToHead); !same)
        return same;
    if (isWhole(shown, lines) && shown.path == shown.oldPath)
        return unstage(repository, {shown.path});
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    const auto staged = contentInIndex(repository, index->get(), shown.path);
    if (!staged)
        return staged.error();
    return setStaged(repository, shown.path, shown.newMode ? shown.newMode : shown.oldMode,
                     reverted(staged->bytes, shown, lines));
}

} // namespace lathe::vcs
