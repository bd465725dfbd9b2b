#pragma once

#include "engine/base/Result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

struct git_repository;
struct git_index;

namespace lathe::vcs {

/// What another command of git has begun and not ended.
enum class Operation { None, Merge, Revert, CherryPick, Bisect, Rebase, ApplyMailbox };

/// What HEAD names.
struct Head {
    /// Without refs/heads/; empty when detached.
    std::string branch;
    /// Hexadecimal; empty when unborn.
    std::string commit;
    bool detached = false;
    /// On a branch without a commit: that of a new repository.
    bool unborn = false;
    /// "origin/main"; empty where the branch follows none.
    std::string upstream;
    /// Commits that the upstream has not, and that it has alone.
    int ahead = 0;
    int behind = 0;

    bool operator==(const Head&) const = default;
};

/// A git repository with a working tree. Paths inside it are bytes relative to the working tree,
/// with slashes, as git keeps them: not always UTF-8. An object belongs to one thread; opening is
/// cheap, so each job opens its own.
class Repository {
  public:
    /// Searches upwards from a file or folder. Fails with Git.NoRepository, Git.Bare, Git.NotOwned
    /// and Git.Corrupt.
    static Result<Repository> discover(const std::filesystem::path& path);
    /// Makes one here, on the branch that init.defaultBranch names. Fails with Git.Exists.
    static Result<Repository> init(const std::filesystem::path& folder);

    Repository(Repository&&) noexcept;
    Repository& operator=(Repository&&) noexcept;
    ~Repository();

    /// The top of the working tree.
    std::filesystem::path root() const;
    /// The path inside of a file on disk, also of one that is not there; nothing where it is
    /// elsewhere.
    std::optional<std::string> pathOf(const std::filesystem::path& file) const;
    /// .git; for a linked working tree its folder below the .git of the first.
    std::filesystem::path gitFolder() const;
    /// The .git that linked working trees share.
    std::filesystem::path commonFolder() const;

    /// Fails with Git.Corrupt.
    Result<Head> head() const;
    Operation operation() const;
    /// Fails with Git.OperationInProgress or, for a merge, Git.MergeInProgress, whose details say
    /// how to end it.
    Result<void> requireNoOperation() const;

    /// For the files of this folder.
    git_repository* get() const { return m_repository.get(); }

  private:
    struct Free {
        void operator()(git_repository* repository) const;
    };
    explicit Repository(git_repository* repository);
    static Result<Repository> adopt(git_repository* repository);

    std::unique_ptr<git_repository, Free> m_repository;
};

} // namespace lathe::vcs
