#include "engine/vcs/Branches.h"

#include "engine/vcs/Checkout.h"
#include "engine/vcs/Failures.h"

#include <algorithm>
#include <tuple>

namespace lathe::vcs {

namespace {

Branch describe(const Repository& repository, git_reference* reference, bool remote) {
    Branch branch;
    branch.name = git_reference_shorthand(reference);
    branch.remote = remote;
    branch.current = git_branch_is_head(reference) == 1;
    if (const git_oid* id = git_reference_target(reference))
        branch.commit = hexOf(*id);
    if (remote)
        return branch;
    if (const ReferenceHandle upstream = upstreamOf(repository, branch.name))
        branch.upstream = git_reference_shorthand(upstream.get());
    return branch;
}

Result<ReferenceHandle> find(const Repository& repository, const std::string& name, bool remote) {
    ReferenceHandle reference;
    if (git_branch_lookup(Out{reference}, repository.get(), name.c_str(),
                          remote ? GIT_BRANCH_REMOTE : GIT_BRANCH_LOCAL) != 0)
        return Error{"Git.NotFound", Text::tr("There is no branch {}.", name)};
    return reference;
}

/// The local branch that follows a remote's, made where there is none.
Result<ReferenceHandle> follower(const Repository& repository, const std::string& remoteBranch) {
    const std::string name = remoteBranch.substr(remoteBranch.find('/') + 1);
    if (auto known = find(repository, name, false); known)
        return known;
    auto remote = find(repository, remoteBranch, true);
    if (!remote)
        return remote;
    ObjectHandle commit;
    ReferenceHandle made;
    int status = git_reference_peel(Out{commit}, remote->get(), GIT_OBJECT_COMMIT);
    if (status == 0)
        status = git_branch_create(Out{made}, repository.get(), name.c_str(),
                                   reinterpret_cast<const git_commit*>(commit.get()), 0);
    if (status == 0)
        status = follow(repository, name, remoteBranch.substr(0, remoteBranch.find('/')), name);
    if (status != 0)
        return failure(status, Text::tr("The branch {} cannot be made", name));
    return made;
}

/// In place of git_branch_delete, which loses memory (libgit2 1.5, git_config_foreach_match).
int remove(const Repository& repository, git_reference* branch, const std::string& name) {
    if (const int status = git_reference_delete(branch); status != 0)
        return status;
    ConfigHandle config;
    if (git_repository_config(Out{config}, repository.get()) == 0) {
        for (const char* key : {".remote", ".merge", ".rebase", ".pushremote", ".description"})
            git_config_delete_entry(config.get(), ("branch." + name + key).c_str());
    }
    return 0;
}

bool isMerged(const Repository& repository, git_reference* branch) {
    const auto head = headCommit(repository);
    const git_oid* tip = git_reference_target(branch);
    if (!head || !*head || !tip)
        return false;
    const git_oid* at = git_commit_id(head->get());
    return git_oid_equal(at, tip) || git_graph_descendant_of(repository.get(), at, tip) == 1;
}

} // namespace

Result<std::vector<Branch>> branches(const Repository& repository) {
    BranchIteratorHandle all;
    if (const int status = git_branch_iterator_new(Out{all}, repository.get(), GIT_BRANCH_ALL);
        status != 0)
        return failure(status, Text::tr("The branches cannot be read"));
    std::vector<Branch> found;
    git_branch_t kind = GIT_BRANCH_LOCAL;
    ReferenceHandle reference;
    while (git_branch_next(Out{reference}, &kind, all.get()) == 0) {
        // origin/HEAD only names another.
        if (git_reference_type(reference.get()) == GIT_REFERENCE_DIRECT)
            found.push_back(describe(repository, reference.get(), kind == GIT_BRANCH_REMOTE));
    }
    std::ranges::sort(found, {}, [](const Branch& b) { return std::tie(b.remote, b.name); });
    return found;
}

Result<void> createBranch(const Repository& repository, const std::string& name) {
    int valid = 0;
    git_branch_name_is_valid(&valid, name.c_str());
    if (!valid)
        return Error{"Git.BadName", Text::tr("{} cannot be the name of a branch.", name)};
    auto commit = headCommit(repository);
    if (!commit)
        return commit.error();
    if (!*commit)
        return Error{"Git.UnbornHead",
                     Text::tr("There is no commit yet that a branch could begin at.")};
    ReferenceHandle made;
    const int status =
        git_branch_create(Out{made}, repository.get(), name.c_str(), commit->get(), 0);
    if (status == GIT_EEXISTS)
        return Error{"Git.BranchExists", Text::tr("There is a branch {} already.", name)};
    if (status != 0)
        return failure(status, Text::tr("The branch {} cannot be made", name));
    return {};
}

Result<void> checkOut(const Repository& repository, const Branch& branch) {
    if (auto none = repository.requireNoOperation(); !none)
        return none;
    auto reference =
        branch.remote ? follower(repository, branch.name) : find(repository, branch.name, false);
    if (!reference)
        return reference.error();
    if (auto done = checkOutTree(repository, reference->get()); !done)
        return done;
    if (const int status =
            git_repository_set_head(repository.get(), git_reference_name(reference->get()));
        status != 0)
        return failure(status, Text::tr("The branch cannot be checked out"));
    return {};
}

Result<void> deleteBranch(const Repository& repository, const std::string& name,
                          Unmerged unmerged) {
    auto reference = find(repository, name, false);
    if (!reference)
        return reference.error();
    if (git_branch_is_checked_out(reference->get()) == 1)
        return Error{"Git.BranchInUse",
                     Text::tr("{} is checked out. Check out another branch first.", name)};
    if (unmerged == Unmerged::Keep && !isMerged(repository, reference->get()))
        return Error{"Git.NotMerged",
                     Text::tr("{} has commits that the current branch has not.", name)};
    if (const int status = remove(repository, reference->get(), name); status != 0)
        return failure(status, Text::tr("The branch {} cannot be deleted", name));
    return {};
}

} // namespace lathe::vcs
