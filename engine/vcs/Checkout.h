#pragma once

#include "engine/vcs/Objects.h"

#include <functional>

/// Making the files those of a commit, for the .cpp files of this folder.
namespace lathe::vcs {

/// The files that stand in a checkout's way, as libgit2 tells of them.
class InTheWay {
  public:
    /// Collects them for these options, which must not outlive this.
    void watch(git_checkout_options& options);
    void add(std::string path) { m_paths.push_back(std::move(path)); }
    bool isEmpty() const { return m_paths.empty(); }
    /// Git.WouldOverwrite, which names the first of them.
    Error error() const;

  private:
    std::vector<std::string> m_paths;
};

/// What is not committed comes along. Fails with Git.WouldOverwrite.
Result<void> checkOutTree(const Repository& repository, git_reference* reference);

} // namespace lathe::vcs
