#include "engine/vcs/Merging.h"

#include "engine/vcs/Checkout.h"
#include "engine/vcs/Committing.h"
#include "engine/vcs/Failures.h"
#include "engine/vcs/Remotes.h"

#include <fstream>
#include <iterator>
#include <set>

namespace lathe::vcs {

namespace {

enum class Allowed { Everything, FastForward, FastForwardElseRebase };

Result<ReferenceHandle> find(const Repository& repository, const Branch& branch) {
    ReferenceHandle reference;
    const int status = git_branch_lookup(Out{reference}, repository.get(), branch.name.c_str(),
                                         branch.remote ? GIT_BRANCH_REMOTE : GIT_BRANCH_LOCAL);
    if (status != 0)
        return Error{"Git.NotFound", Text::tr("There is no branch {}.", branch.name)};
    return reference;
}

int conflictsOf(git_index* index) {
    ConflictIteratorHandle conflicts;
    if (git_index_conflict_iterator_new(Out{conflicts}, index) != 0)
        return 0;
    int count = 0;
    const git_index_entry* entry[3];
    while (git_index_conflict_next(&entry[0], &entry[1], &entry[2], conflicts.get()) == 0)
        ++count;
    return count;
}

/// The files first, then the branch: what fails in between is found by looking at what changed.
Result<Merged> fastForward(const Repository& repository, git_reference* other,
                           const std::string& name, const Head& head) {
    if (auto done = checkOutTree(repository, other); !done)
        return done.error();
    ObjectHandle commit;
    ReferenceHandle moved;
    int status = git_reference_peel(Out{commit}, other, GIT_OBJECT_COMMIT);
    if (status == 0)
        status = git_reference_create(
            Out{moved}, repository.get(), ("refs/heads/" + head.branch).c_str(),
            git_object_id(commit.get()), 1, ("merge " + name + ": Fast-forward").c_str());
    if (status != 0)
        return failure(status, Text::tr("{} cannot be merged", name));
    return Merged{Merged::Kind::FastForward, 0};
}

/// libgit2 counts the files that stand in a merge's way, and names none: those that differ here as
/// well as between HEAD and the other side.
void nameTheOverlap(const Repository& repository, const git_annotated_commit* other,
                    InTheWay& inTheWay) {
    CommitHandle commit;
    TreeHandle theirs;
    DiffHandle between;
    DiffHandle here;
    const auto head = headTree(repository);
    int status = git_commit_lookup(Out{commit}, repository.get(), git_annotated_commit_id(other));
    if (status == 0 && head)
        status = git_commit_tree(Out{theirs}, commit.get());
    if (status == 0 && head)
        status = git_diff_tree_to_tree(Out{between}, repository.get(), head->get(), theirs.get(),
                                       nullptr);
    if (status == 0 && head)
        status =
            git_diff_tree_to_workdir_with_index(Out{here}, repository.get(), head->get(), nullptr);
    if (status != 0 || !head)
        return;
    std::set<std::string> changed;
    for (std::size_t i = 0; i < git_diff_num_deltas(here.get()); ++i)
        changed.insert(git_diff_get_delta(here.get(), i)->new_file.path);
    for (std::size_t i = 0; i < git_diff_num_deltas(between.get()); ++i) {
        if (const char* path = git_diff_get_delta(between.get(), i)->new_file.path;
            changed.contains(path))
            inTheWay.add(path);
    }
}

/// Of a remote's branch libgit2 writes "refs/remotes/origin/main" into the message, git
/// "origin/main".
void nameAsGitDoes(const Repository& repository) {
    const std::filesystem::path file = repository.gitFolder() / "MERGE_MSG";
    std::string message;
    if (std::ifstream stream{file, std::ios::binary}; stream)
        message.assign(std::istreambuf_iterator<char>{stream}, {});
    constexpr std::string_view prefix = "'refs/remotes/";
    if (const auto at = message.find(prefix); at != std::string::npos)
        std::ofstream{file, std::ios::binary} << message.replace(at, prefix.size(), "'");
}

Result<Merged> mergeCommit(const Repository& repository, const git_annotated_commit* other,
                           const std::string& name, const std::stop_token& stop) {
    if (auto known = identityOf(repository); !known)
        return known.error();
    git_merge_options options;
    git_merge_options_init(&options, GIT_MERGE_OPTIONS_VERSION);
    InTheWay inTheWay;
    git_checkout_options checkout;
    git_checkout_options_init(&checkout, GIT_CHECKOUT_OPTIONS_VERSION);
    checkout.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_ALLOW_CONFLICTS;
    inTheWay.watch(checkout);
    const int status = git_merge(repository.get(), &other, 1, &options, &checkout);
    if (status == GIT_ECONFLICT || status == GIT_EINDEXDIRTY || status == GIT_EUNCOMMITTED) {
        if (inTheWay.isEmpty())
            nameTheOverlap(repository, other, inTheWay);
        return inTheWay.isEmpty() ? failure(status, {}) : inTheWay.error();
    }
    if (status != 0)
        return failure(status, Text::tr("{} cannot be merged", name));
    nameAsGitDoes(repository);
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    if (const int conflicts = conflictsOf(index->get()); conflicts > 0)
        return Merged{Merged::Kind::Conflicts, conflicts};
    const auto made = commit(repository, {preparedMessage(repository), false}, stop);
    if (!made)
        return made.error();
    return Merged{Merged::Kind::Committed, 0};
}

bool haveCommon(const Repository& repository, const Head& head, git_reference* other) {
    const auto here = idOf(head.commit);
    git_oid base;
    ObjectHandle commit;
    const int status = git_reference_peel(Out{commit}, other, GIT_OBJECT_COMMIT);
    return here && status == 0 &&
           git_merge_base(&base, repository.get(), &*here, git_object_id(commit.get())) == 0;
}

/// Why the branches may not be joined by a merge commit.
Result<void> requireMergeable(const Repository& repository, const Head& head, git_reference* other,
                              const std::string& name, Allowed allowed) {
    if (allowed == Allowed::FastForward)
        return Error{"Git.NotFastForward",
                     Text::tr("Here and on {} are commits that the other has not, and pull.ff "
                              "allows no merge. Join them with git rebase or git merge.",
                              name)};
    if (allowed == Allowed::FastForwardElseRebase)
        return Error{"Git.RebaseWanted",
                     Text::tr("Here and on {} are commits that the other has not, and pull.rebase "
                              "asks for a rebase, which git does: git pull.",
                              name)};
    if (!haveCommon(repository, head, other))
        return Error{"Git.Unrelated",
                     Text::tr("{} has no commit in common with this branch. To join them all the "
                              "same: git merge --allow-unrelated-histories",
                              name)};
    return {};
}

Result<Merged> join(const Repository& repository, const Branch& branch, Allowed allowed,
                    const std::stop_token& stop) {
    if (auto none = repository.requireNoOperation(); !none)
        return none.error();
    const auto head = repository.head();
    if (!head)
        return head.error();
    if (head->detached)
        return Error{"Git.DetachedHead",
                     Text::tr("No branch is checked out that something could be merged into. Make "
                              "a branch first.")};
    auto reference = find(repository, branch);
    if (!reference)
        return reference.error();
    AnnotatedCommitHandle other;
    git_merge_analysis_t analysis = GIT_MERGE_ANALYSIS_NONE;
    git_merge_preference_t preference = GIT_MERGE_PREFERENCE_NONE;
    int status = git_annotated_commit_from_ref(Out{other}, repository.get(), reference->get());
    const git_annotated_commit* heads[] = {other.get()};
    if (status == 0)
        status = git_merge_analysis(&analysis, &preference, repository.get(), heads, 1);
    if (status != 0)
        return failure(status, Text::tr("{} cannot be merged", branch.name));
    if (analysis & GIT_MERGE_ANALYSIS_UP_TO_DATE)
        return Merged{};
    const bool mayForward = analysis & (GIT_MERGE_ANALYSIS_FASTFORWARD | GIT_MERGE_ANALYSIS_UNBORN);
    if (mayForward && preference != GIT_MERGE_PREFERENCE_NO_FASTFORWARD)
        return fastForward(repository, reference->get(), branch.name, *head);
    if (auto may = requireMergeable(repository, *head, reference->get(), branch.name, allowed);
        !may)
        return may.error();
    return mergeCommit(repository, other.get(), branch.name, stop);
}

/// What pull.ff and pull.rebase (branch.NAME.rebase before it) ask for.
Allowed allowedByConfig(const Repository& repository, const std::string& branch) {
    ConfigHandle config;
    if (git_repository_config_snapshot(Out{config}, repository.get()) != 0)
        return Allowed::Everything;
    const auto text = [&config](const std::string& key) {
        const char* value = nullptr;
        git_config_get_string(&value, config.get(), key.c_str());
        return std::string{value ? value : ""};
    };
    const std::string own = text("branch." + branch + ".rebase");
    const std::string rebase = own.empty() ? text("pull.rebase") : own;
    if (!rebase.empty() && rebase != "false" && rebase != "no" && rebase != "0")
        return Allowed::FastForwardElseRebase;
    return text("pull.ff") == "only" ? Allowed::FastForward : Allowed::Everything;
}

/// What the merge has staged, conflicts among it.
Result<std::set<std::string>> stagedPaths(const Repository& repository, git_index* index) {
    auto tree = headTree(repository);
    if (!tree)
        return tree.error();
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    DiffHandle diff;
    if (const int status =
            git_diff_tree_to_index(Out{diff}, repository.get(), tree->get(), index, &options);
        status != 0)
        return failure(status, Text::tr("The merge cannot be taken back"));
    std::set<std::string> paths;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        for (const char* path : {delta->old_file.path, delta->new_file.path}) {
            if (path)
                paths.insert(path);
        }
    }
    ConflictIteratorHandle conflicts;
    const git_index_entry* entries[3];
    if (git_index_conflict_iterator_new(Out{conflicts}, index) == 0) {
        while (git_index_conflict_next(&entries[0], &entries[1], &entries[2], conflicts.get()) ==
               0) {
            for (const git_index_entry* entry : entries) {
                if (entry)
                    paths.insert(entry->path);
            }
        }
    }
    return paths;
}

/// The index has of these what HEAD has; those that HEAD has not are gone from the disk as well.
Result<void> forget(const Repository& repository, git_index* index,
                    const std::set<std::string>& paths) {
    auto tree = headTree(repository);
    if (!tree)
        return tree.error();
    int status = 0;
    for (const std::string& path : paths) {
        git_index_conflict_remove(index, path.c_str());
        git_index_remove(index, path.c_str(), 0);
        TreeEntryHandle entry;
        if (git_tree_entry_bypath(Out{entry}, tree->get(), path.c_str()) != 0) {
            std::error_code ignored;
            std::filesystem::remove(repository.root() / path, ignored);
            continue;
        }
        git_index_entry staged{};
        staged.path = path.c_str();
        staged.mode = git_tree_entry_filemode(entry.get());
        staged.id = *git_tree_entry_id(entry.get());
        if (status == 0)
            status = git_index_add(index, &staged);
    }
    if (status != 0)
        return failure(status, Text::tr("The merge cannot be taken back"));
    return writeIndex(index);
}

} // namespace

