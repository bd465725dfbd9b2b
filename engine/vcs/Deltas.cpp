#include "engine/vcs/Deltas.h"

namespace lathe::vcs {

namespace {

/// Each pair of a deleted and an added file is compared: beyond this it takes too long.
constexpr std::size_t MaximumRenamePairs = 250'000;

bool isWorthFindingRenames(git_diff* diff) {
    const std::size_t added = git_diff_num_deltas_of_type(diff, GIT_DELTA_ADDED) +
                              git_diff_num_deltas_of_type(diff, GIT_DELTA_UNTRACKED);
    const std::size_t deleted = git_diff_num_deltas_of_type(diff, GIT_DELTA_DELETED);
    return added > 0 && deleted > 0 && added * deleted <= MaximumRenamePairs;
}

} // namespace

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

git_diff_options diffOptions(const std::stop_token& stop) {
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    options.payload = const_cast<std::stop_token*>(&stop);
    options.progress_cb = [](const git_diff*, const char*, const char*, void* token) -> int {
        return static_cast<std::stop_token*>(token)->stop_requested() ? GIT_EUSER : 0;
    };
    return options;
}

int findRenames(git_diff* diff) {
    if (!isWorthFindingRenames(diff))
        return 0;
    git_diff_find_options options;
    git_diff_find_options_init(&options, GIT_DIFF_FIND_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
    return git_diff_find_similar(diff, &options);
}

std::vector<FileStatus> listOf(Files files) {
    std::vector<FileStatus> list;
    list.reserve(files.size());
    for (auto& [path, file] : files)
        list.push_back(std::move(file));
    return list;
}

void addDeltas(Files& files, git_diff* diff) {
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

std::string formerPath(const Repository& repository, git_tree* before, git_tree* after,
                       const std::string& path) {
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    // Only what has gone can be what has come: other additions are not even looked at.
    options.payload = const_cast<std::string*>(&path);
    options.notify_cb = [](const git_diff*, const git_diff_delta* delta, const char*,
                           void* wanted) -> int {
        const bool matters = delta->status == GIT_DELTA_DELETED ||
                             (delta->status == GIT_DELTA_ADDED &&
                              *static_cast<const std::string*>(wanted) == delta->new_file.path);
        return matters ? 0 : 1;
    };
    DiffHandle diff;
    int status = git_diff_tree_to_tree(Out{diff}, repository.get(), before, after, &options);
    if (status == 0)
        status = findRenames(diff.get());
    if (status != 0)
        return {};
    for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        if (delta->status == GIT_DELTA_RENAMED && path == delta->new_file.path)
            return delta->old_file.path;
    }
    return {};
}

} // namespace lathe::vcs
