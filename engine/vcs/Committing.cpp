#include "engine/vcs/Committing.h"

#include "engine/vcs/Failures.h"
#include "engine/vcs/Hooks.h"
#include "engine/vcs/Objects.h"

#include <cerrno>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

std::string prettified(const std::string& message) {
    Buffer out;
    return git_message_prettify(out.get(), message.c_str(), 0, '#') == 0 ? out.text() : message;
}

bool wantsSignature(const Repository& repository) {
    ConfigHandle config;
    int wants = 0;
    if (git_repository_config(Out{config}, repository.get()) == 0)
        git_config_get_bool(&wants, config.get(), "commit.gpgsign");
    return wants != 0;
}

/// What stands against a commit whatever is staged.
Result<void> requireCommittable(const Repository& repository, bool amend) {
    const auto head = repository.head();
    if (!head)
        return head.error();
    if (amend && head->unborn)
        return Error{"Git.UnbornHead", Text::tr("There is no commit yet that could be amended.")};
    const Operation operation = repository.operation();
    const bool isEndedByCommit = operation == Operation::Merge || operation == Operation::Revert ||
                                 operation == Operation::CherryPick;
    if (amend || !isEndedByCommit) {
        if (auto none = repository.requireNoOperation(); !none)
            return none;
    }
    if (head->detached)
        return Error{"Git.DetachedHead",
                     Text::tr("No branch is checked out: a commit would be lost with the next "
                              "checkout. Make a branch first.")};
    if (wantsSignature(repository))
        return Error{"Git.SigningMissing",
                     Text::tr("commit.gpgsign asks for signed commits, which only git makes. "
                              "Commit with git commit, or turn it off for this repository.")};
    return {};
}

/// The staged tree. Fails with Git.Conflicts.
Result<TreeHandle> stagedTree(const Repository& repository) {
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    // A hook may have staged more.
    git_index_read(index->get(), 1);
    if (git_index_has_conflicts(index->get()))
        return failure(GIT_EUNMERGED, {});
    git_oid id;
    TreeHandle tree;
    int status = git_index_write_tree(&id, index->get());
    if (status == 0)
        status = git_tree_lookup(Out{tree}, repository.get(), &id);
    if (status != 0)
        return failure(status, Text::tr("What is staged cannot be committed"));
    return tree;
}

Result<void> requireStaged(const Repository& repository, git_tree* tree) {
    const auto before = headTree(repository);
    if (!before)
        return before.error();
    const bool same = *before ? git_oid_equal(git_tree_id(before->get()), git_tree_id(tree))
                              : git_tree_entrycount(tree) == 0;
    if (same && repository.operation() == Operation::None)
        return Error{"Git.NothingStaged",
                     Text::tr("Nothing is staged. Stage what the commit shall hold first.")};
    return {};
}

/// Runs the hooks that may change the message; a file carries it.
Result<std::string> messageByHooks(const Repository& repository, Hooks& hooks,
                                   const std::string& message, const std::stop_token& stop) {
    const fs::path file = repository.gitFolder() / "COMMIT_EDITMSG";
    if (!(std::ofstream{file, std::ios::binary} << message))
        return systemError("Git.Failed", Text::tr("{} cannot be written", file.string()), errno);
    if (auto done = hooks.run("prepare-commit-msg", {file.string(), "message"}, stop); !done)
        return done.error();
    if (auto done = hooks.run("commit-msg", {file.string()}, stop); !done)
        return done.error();
    std::ifstream stream{file, std::ios::binary};
    return prettified({std::istreambuf_iterator<char>{stream}, {}});
}

/// HEAD, then what is being merged.
Result<std::vector<CommitHandle>> parentsOf(const Repository& repository) {
    std::vector<CommitHandle> parents;
    auto head = headCommit(repository);
    if (!head)
        return head.error();
    if (*head)
        parents.push_back(std::move(*head));
    std::vector<git_oid> merged;
    git_repository_mergehead_foreach(
        repository.get(),
        [](const git_oid* id, void* list) {
            static_cast<std::vector<git_oid>*>(list)->push_back(*id);
            return 0;
        },
        &merged);
    for (const git_oid& id : merged) {
        auto parent = commitOf(repository, hexOf(id));
        if (!parent)
            return parent.error();
        parents.push_back(std::move(*parent));
    }
    return parents;
}