Result<Merged> merge(const Repository& repository, const Branch& branch,
                     const std::stop_token& stop) {
    return join(repository, branch, Allowed::Everything, stop);
}

Result<Merged> pull(const Repository& repository, RemoteTalk& talk, const std::stop_token& stop) {
    if (auto none = repository.requireNoOperation(); !none)
        return none.error();
    const auto head = repository.head();
    if (!head)
        return head.error();
    if (head->detached)
        return Error{"Git.DetachedHead",
                     Text::tr("No branch is checked out that something could be pulled into. "
                              "Check one out first.")};
    const auto remote = usualRemote(repository);
    if (!remote)
        return remote.error();
    if (auto fetched = fetch(repository, *remote, talk, stop); !fetched)
        return fetched.error();
    const ReferenceHandle upstream = upstreamOf(repository, head->branch);
    if (!upstream)
        return Error{"Git.NoUpstream",
                     Text::tr("{0} follows no branch of {1} yet. Push it, or say which: git branch "
                              "--set-upstream-to={1}/NAME",
                              head->branch, *remote)};
    const std::string name = git_reference_shorthand(upstream.get());
    return join(repository, {name, {}, {}, git_reference_is_remote(upstream.get()) == 1, false},
                allowedByConfig(repository, head->branch), stop);
}

Result<void> abortMerge(const Repository& repository) {
    if (repository.operation() != Operation::Merge)
        return Error{"Git.NoMerge", Text::tr("No merge is in progress.")};
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    const auto paths = stagedPaths(repository, index->get());
    if (!paths)
        return paths.error();
    if (auto done = forget(repository, index->get(), *paths); !done)
        return done;
    std::vector<char*> names;
    for (const std::string& path : *paths)
        names.push_back(const_cast<char*>(path.c_str()));
    git_checkout_options options;
    git_checkout_options_init(&options, GIT_CHECKOUT_OPTIONS_VERSION);
    options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH;
    options.paths = {names.data(), names.size()};
    int status = names.empty() ? 0 : git_checkout_head(repository.get(), &options);
    if (status == 0)
        status = git_repository_state_cleanup(repository.get());
    if (status != 0)
        return failure(status, Text::tr("The merge cannot be taken back"));
    return {};
}

} // namespace lathe::vcs
