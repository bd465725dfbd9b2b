#include "engine/vcs/Status.h"

#include "engine/vcs/Deltas.h"
#include "engine/vcs/Failures.h"

namespace lathe::vcs {

namespace {

void addUnstaged(Files& files, git_diff* diff) {
    for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff, i);
        const Change change = changeOf(delta->status);
        if (change == Change::None)
            continue;
        const char* path = delta->old_file.path ? delta->old_file.path : delta->new_file.path;
        FileStatus& file = files[path];
        file.path = path;
        file.worktree = change;
    }
}

/// A conflict has no staged side.
void addConflicts(Files& files, git_index* index) {
    ConflictIteratorHandle conflicts;
    if (!git_index_has_conflicts(index) ||
        git_index_conflict_iterator_new(Out{conflicts}, index) != 0)
        return;
    const git_index_entry* ancestor = nullptr;
    const git_index_entry* ours = nullptr;
    const git_index_entry* theirs = nullptr;
    while (git_index_conflict_next(&ancestor, &ours, &theirs, conflicts.get()) == 0) {
        const git_index_entry* any = ours ? ours : theirs ? theirs : ancestor;
        files[any->path] = {any->path, {}, Change::None, Change::Conflicted};
    }
}

} // namespace

Result<Status> status(const Repository& repository, const std::stop_token& stop) {
    Status found;
    auto head = repository.head();
    auto index = indexOf(repository);
    auto tree = headTree(repository);
    if (!head)
        return head.error();
    if (!index)
        return index.error();
    if (!tree)
        return tree.error();
    found.head = std::move(*head);
    found.operation = repository.operation();

    git_diff_options options = diffOptions(stop);
    DiffHandle staged;
    int result =
        git_diff_tree_to_index(Out{staged}, repository.get(), tree->get(), index->get(), &options);
    if (result == 0)
        result = findRenames(staged.get());
    options.flags |=
        GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_INCLUDE_UNREADABLE;
    DiffHandle unstaged;
    if (result == 0)
        result = git_diff_index_to_workdir(Out{unstaged}, repository.get(), index->get(), &options);
    if (stop.stop_requested())
        return cancelled();
    if (result != 0)
        return failure(result, Text::tr("The state of the files cannot be read"));
    Files files;
    addDeltas(files, staged.get());
    addUnstaged(files, unstaged.get());
    addConflicts(files, index->get());
    found.files = listOf(std::move(files));
    return found;
}

bool isInConflict(const Repository& repository, const std::string& path) {
    const auto index = indexOf(repository);
    const git_index_entry* sides[3];
    return index &&
           git_index_conflict_get(&sides[0], &sides[1], &sides[2], index->get(), path.c_str()) == 0;
}

} // namespace lathe::vcs