Result<git_oid> create(const Repository& repository, git_tree* tree, const std::string& message) {
    auto identity = identityOf(repository);
    if (!identity)
        return identity.error();
    auto parents = parentsOf(repository);
    if (!parents)
        return parents.error();
    std::vector<const git_commit*> pointers;
    for (const CommitHandle& parent : *parents)
        pointers.push_back(parent.get());
    git_oid id;
    const int status =
        git_commit_create(&id, repository.get(), "HEAD", identity->get(), identity->get(), nullptr,
                          message.c_str(), tree, pointers.size(), pointers.data());
    if (status != 0)
        return failure(status, Text::tr("The commit cannot be made"));
    git_repository_state_cleanup(repository.get());
    return id;
}

Result<git_oid> amend(const Repository& repository, git_tree* tree, const std::string& message) {
    auto identity = identityOf(repository);
    if (!identity)
        return identity.error();
    auto last = headCommit(repository);
    if (!last)
        return last.error();
    git_oid id;
    const char* encoding = git_commit_message_encoding(last->get()) ? "UTF-8" : nullptr;
    const int status = git_commit_amend(&id, last->get(), "HEAD", nullptr, identity->get(),
                                        encoding, message.c_str(), tree);
    if (status != 0)
        return failure(status, Text::tr("The commit cannot be amended"));
    return id;
}

} // namespace

Result<Committed> commit(const Repository& repository, const CommitRequest& request,
                         const std::stop_token& stop) {
    const auto emptyMessage = [] {
        return Error{"Git.EmptyMessage", Text::tr("The commit needs a message.")};
    };
    if (prettified(request.message).empty())
        return emptyMessage();
    if (auto can = requireCommittable(repository, request.amend); !can)
        return can.error();
    if (auto known = identityOf(repository); !known)
        return known.error();
    if (auto tree = stagedTree(repository); !tree)
        return tree.error();
    Hooks hooks{repository};
    if (auto done = hooks.run("pre-commit", {}, stop); !done)
        return done.error();
    auto tree = stagedTree(repository);
    if (!tree)
        return tree.error();
    if (!request.amend) {
        if (auto staged = requireStaged(repository, tree->get()); !staged)
            return staged.error();
    }
    const auto message = messageByHooks(repository, hooks, prettified(request.message), stop);
    if (!message)
        return message.error();
    if (message->empty())
        return emptyMessage();
    const auto id = request.amend ? amend(repository, tree->get(), *message)
                                  : create(repository, tree->get(), *message);
    if (!id)
        return id.error();
    // It is made: what this hook says of it changes nothing.
    static_cast<void>(hooks.run("post-commit", {}, stop));
    return Committed{hexOf(*id), *message, hooks.ran(), hooks.ignored(), hooks.output()};
}

std::string preparedMessage(const Repository& repository) {
    Buffer message;
    if (git_repository_message(message.get(), repository.get()) != 0)
        return {};
    Buffer out;
    return git_message_prettify(out.get(), message.text().c_str(), 1, '#') == 0 ? out.text()
                                                                                : message.text();
}

std::string lastMessage(const Repository& repository) {
    const auto last = headCommit(repository);
    return last && *last ? git_commit_message(last->get()) : "";
}

Identity identity(const Repository& repository) {
    ConfigHandle config;
    Identity found;
    if (git_repository_config_snapshot(Out{config}, repository.get()) != 0)
        return found;
    const char* text = nullptr;
    if (git_config_get_string(&text, config.get(), "user.name") == 0)
        found.name = text;
    if (git_config_get_string(&text, config.get(), "user.email") == 0)
        found.email = text;
    return found;
}

Result<void> setIdentity(const Repository& repository, const Identity& identity, Scope scope) {
    ConfigHandle all;
    ConfigHandle level;
    int status = git_repository_config(Out{all}, repository.get());
    if (status == 0)
        status = scope == Scope::Person
                     ? git_config_open_global(Out{level}, all.get())
                     : git_config_open_level(Out{level}, all.get(), GIT_CONFIG_LEVEL_LOCAL);
    if (status == 0)
        status = git_config_set_string(level.get(), "user.name", identity.name.c_str());
    if (status == 0)
        status = git_config_set_string(level.get(), "user.email", identity.email.c_str());
    if (status != 0)
        return failure(status, Text::tr("Git's configuration cannot be written"));
    return {};
}

} // namespace lathe::vcs
