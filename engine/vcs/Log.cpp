#include "engine/vcs/Log.h"

#include "engine/vcs/Contents.h"
#include "engine/vcs/Deltas.h"
#include "engine/vcs/Failures.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace lathe::vcs {

namespace {

using Refs = std::unordered_map<std::string, std::vector<RefName>>;

std::optional<RefName> nameOf(git_reference* reference) {
    const std::string name = git_reference_shorthand(reference);
    if (git_reference_is_tag(reference))
        return RefName{RefName::Kind::Tag, name};
    if (git_reference_is_branch(reference))
        return RefName{RefName::Kind::Branch, name};
    // origin/HEAD only names another.
    if (git_reference_is_remote(reference) && git_reference_type(reference) == GIT_REFERENCE_DIRECT)
        return RefName{RefName::Kind::RemoteBranch, name};
    return {};
}

Refs refsOf(const Repository& repository) {
    Refs refs;
    const auto head = repository.head();
    if (head && !head->commit.empty())
        refs[head->commit].push_back({RefName::Kind::Head, head->detached ? "HEAD" : head->branch});
    ReferenceIteratorHandle all;
    if (git_reference_iterator_new(Out{all}, repository.get()) != 0)
        return refs;
    ReferenceHandle reference;
    while (git_reference_next(Out{reference}, all.get()) == 0) {
        const auto name = nameOf(reference.get());
        if (!name || (name->kind == RefName::Kind::Branch && head && name->name == head->branch))
            continue;
        ObjectHandle commit;
        if (git_reference_peel(Out{commit}, reference.get(), GIT_OBJECT_COMMIT) == 0)
            refs[hexOf(*git_object_id(commit.get()))].push_back(*name);
    }
    return refs;
}

Commit describe(git_commit* commit, const Refs& refs) {
    Commit described;
    described.id = hexOf(*git_commit_id(commit));
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i)
        described.parents.push_back(hexOf(*git_commit_parent_id(commit, i)));
    if (const auto named = refs.find(described.id); named != refs.end())
        described.refs = named->second;
    if (const git_signature* author = git_commit_author(commit)) {
        described.author = author->name;
        described.email = author->email;
        described.time = Timestamp{std::chrono::seconds{author->when.time}};
    }
    const auto text = [](const char* text) { return std::string{text ? text : ""}; };
    described.summary = text(git_commit_summary(commit));
    described.message = text(git_commit_message(commit));
    return described;
}

/// The id of what a commit has at a path; empty where it has nothing there.
std::string entryAt(git_commit* commit, const std::string& path) {
    TreeHandle tree;
    TreeEntryHandle entry;
    if (git_commit_tree(Out{tree}, commit) != 0)
        return {};
    if (git_tree_entry_bypath(Out{entry}, tree.get(), path.c_str()) != 0)
        return {};
    return hexOf(*git_tree_entry_id(entry.get())) +
           std::to_string(git_tree_entry_filemode(entry.get()));
}

TreeHandle treeOf(git_commit* commit) {
    TreeHandle tree;
    git_commit_tree(Out{tree}, commit);
    return tree;
}

std::vector<CommitHandle> parentsOf(git_commit* commit) {
    std::vector<CommitHandle> parents;
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
        CommitHandle parent;
        git_commit_parent(Out{parent}, commit, i);
        if (parent)
            parents.push_back(std::move(parent));
    }
    return parents;
}

} // namespace

struct Log::Walk {
    Repository repository;
    RevwalkHandle walk;
    Refs refs;
    std::string path;
    bool atEnd = false;
    /// What the file in scope is called in commits that are yet to come, where that is not `path`.
    std::unordered_map<std::string, std::string> paths;
    /// Where the lines in scope are in commits that are yet to come.
    std::unordered_map<std::string, LineRange> lines;
    bool followsLines = false;

    /// What the file in scope is called in the commit, which is asked once.
    std::string takePath(git_commit* commit);
    bool isInScope(git_commit* commit, const std::string& here);
    bool changesFile(git_commit* commit, const std::string& here);
    bool changesLines(git_commit* commit, const std::string& here);
    std::string pathInParent(git_commit* parent, git_commit* commit, const std::string& here);
};

std::string Log::Walk::takePath(git_commit* commit) {
    auto known = paths.extract(hexOf(*git_commit_id(commit)));
    return known.empty() ? path : std::move(known.mapped());
}

bool Log::Walk::isInScope(git_commit* commit, const std::string& here) {
    if (followsLines)
        return changesLines(commit, here);
    return here.empty() || changesFile(commit, here);
}

