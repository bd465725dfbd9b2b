#pragma once

#include "engine/base/Clock.h"
#include "engine/vcs/LineHistory.h"
#include "engine/vcs/Repository.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace lathe::vcs {

/// A name that points at a commit.
struct RefName {
    enum class Kind { Head, Branch, RemoteBranch, Tag };
    Kind kind = Kind::Branch;
    /// "main", "origin/main", "v1.0"; of a detached HEAD "HEAD".
    std::string name;

    bool operator==(const RefName&) const = default;
};

struct Commit {
    std::string id;
    std::vector<std::string> parents;
    std::vector<RefName> refs;
    std::string author;
    std::string email;
    /// When it was written.
    Timestamp time{};
    /// The first paragraph as one line, and all of it.
    std::string summary;
    std::string message;
    /// What the file in scope is called in this commit; empty where none is.
    std::string path;

    bool operator==(const Commit&) const = default;
};

/// What of a history is read.
struct LogScope {
    /// Only commits that changed this file or folder against each of their parents, a file under
    /// its former names too; empty: all.
    std::string path;
    /// What it begins with; empty: with HEAD.
    std::string commit;
    /// Of the file at `path` only these lines, as the first commit has them; nothing: all.
    std::optional<LineRange> lines = {};

    bool operator==(const LogScope&) const = default;
};

/// History page by page, the newest commits first, children before their parents as far as the
/// clocks of their authors allow. Nothing is read ahead, so that a long history begins at once.
/// Belongs to one thread at a time.
class Log {
  public:
    enum class From { Head, AllBranches };
    /// Fails with Git.NotFound where there is no such commit.
    static Result<Log> open(const std::filesystem::path& root, From from,
                            const LogScope& scope = {});

    Log(Log&&) noexcept;
    Log& operator=(Log&&) noexcept;
    ~Log();

    /// The next commits; fewer than `count` at the end, none after it. Fails with Git.Cancelled,
    /// after which the walk goes on where it was, and Git.Failed.
    Result<std::vector<Commit>> next(std::size_t count, const std::stop_token& stop);
    bool atEnd() const;

  private:
    struct Walk;
    explicit Log(std::unique_ptr<Walk> walk);

    std::unique_ptr<Walk> m_walk;
};

} // namespace lathe::vcs
