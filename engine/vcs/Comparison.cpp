#include "engine/vcs/Comparison.h"

#include "engine/vcs/Contents.h"
#include "engine/vcs/Deltas.h"
#include "engine/vcs/Failures.h"

namespace lathe::vcs {

namespace {

/// nullptr for no commit at all.
Result<TreeHandle> treeOf(const Repository& repository, const std::string& id) {
    TreeHandle tree;
    if (id.empty())
        return tree;
    const auto commit = commitOf(repository, id);
    if (!commit)
        return commit.error();
    if (const int status = git_commit_tree(Out{tree}, commit->get()); status != 0)
        return failure(status, Text::tr("What the commit changed cannot be read"));
    return tree;
}

int compareWithDisk(const Repository& repository, git_tree* before, git_diff_options options,
                    DiffHandle& diff) {
    options.flags |=
        GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_INCLUDE_UNREADABLE;
    const int status =
        git_diff_tree_to_workdir_with_index(Out{diff}, repository.get(), before, &options);
    return status == 0 ? findRenames(diff.get()) : status;
}

int compareTrees(const Repository& repository, git_tree* before, git_tree* after,
                 const git_diff_options& options, DiffHandle& diff) {
    const int status = git_diff_tree_to_tree(Out{diff}, repository.get(), before, after, &options);
    return status == 0 ? findRenames(diff.get()) : status;
}

} // namespace

Result<std::vector<FileStatus>>
changesIn(const Repository& repository, const Comparison& comparison, const std::stop_token& stop) {
    const auto before = treeOf(repository, comparison.before);
    if (!before)
        return before.error();
    const auto after = treeOf(repository, comparison.after);
    if (!after)
        return after.error();
    const git_diff_options options = diffOptions(stop);
    DiffHandle diff;
    const int status = *after ? compareTrees(repository, before->get(), after->get(), options, diff)
                              : compareWithDisk(repository, before->get(), options, diff);
    if (stop.stop_requested())
        return cancelled();
    if (status != 0)
        return failure(status, Text::tr("What the commit changed cannot be read"));
    Files files;
    addDeltas(files, diff.get());
    // There is no index here that could know it.
    for (auto& [path, file] : files) {
        if (file.index == Change::Untracked)
            file.index = Change::Added;
    }
    return listOf(std::move(files));
}

Result<FileDiff> diffIn(const Repository& repository, const Comparison& comparison,
                        const std::string& path, const std::string& oldPath) {
    const auto before = treeOf(repository, comparison.before);
    if (!before)
        return before.error();
    const auto old = contentInTree(repository, before->get(), oldPath.empty() ? path : oldPath);
    if (!old)
        return old.error();
    if (comparison.after.empty()) {
        const auto index = indexOf(repository);
        if (!index)
            return index.error();
        const auto staged = contentInIndex(repository, index->get(), path);
        const auto now = staged ? contentOnDisk(repository, path, {}, staged->mode) : staged;
        return now ? Result<FileDiff>{compare(*old, *now, path, oldPath)} : now.error();
    }
    const auto after = treeOf(repository, comparison.after);
    if (!after)
        return after.error();
    const auto now = contentInTree(repository, after->get(), path);
    return now ? Result<FileDiff>{compare(*old, *now, path, oldPath)} : now.error();
}

} // namespace lathe::vcs
