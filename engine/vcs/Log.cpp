#include "engine/vcs/Log.h"

#include "engine/vcs/Contents.h"
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

bool changes(git_commit* commit, const std::string& path) {
    const std::string now = entryAt(commit, path);
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
        CommitHandle parent;
        git_commit_parent(Out{parent}, commit, i);
        if (parent && entryAt(parent.get(), path) == now)
            return false;
    }
    return git_commit_parentcount(commit) > 0 || !now.empty();
}

} // namespace

struct Log::Walk {
    Repository repository;
    RevwalkHandle walk;
    Refs refs;
    std::string path;
    bool atEnd = false;
    /// Where the lines in scope are in commits that are yet to come.
    std::unordered_map<std::string, LineRange> lines;
    bool followsLines = false;

    bool isInScope(git_commit* commit);
    bool changesLines(git_commit* commit);
};

bool Log::Walk::isInScope(git_commit* commit) {
    if (followsLines)
        return changesLines(commit);
    return path.empty() || changes(commit, path);
}

/// Against each of its parents; those know then where the lines are in them.
bool Log::Walk::changesLines(git_commit* commit) {
    const auto known = lines.extract(hexOf(*git_commit_id(commit)));
    if (known.empty())
        return false;
    TreeHandle tree;
    if (git_commit_tree(Out{tree}, commit) != 0)
        return false;
    const auto now = contentInTree(repository, tree.get(), path);
    bool changed = true;
    for (unsigned i = 0; now && i < git_commit_parentcount(commit); ++i) {
        CommitHandle parent;
        TreeHandle before;
        git_commit_parent(Out{parent}, commit, i);
        if (!parent || git_commit_tree(Out{before}, parent.get()) != 0)
            continue;
        const auto old = contentInTree(repository, before.get(), path);
        if (!old)
            continue;
        const TracedLines traced = traceBack(compare(*old, *now, path, {}), known.mapped());
        changed = changed && traced.changed;
        if (!traced.before)
            continue;
        const auto [there, isNew] =
            lines.emplace(hexOf(*git_commit_id(parent.get())), *traced.before);
        if (!isNew)
            there->second = {std::min(there->second.first, traced.before->first),
                             std::max(there->second.last, traced.before->last)};
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
        Walk{std::move(*repository), {}, {}, scope.path, false, {}, scope.lines.has_value()});
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
        if (m_walk->isInScope(commit.get()))
            page.push_back(describe(commit.get(), m_walk->refs));
    }
    return page;
}

bool Log::atEnd() const {
    return m_walk->atEnd;
}

} // namespace lathe::vcs
