#include "engine/vcs/Repository.h"

#include "engine/vcs/Failures.h"
#include "engine/vcs/Handles.h"
#include "engine/vcs/Objects.h"

#include <system_error>

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

Error unreadable(const fs::path& path) {
    const git_error* last = git_error_last();
    return {"Git.Corrupt", Text::tr("The git repository of {} cannot be read: {}", path.string(),
                                    Text::verbatim(last && last->message ? last->message : ""))};
}

/// How far the branch is from the one that it follows.
void addUpstream(const Repository& repository, git_reference* branch, Head& head) {
    const ReferenceHandle upstream = upstreamOf(repository, head.branch);
    if (!upstream)
        return;
    head.upstream = git_reference_shorthand(upstream.get());
    std::size_t ahead = 0;
    std::size_t behind = 0;
    const git_oid* here = git_reference_target(branch);
    const git_oid* there = git_reference_target(upstream.get());
    if (here && there &&
        git_graph_ahead_behind(&ahead, &behind, repository.get(), here, there) == 0) {
        head.ahead = static_cast<int>(ahead);
        head.behind = static_cast<int>(behind);
    }
}

Text commandOf(Operation operation) {
    switch (operation) {
    case Operation::Merge:
        return Text::verbatim("git merge");
    case Operation::Revert:
        return Text::verbatim("git revert");
    case Operation::CherryPick:
        return Text::verbatim("git cherry-pick");
    case Operation::Bisect:
        return Text::verbatim("git bisect");
    case Operation::ApplyMailbox:
        return Text::verbatim("git am");
    default:
        return Text::verbatim("git rebase");
    }
}

} // namespace

void Repository::Free::operator()(git_repository* repository) const {
    git_repository_free(repository);
}

Repository::Repository(git_repository* repository)
    : m_repository{repository} {}
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

Result<Repository> Repository::adopt(git_repository* repository) {
    Repository opened{repository};
    if (git_repository_is_bare(repository))
        return Error{"Git.Bare",
                     Text::tr("{} is a bare repository: it has no files to work on. Open a clone "
                              "of it.",
                              git_repository_path(repository))};
    return opened;
}

Result<Repository> Repository::discover(const fs::path& path) {
    if (const auto started = startLibGit2(); !started)
        return started.error();
    git_repository* repository = nullptr;
    const int status =
        git_repository_open_ext(&repository, path.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
    if (status == GIT_ENOTFOUND)
        return Error{"Git.NoRepository", Text::tr("{} is in no git repository.", path.string())};
    if (status == GIT_EOWNER)
        return failure(status, {});
    if (status != 0)
        return unreadable(path);
    return adopt(repository);
}

Result<Repository> Repository::init(const fs::path& folder) {
    if (const auto started = startLibGit2(); !started)
        return started.error();
    git_repository_init_options options;
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags = GIT_REPOSITORY_INIT_NO_REINIT | GIT_REPOSITORY_INIT_MKPATH;
    git_repository* repository = nullptr;
    const int status = git_repository_init_ext(&repository, folder.c_str(), &options);
    if (status == GIT_EEXISTS)
        return Error{"Git.Exists", Text::tr("{} is a git repository already.", folder.string())};
    if (status != 0)
        return failure(status, Text::tr("No git repository can be made here"));
    return adopt(repository);
}

fs::path Repository::root() const {
    const fs::path folder{git_repository_workdir(get())};
    return folder.has_filename() ? folder : folder.parent_path();
}

std::optional<std::string> Repository::pathOf(const fs::path& file) const {
    std::error_code ignored;
    const fs::path folder = fs::weakly_canonical(file.parent_path(), ignored);
    const fs::path inside = (folder / file.filename()).lexically_relative(root());
    if (inside.empty() || *inside.begin() == "..")
        return {};
    return inside.generic_string();
}

fs::path Repository::gitFolder() const {
    return git_repository_path(get());
}

fs::path Repository::commonFolder() const {
    return git_repository_commondir(get());
}

Result<Head> Repository::head() const {
    Head head;
    ReferenceHandle symbolic;
    if (const int status = git_reference_lookup(Out{symbolic}, get(), "HEAD"); status != 0)
        return unreadable(root());
    if (git_reference_type(symbolic.get()) == GIT_REFERENCE_DIRECT) {
        head.detached = true;
        head.commit = hexOf(*git_reference_target(symbolic.get()));
        return head;
    }
    head.branch = git_reference_symbolic_target(symbolic.get());
    if (head.branch.starts_with("refs/heads/"))
        head.branch.erase(0, 11);
    ReferenceHandle branch;
    const int status = git_repository_head(Out{branch}, get());
    if (status == GIT_EUNBORNBRANCH || status == GIT_ENOTFOUND) {
        head.unborn = true;
        return head;
    }
    if (status != 0)
        return unreadable(root());
    head.commit = hexOf(*git_reference_target(branch.get()));
    addUpstream(*this, branch.get(), head);
    return head;
}

Operation Repository::operation() const {
    switch (git_repository_state(get())) {
    case GIT_REPOSITORY_STATE_MERGE:
        return Operation::Merge;
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        return Operation::Revert;
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        return Operation::CherryPick;
    case GIT_REPOSITORY_STATE_BISECT:
        return Operation::Bisect;
    case GIT_REPOSITORY_STATE_REBASE:
    case GIT_REPOSITORY_STATE_REBASE_INTERACTIVE:
    case GIT_REPOSITORY_STATE_REBASE_MERGE:
        return Operation::Rebase;
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
        return Operation::ApplyMailbox;
    default:
        return Operation::None;
    }
}

Result<void> Repository::requireNoOperation() const {
    const Operation current = operation();
    if (current == Operation::None)
        return {};
    if (current == Operation::Merge)
        return Error{"Git.MergeInProgress",
                     Text::tr("A merge is in progress. Commit it, or give it up with git merge "
                              "--abort.")};
    return Error{"Git.OperationInProgress",
                 Text::tr("{} is in progress. Go on with --continue or give it up with --abort.",
                          commandOf(current))};
}

} // namespace lathe::vcs