/// Of the parent it is known then, too.
std::string Log::Walk::pathInParent(git_commit* parent, git_commit* commit,
                                    const std::string& here) {
    std::string there = here;
    if (entryAt(parent, here).empty() && !entryAt(commit, here).empty()) {
        const TreeHandle before = treeOf(parent);
        const TreeHandle after = treeOf(commit);
        const std::string former = formerPath(repository, before.get(), after.get(), here);
        there = former.empty() ? here : former;
    }
    if (there != path)
        paths.emplace(hexOf(*git_commit_id(parent)), there);
    return there;
}

/// Against each of its parents.
bool Log::Walk::changesFile(git_commit* commit, const std::string& here) {
    const std::string now = entryAt(commit, here);
    const std::vector<CommitHandle> parents = parentsOf(commit);
    bool changed = !parents.empty() || !now.empty();
    for (const CommitHandle& parent : parents) {
        const std::string there = pathInParent(parent.get(), commit, here);
        changed = changed && (there != here || entryAt(parent.get(), there) != now);
    }
    return changed;
}

/// Against each of its parents; those know then where the lines are in them.
bool Log::Walk::changesLines(git_commit* commit, const std::string& here) {
    const auto known = lines.extract(hexOf(*git_commit_id(commit)));
    const TreeHandle tree = treeOf(commit);
    if (known.empty() || !tree)
        return false;
    const auto now = contentInTree(repository, tree.get(), here);
    bool changed = true;
    for (const CommitHandle& parent : now ? parentsOf(commit) : std::vector<CommitHandle>{}) {
        const std::string there = pathInParent(parent.get(), commit, here);
        const TreeHandle before = treeOf(parent.get());
        const auto old = contentInTree(repository, before.get(), there);
        if (!old)
            continue;
        const TracedLines traced = traceBack(compare(*old, *now, here, there), known.mapped());
        changed = changed && traced.changed;
        if (!traced.before)
            continue;
        const auto [place, isNew] =
            lines.emplace(hexOf(*git_commit_id(parent.get())), *traced.before);
        if (!isNew)
            place->second = {std::min(place->second.first, traced.before->first),
                             std::max(place->second.last, traced.before->last)};
    }
    return changed;
}

Log::Log(std::unique_ptr<Walk> walk)
    : m_walk{std::move(walk)} {}
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;
Log::~Log() = default;

Result<Log> Log::open(const std::filesystem::path& root, From from, const LogScope& scope) {
    auto repository = Repository::discover(root);
    if (!repository)
        return repository.error();
    auto walk = std::make_unique<Walk>(
        Walk{std::move(*repository), {}, {}, scope.path, false, {}, {}, scope.lines.has_value()});
    if (const int status = git_revwalk_new(Out{walk->walk}, walk->repository.get()); status != 0)
        return failure(status, Text::tr("The history cannot be read"));
    // Unsorted is git's own order. Any other walks the whole history first.
    if (from == From::AllBranches) {
        git_revwalk_push_glob(walk->walk.get(), "refs/heads");
        git_revwalk_push_glob(walk->walk.get(), "refs/remotes");
    }
    if (!scope.commit.empty()) {
        const auto first = commitOf(walk->repository, scope.commit);
        if (!first)
            return first.error();
        git_revwalk_push(walk->walk.get(), git_commit_id(first->get()));
    } else {
        // Without a commit there is nothing to begin at.
        git_revwalk_push_head(walk->walk.get());
    }
    if (scope.lines) {
        const auto head = headCommit(walk->repository);
        const bool fromHead = scope.commit.empty() && head && *head;
        walk->lines.emplace(fromHead ? hexOf(*git_commit_id(head->get())) : scope.commit,
                            *scope.lines);
    }
    walk->refs = refsOf(walk->repository);
    return Log{std::move(walk)};
}

Result<std::vector<Commit>> Log::next(std::size_t count, const std::stop_token& stop) {
    std::vector<Commit> page;
    while (page.size() < count && !m_walk->atEnd) {
        if (stop.stop_requested())
            return cancelled();
        git_oid id;
        int status = git_revwalk_next(&id, m_walk->walk.get());
        if (status == GIT_ITEROVER) {
            m_walk->atEnd = true;
            break;
        }
        CommitHandle commit;
        if (status == 0)
            status = git_commit_lookup(Out{commit}, m_walk->repository.get(), &id);
        if (status != 0)
            return failure(status, Text::tr("The history cannot be read"));
        const std::string here = m_walk->takePath(commit.get());
        if (!m_walk->isInScope(commit.get(), here))
            continue;
        page.push_back(describe(commit.get(), m_walk->refs));
        page.back().path = here;
    }
    return page;
}

bool Log::atEnd() const {
    return m_walk->atEnd;
}

} // namespace lathe::vcs
