#include "engine/vcs/Status.h"

#include "engine/vcs/Failures.h"
#include "engine/vcs/Objects.h"

#include <map>

namespace lathe::vcs {

namespace {

/// Each pair of a deleted and an added file is compared: beyond this it takes too long.
constexpr std::size_t MaximumRenamePairs = 250'000;

Change changeOf(git_delta_t kind) {
    switch (kind) {
    case GIT_DELTA_ADDED:
    case GIT_DELTA_COPIED:
        return Change::Added;
    case GIT_DELTA_DELETED:
        return Change::Deleted;
    case GIT_DELTA_MODIFIED:
    case GIT_DELTA_UNREADABLE:
        return Change::Modified;
    case GIT_DELTA_RENAMED:
        return Change::Renamed;
    case GIT_DELTA_TYPECHANGE:
        return Change::TypeChanged;
    case GIT_DELTA_UNTRACKED:
        return Change::Untracked;
    case GIT_DELTA_CONFLICTED:
        return Change::Conflicted;
    default:
        return Change::None;
    }
}

git_diff_options optionsWith(const std::stop_token& stop) {
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    options.payload = const_cast<std::stop_token*>(&stop);
    options.progress_cb = [](const git_diff*, const char*, const char*, void* token) -> int {
        return static_cast<std::stop_token*>(token)->stop_requested() ? GIT_EUSER : 0;
    };
    return options;
}

bool isWorthFindingRenames(git_diff* diff) {
    const std::size_t added = git_diff_num_deltas_of_type(diff, GIT_DELTA_ADDED);
    const std::size_t deleted = git_diff_num_deltas_of_type(diff, GIT_DELTA_DELETED);
    return added > 0 && deleted > 0 && added * deleted <= MaximumRenamePairs;
}

int findRenames(git_diff* diff) {
    if (!isWorthFindingRenames(diff))
        return 0;
    git_diff_find_options options;
    git_diff_find_options_init(&options, GIT_DIFF_FIND_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FIND_RENAMES;
    return git_diff_find_similar(diff, &options);
}

using Files = std::map<std::string, FileStatus>;

/// Ordered by path because the map is.
std::vector<FileStatus> listOf(Files files) {
    std::vector<FileStatus> list;
    list.reserve(files.size());
    for (auto& [path, file] : files)
        list.push_back(std::move(file));
    return list;
}

void addStaged(Files& files, git_diff* diff) {
    for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff, i);
        const Change change = changeOf(delta->status);
        if (change == Change::None)
            continue;
        const bool gone = change == Change::Deleted;
        const std::string path = gone ? delta->old_file.path : delta->new_file.path;
        FileStatus& file = files[path];
        file.path = path;
        file.index = change;
        if (change == Change::Renamed)
            file.oldPath = delta->old_file.path;
    }
}

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

    git_diff_options options = optionsWith(stop);
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
    addStaged(files, staged.get());
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

Result<std::vector<FileStatus>> changesOf(const Repository& repository, const std::string& id,
                                          const std::stop_token& stop) {
    auto commit = commitOf(repository, id);
    if (!commit)
        return commit.error();
    TreeHandle after;
    TreeHandle before;
    int result = git_commit_tree(Out{after}, commit->get());
    if (result == 0 && git_commit_parentcount(commit->get()) > 0) {
        CommitHandle parent;
        result = git_commit_parent(Out{parent}, commit->get(), 0);
        if (result == 0)
            result = git_commit_tree(Out{before}, parent.get());
    }
    const git_diff_options options = optionsWith(stop);
    DiffHandle diff;
    if (result == 0)
        result =
            git_diff_tree_to_tree(Out{diff}, repository.get(), before.get(), after.get(), &options);
    if (result == 0)
        result = findRenames(diff.get());
    if (stop.stop_requested())
        return cancelled();
    if (result != 0)
        return failure(result, Text::tr("What the commit changed cannot be read"));
    Files files;
    addStaged(files, diff.get());
    return listOf(std::move(files));
}

} // namespace lathe::vcs
