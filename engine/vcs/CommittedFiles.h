#pragma once

#include "engine/vcs/Repository.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace lathe::vcs {

/// Writes files as a commit has them into a folder, at their paths in the repository: those that
/// `isWanted` wants, no larger than `largest` bytes. Links and submodules are left out, and so is
/// what would land elsewhere. Fails with Git.NotFound, Git.Cancelled and Git.Failed.
Result<void> writeCommitted(const Repository& repository, const std::string& commit,
                            const std::function<bool(const std::string& path)>& isWanted,
                            std::uint64_t largest, const std::filesystem::path& folder,
                            const std::stop_token& stop);

} // namespace lathe::vcs
