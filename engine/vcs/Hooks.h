#pragma once

#include "engine/vcs/Repository.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace lathe::vcs {

/// The hooks of a repository (https://git-scm.com/docs/githooks): libgit2 runs none, so that this
/// does. They run with the person's rights, in the top of the working tree.
class Hooks {
  public:
    explicit Hooks(const Repository& repository);

    /// Whether a run of the hook allows to go on: it does where there is no such hook. Fails with
    /// Git.HookRefused, whose detail is what the hook printed, and Git.Cancelled.
    /// `input` is what it reads from its standard input.
    Result<void> run(const std::string& name, const std::vector<std::string>& arguments,
                     const std::stop_token& stop, const std::string& input = {});

    /// The names of those that have run, in order.
    const std::vector<std::string>& ran() const { return m_ran; }
    /// Those that are there but not executable: git leaves them out as well.
    const std::vector<std::string>& ignored() const { return m_ignored; }
    const std::string& output() const { return m_output; }

  private:
    const Repository& m_repository;
    std::filesystem::path m_folder;
    std::vector<std::string> m_ran;
    std::vector<std::string> m_ignored;
    std::string m_output;
};

} // namespace lathe::vcs
